extension DemoBook {
  /// Feminist thought, in English.
  static let theory = """
    Beauvoir, Simone de ; Borde, Constance (penerjemah)
    The second sex
    New York : Vintage Books, 2011
    9780307277787 | eng | 305.42 | feminisme, filsafat

    Wollstonecraft, Mary
    A vindication of the rights of woman
    London : Penguin Books, 2004
    9780141441252 | eng | 305.42 | feminisme, hak, sejarah

    Friedan, Betty
    The feminine mystique
    New York : W. W. Norton, 2001
    9780393322576 | eng | 305.42 | feminisme, keluarga

    Millett, Kate
    Sexual politics
    Urbana : University of Illinois Press, 2000
    9780252068898 | eng | 305.42 | feminisme, kritik

    Firestone, Shulamith
    The dialectic of sex : the case for feminist revolution
    New York : Farrar, Straus and Giroux, 2003
    9780374527877 | eng | 305.42 | teori, kelas

    Butler, Judith
    Gender trouble : feminism and the subversion of identity
    New York : Routledge, 2006
    9780415389556 | eng | 305.3 | teori, gender, queer

    Butler, Judith
    Bodies that matter : on the discursive limits of sex
    New York : Routledge, 1993
    9780415903660 | eng | 305.3 | teori, tubuh, queer

    hooks, bell
    Ain't I a woman : Black women and feminism
    New York : Routledge, 2015
    9781138821514 | eng | 305.42 | feminisme, ras

    hooks, bell
    Feminism is for everybody : passionate politics
    New York : Routledge, 2015
    9781138821620 | eng | 305.42 | feminisme, gerakan

    hooks, bell
    Feminist theory : from margin to center
    New York : Routledge, 2015
    9781138821668 | eng | 305.42 | teori, ras

    hooks, bell
    Teaching to transgress : education as the practice of freedom
    New York : Routledge, 1994
    9780415908085 | eng | 370.115 | pendidikan, feminisme

    hooks, bell
    Communion : the female search for love
    New York : William Morrow, 2002
    9780066214429 | eng | 305.4 | feminisme, psikologi

    Lorde, Audre
    Sister outsider : essays and speeches
    Berkeley : Crossing Press, 2007
    9781580911863 | eng | 814.54 | feminisme, ras, esai

    Davis, Angela Y.
    Women, race & class
    New York : Vintage Books, 1983
    9780394713519 | eng | 305.42 | ras, kelas, gerakan

    Collins, Patricia Hill
    Black feminist thought : knowledge, consciousness, and the politics of empowerment
    New York : Routledge, 2000
    9780415924849 | eng | 305.42 | teori, ras

    Moraga, Cherríe (penyunting) ; Anzaldúa, Gloria (penyunting)
    This bridge called my back : writings by radical women of color
    Albany : State University of New York Press, 2015
    9781438454382 | eng | 810.8 | feminisme, ras, esai

    Gilligan, Carol
    In a different voice : psychological theory and women's development
    Cambridge, Mass. : Harvard University Press, 1993
    9780674445444 | eng | 155.633 | psikologi, gender

    Lerner, Gerda
    The creation of patriarchy
    New York : Oxford University Press, 1987
    9780195051858 | eng | 305.409 | sejarah, patriarki

    Federici, Silvia
    Caliban and the witch : women, the body and primitive accumulation
    Brooklyn : Autonomedia, 2004
    9781570270598 | eng | 305.409 | sejarah, tubuh, kerja

    Federici, Silvia
    Revolution at point zero : housework, reproduction, and feminist struggle
    Oakland : PM Press, 2012
    9781604863338 | eng | 305.42 | kerja, gerakan

    Mohanty, Chandra Talpade
    Feminism without borders : decolonizing theory, practicing solidarity
    Durham : Duke University Press, 2003
    9780822330219 | eng | 305.42 | teori, kolonial

    Ahmed, Sara
    Living a feminist life
    Durham : Duke University Press, 2017
    9780822363194 | eng | 305.42 | feminisme, teori

    MacKinnon, Catharine A.
    Toward a feminist theory of the state
    Cambridge, Mass. : Harvard University Press, 1991
    9780674896468 | eng | 305.42 | teori, hukum

    Rich, Adrienne
    Of woman born : motherhood as experience and institution
    New York : W. W. Norton, 1995
    9780393312843 | eng | 306.8743 | ibu, feminisme

    Chodorow, Nancy
    The reproduction of mothering : psychoanalysis and the sociology of gender
    Berkeley : University of California Press, 1999
    9780520221550 | eng | 306.8743 | ibu, psikologi

    Pateman, Carole
    The sexual contract
    Stanford : Stanford University Press, 1988
    9780804714778 | eng | 305.42 | filsafat, perkawinan

    Okin, Susan Moller
    Justice, gender, and the family
    New York : Basic Books, 1989
    9780465037032 | eng | 305.42 | filsafat, keluarga

    Scott, Joan Wallach
    Gender and the politics of history
    New York : Columbia University Press, 1999
    9780231118576 | eng | 305.409 | sejarah, gender

    Haraway, Donna J.
    Simians, cyborgs, and women : the reinvention of nature
    New York : Routledge, 1991
    9780415903875 | eng | 304.5 | ilmu, teori

    Harding, Sandra
    Whose science? Whose knowledge? : thinking from women's lives
    Ithaca : Cornell University Press, 1991
    9780801497469 | eng | 501 | ilmu, filsafat

    Connell, Raewyn
    Masculinities
    Berkeley : University of California Press, 2005
    9780520246980 | eng | 305.31 | maskulinitas, gender

    Halberstam, Jack
    Female masculinity
    Durham : Duke University Press, 1998
    9780822322436 | eng | 305.42 | maskulinitas, queer

    Yuval-Davis, Nira
    Gender & nation
    London : Sage Publications, 1997
    9780803986640 | eng | 305.42 | gender, politik

    Arruzza, Cinzia ; Bhattacharya, Tithi ; Fraser, Nancy
    Feminism for the 99% : a manifesto
    London : Verso, 2019
    9781788734424 | eng | 305.42 | gerakan, kelas

    Srinivasan, Amia
    The right to sex : feminism in the twenty-first century
    New York : Farrar, Straus and Giroux, 2021
    9780374248529 | eng | 305.42 | seksualitas, filsafat

    Manne, Kate
    Down girl : the logic of misogyny
    New York : Oxford University Press, 2018
    9780190604981 | eng | 305.42 | patriarki, filsafat

    Trinh T. Minh-ha
    Woman, native, other : writing postcoloniality and feminism
    Bloomington : Indiana University Press, 1989
    9780253205032 | eng | 809.89287 | kritik, kolonial

    Irigaray, Luce
    This sex which is not one
    Ithaca : Cornell University Press, 1985
    9780801493317 | eng | 305.42 | teori, tubuh

    Engels, Friedrich
    The origin of the family, private property and the state
    London : Penguin Books, 2010
    9780141191119 | eng | 306.85 | keluarga, kelas

    Mill, John Stuart
    The subjection of women
    Mineola : Dover Publications, 1997
    9780486296012 | eng | 305.42 | hak, sejarah

    Orr, Judith
    Marxism and women's liberation
    London : Bookmarks Publications, 2015
    9781909026971 | eng | 305.42 | kelas, gerakan

    Moane, Geraldine
    Gender and colonialism : a psychological analysis of oppression and liberation
    Basingstoke : Palgrave Macmillan, 2011
    9780333994290 | eng | 305.42 | kolonial, psikologi
    """
}
