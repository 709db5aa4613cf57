extension DemoBook {
  /// Novels, stories and lives by women, and what is written about them, in English.
  static let fiction = """
    Woolf, Virginia
    A room of one's own
    San Diego : Harcourt Brace Jovanovich, 1989
    9780156787338 | eng | 824.912 | kritik, esai

    Woolf, Virginia
    Orlando : a biography
    New York : Harcourt Brace Jovanovich, 1973
    9780156701600 | eng | 823.912 | novel, queer

    Austen, Jane
    Pride and prejudice
    London : Penguin Books, 2003
    9780141439518 | eng | 823.7 | novel, perkawinan

    Brontë, Charlotte
    Jane Eyre
    London : Penguin Books, 2006
    9780141441146 | eng | 823.8 | novel

    Chopin, Kate
    The awakening
    New York : Dover Publications, 1993
    9780486277868 | eng | 813.4 | novel, perkawinan

    Gilman, Charlotte Perkins
    The yellow wallpaper and other stories
    Mineola : Dover Publications, 1997
    9780486298573 | eng | 813.4 | cerpen, kesehatan

    Gilman, Charlotte Perkins
    Herland
    Mineola : Dover Publications, 1998
    9780486404295 | eng | 813.4 | novel, feminisme

    Rhys, Jean
    Wide Sargasso Sea
    New York : W. W. Norton, 1992
    9780393308808 | eng | 823.912 | novel, kolonial

    Plath, Sylvia
    The bell jar
    New York : Harper Perennial, 2005
    9780060837020 | eng | 813.54 | novel, kesehatan

    Atwood, Margaret
    The handmaid's tale
    New York : Anchor Books, 1998
    9780385490818 | eng | 813.54 | novel, tubuh

    Morrison, Toni
    Beloved
    New York : Vintage Books, 2004
    9781400033416 | eng | 813.54 | novel, ras

    Walker, Alice
    The color purple
    Orlando : Harcourt, 2003
    9780156028356 | eng | 813.54 | novel, kekerasan, ras

    Hurston, Zora Neale
    Their eyes were watching God
    New York : Harper Perennial, 2006
    9780061120060 | eng | 813.52 | novel, ras

    Le Guin, Ursula K.
    The left hand of darkness
    New York : Ace Books, 1987
    9780441478125 | eng | 813.54 | novel, gender

    Bâ, Mariama
    So long a letter
    Long Grove : Waveland Press, 2012
    9781577668060 | eng | 843.914 | novel, afrika, perkawinan

    Adichie, Chimamanda Ngozi
    Half of a yellow sun
    New York : Anchor Books, 2007
    9781400095209 | eng | 823.92 | novel, perang, afrika

    Cho, Nam-joo
    Kim Jiyoung, born 1982
    New York : Liveright, 2020
    9781631496707 | eng | 895.735 | novel, kerja, asia

    Kawakami, Mieko
    Breasts and eggs
    New York : Europa Editions, 2020
    9781609455873 | eng | 895.636 | novel, tubuh, asia

    Evaristo, Bernardine
    Girl, woman, other
    New York : Black Cat, 2019
    9780802156983 | eng | 823.914 | novel, ras

    Roy, Arundhati
    The god of small things
    New York : Random House, 2008
    9780812979657 | eng | 823.914 | novel, asia

    Satrapi, Marjane
    Persepolis : the story of a childhood
    New York : Pantheon Books, 2004
    9780375714573 | eng | 955.054 | memoar, komik

    Kingston, Maxine Hong
    The woman warrior : memoirs of a girlhood among ghosts
    New York : Vintage Books, 1989
    9780679721888 | eng | 979.461 | memoar, migrasi

    Angelou, Maya
    I know why the caged bird sings
    New York : Ballantine Books, 2009
    9780345514400 | eng | 818.54 | memoar, ras

    Yousafzai, Malala ; Lamb, Christina
    I am Malala : the girl who stood up for education and was shot by the Taliban
    New York : Little, Brown and Company, 2013
    9780316322409 | eng | 371.822 | memoar, pendidikan

    Gilbert, Sandra M. ; Gubar, Susan
    The madwoman in the attic : the woman writer and the nineteenth-century literary imagination
    New Haven : Yale University Press, 2000
    9780300084580 | eng | 823.809 | kritik

    Moi, Toril
    Sexual/textual politics : feminist literary theory
    London : Routledge, 2002
    9780415280129 | eng | 801.95 | kritik, teori

    Russ, Joanna
    How to suppress women's writing
    Austin : University of Texas Press, 2018
    9781477316252 | eng | 809.89287 | kritik
    """
}
