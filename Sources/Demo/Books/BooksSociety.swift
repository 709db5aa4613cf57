extension DemoBook {
  /// Work, body, law, violence and lives, in English.
  static let society = """
    Hochschild, Arlie Russell ; Machung, Anne
    The second shift : working families and the revolution at home
    New York : Penguin Books, 2012
    9780143120339 | eng | 306.872 | kerja, keluarga

    Ehrenreich, Barbara (penyunting) ; Hochschild, Arlie Russell (penyunting)
    Global woman : nannies, maids, and sex workers in the new economy
    New York : Henry Holt, 2004
    9780805075090 | eng | 331.4 | kerja, migrasi

    Ehrenreich, Barbara ; English, Deirdre
    Witches, midwives & nurses : a history of women healers
    New York : Feminist Press, 2010
    9781558616615 | eng | 610.82 | kesehatan, sejarah

    # Boston Women's Health Book Collective
    Our bodies, ourselves
    New York : Touchstone, 2011
    9781439190661 | eng | 613.04244 | kesehatan, tubuh

    Criado Perez, Caroline
    Invisible women : data bias in a world designed for men
    New York : Abrams Press, 2019
    9781419729072 | eng | 305.42 | ilmu, gender

    Solnit, Rebecca
    Men explain things to me
    Chicago : Haymarket Books, 2014
    9781608463862 | eng | 305.42 | feminisme, esai

    Gay, Roxane
    Bad feminist : essays
    New York : Harper Perennial, 2014
    9780062282712 | eng | 814.6 | feminisme, esai

    Adichie, Chimamanda Ngozi
    We should all be feminists
    New York : Anchor Books, 2015
    9781101911761 | eng | 305.42 | feminisme, esai

    Beard, Mary
    Women & power : a manifesto
    New York : Liveright, 2017
    9781631494758 | eng | 305.42 | politik, sejarah

    Kendall, Mikki
    Hood feminism : notes from the women that a movement forgot
    New York : Viking, 2020
    9780525560548 | eng | 305.42 | feminisme, ras

    Faludi, Susan
    Backlash : the undeclared war against American women
    New York : Three Rivers Press, 2006
    9780307345424 | eng | 305.42 | gerakan, media

    Wolf, Naomi
    The beauty myth : how images of beauty are used against women
    New York : Harper Perennial, 2002
    9780060512187 | eng | 305.42 | tubuh, media

    Brownmiller, Susan
    Against our will : men, women and rape
    New York : Fawcett Books, 1993
    9780449908204 | eng | 364.153 | kekerasan, sejarah

    Herman, Judith Lewis
    Trauma and recovery : the aftermath of violence
    New York : Basic Books, 2015
    9780465061716 | eng | 616.8521 | kekerasan, psikologi

    Miller, Chanel
    Know my name : a memoir
    New York : Viking, 2019
    9780735223707 | eng | 362.883 | kekerasan, memoar

    Bancroft, Lundy
    Why does he do that? : inside the minds of angry and controlling men
    New York : Berkley Books, 2003
    9780425191651 | eng | 362.8292 | kekerasan, keluarga

    Fausto-Sterling, Anne
    Sexing the body : gender politics and the construction of sexuality
    New York : Basic Books, 2000
    9780465077144 | eng | 306.7 | tubuh, ilmu, seksualitas

    Fine, Cordelia
    Delusions of gender : how our minds, society, and neurosexism create difference
    New York : W. W. Norton, 2011
    9780393340242 | eng | 155.33 | ilmu, gender

    Smith, Molly ; Mac, Juno
    Revolting prostitutes : the fight for sex workers' rights
    London : Verso, 2018
    9781786633606 | eng | 306.74 | kerja, hak

    Enloe, Cynthia
    Bananas, beaches and bases : making feminist sense of international politics
    Berkeley : University of California Press, 2014
    9780520279995 | eng | 327.082 | politik, perang

    Shiva, Vandana
    Staying alive : women, ecology, and development
    Berkeley : North Atlantic Books, 2016
    9781623170516 | eng | 304.2082 | lingkungan, ekonomi

    Boserup, Ester
    Woman's role in economic development
    London : Earthscan, 2007
    9781844073924 | eng | 331.4 | ekonomi, kerja

    Soh, C. Sarah
    The comfort women : sexual violence and postcolonial memory in Korea and Japan
    Chicago : University of Chicago Press, 2008
    9780226767772 | eng | 940.5405 | perang, kekerasan

    Robinson, Jennifer ; Yoshida, Keina
    How many more women? : exposing how the law silences women
    Crows Nest : Allen & Unwin, 2022
    9781761064647 | eng | 341.4858 | hukum, kekerasan

    Durante, Dawn (penyunting)
    100 years of women's suffrage : a University of Illinois Press anthology
    Urbana : University of Illinois Press, 2019
    9780252042928 | eng | 324.623 | politik, sejarah

    Westwood, Sallie
    All day, every day : factory and family in the making of women's lives
    London : Pluto Press, 1984
    9780861047604 | eng | 331.4 | kerja, keluarga

    Weiner, Lynn Y.
    From working girl to working mother : the female labor force in the United States, 1820-1980
    Chapel Hill : University of North Carolina Press, 1985
    9780807816127 | eng | 331.4 | kerja, sejarah

    Briskin, Linda (penyunting) ; Yanz, Lynda (penyunting)
    Union sisters : women in the labour movement
    Toronto : Women's Educational Press, 1983
    9780889610798 | eng | 331.4 | kerja, gerakan

    Idema, W. L. ; Grant, Beata
    The red brush : writing women of imperial China
    Cambridge, Mass. : Harvard University Asia Center, 2004
    9780674013933 | eng | 895.1 | kritik, asia

    Uchendu, Egodi
    Women and conflict in the Nigerian civil war
    Trenton : Africa World Press, 2007
    9781592214723 | eng | 966.9052 | perang, afrika

    Rhine, Kathryn A.
    The unseen things : women, secrecy, and HIV in northern Nigeria
    Bloomington : Indiana University Press, 2016
    9780253021311 | eng | 362.19697 | kesehatan, afrika

    Jeffrey, Julie Roy
    The great silent army of abolitionism : ordinary women in the antislavery movement
    Chapel Hill : University of North Carolina Press, 1998
    9780807824368 | eng | 326.8 | gerakan, sejarah
    """
}
