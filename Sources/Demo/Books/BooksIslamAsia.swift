extension DemoBook {
  /// Islam, Indonesia and its neighbours, in English.
  static let islamAndAsia = """
    Ahmed, Leila
    Women and gender in Islam : historical roots of a modern debate
    New Haven : Yale University Press, 1993
    9780300055832 | eng | 297.082 | islam, sejarah

    Wadud, Amina
    Qur'an and woman : rereading the sacred text from a woman's perspective
    New York : Oxford University Press, 1999
    9780195128369 | eng | 297.082 | islam, teori

    Wadud, Amina
    Inside the gender jihad : women's reform in Islam
    Oxford : Oneworld, 2006
    9781851684632 | eng | 297.082 | islam, gerakan

    Mernissi, Fatima
    Beyond the veil : male-female dynamics in modern Muslim society
    Bloomington : Indiana University Press, 1987
    9780253204233 | eng | 305.486971 | islam, gender

    Barlas, Asma
    "Believing women" in Islam : unreading patriarchal interpretations of the Qur'an
    Austin : University of Texas Press, 2002
    9780292709041 | eng | 297.082 | islam, patriarki

    Abu-Lughod, Lila
    Do Muslim women need saving?
    Cambridge, Mass. : Harvard University Press, 2013
    9780674725164 | eng | 305.486971 | islam, hak

    Mahmood, Saba
    Politics of piety : the Islamic revival and the feminist subject
    Princeton : Princeton University Press, 2012
    9780691149806 | eng | 305.486971 | islam, teori

    Saadawi, Nawal el
    Woman at point zero
    London : Zed Books, 2007
    9781842778739 | eng | 892.736 | novel, kekerasan

    Blackburn, Susan
    Women and the state in modern Indonesia
    Cambridge : Cambridge University Press, 2004
    9780521842259 | eng | 305.409598 | politik, indonesia, sejarah

    Robinson, Kathryn
    Gender, Islam and democracy in Indonesia
    London : Routledge, 2009
    9780415415835 | eng | 305.309598 | gender, islam, indonesia

    Nurmila, Nina
    Women, Islam and everyday life : renegotiating polygamy in Indonesia
    London : Routledge, 2009
    9780415468022 | eng | 306.8423 | perkawinan, islam, indonesia

    Doorn-Harder, Pieternella van
    Women shaping Islam : Indonesian women reading the Qur'an
    Urbana : University of Illinois Press, 2006
    9780252073175 | eng | 297.082 | islam, indonesia

    Atkinson, Jane Monnig (penyunting) ; Errington, Shelly (penyunting)
    Power and difference : gender in island Southeast Asia
    Stanford : Stanford University Press, 1990
    9780804717816 | eng | 305.30959 | gender, asia

    Brenner, Suzanne April
    The domestication of desire : women, wealth, and modernity in Java
    Princeton : Princeton University Press, 1998
    9780691016924 | eng | 305.409598 | ekonomi, indonesia

    Boellstorff, Tom
    The gay archipelago : sexuality and nation in Indonesia
    Princeton : Princeton University Press, 2005
    9780691123349 | eng | 306.766 | queer, indonesia

    Wolf, Diane Lauren
    Factory daughters : gender, household dynamics, and rural industrialization in Java
    Berkeley : University of California Press, 1994
    9780520086579 | eng | 331.4 | kerja, indonesia

    Ong, Aihwa
    Spirits of resistance and capitalist discipline : factory women in Malaysia
    Albany : State University of New York Press, 2010
    9781438433547 | eng | 331.4 | kerja, asia

    Kartini ; Coté, Joost (penyunting)
    Kartini : the complete writings 1898-1904
    Clayton : Monash University Publishing, 2014
    9781922235107 | eng | 959.8022 | kartini, sejarah, indonesia

    Toer, Pramoedya Ananta
    This earth of mankind
    New York : Penguin Books, 1996
    9780140256352 | eng | 899.2213 | novel, kolonial, indonesia

    Kurniawan, Eka
    Beauty is a wound
    New York : New Directions, 2015
    9780811223638 | eng | 899.2213 | novel, indonesia
    """
}
