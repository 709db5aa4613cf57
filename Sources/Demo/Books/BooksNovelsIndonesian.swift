extension DemoBook {
  /// Novels and stories in Indonesian.
  static let novelsInIndonesian = """
    Kurniawan, Eka
    Cantik itu luka
    Jakarta : Gramedia Pustaka Utama, 2015
    9786020312583 | ind | 899.2213 | novelindonesia, kolonial

    Kumala, Ratih
    Gadis kretek
    Jakarta : Gramedia Pustaka Utama, 2012
    9789792281415 | ind | 899.2213 | novelindonesia, kerja

    Chudori, Leila S.
    Laut bercerita
    Jakarta : Kepustakaan Populer Gramedia, 2017
    9786024246945 | ind | 899.2213 | novelindonesia, hak

    Chudori, Leila S.
    Pulang
    Jakarta : Kepustakaan Populer Gramedia, 2012
    9789799105158 | ind | 899.2213 | novelindonesia, enamlima

    Chudori, Leila S.
    9 dari Nadira
    = Sembilan dari Nadira
    Jakarta : Kepustakaan Populer Gramedia, 2009
    9789799102096 | ind | 899.2213 | cerpen, keluarga

    Pamuntjak, Laksmi
    Amba
    Jakarta : Gramedia Pustaka Utama, 2012
    9789792288797 | ind | 899.2213 | novelindonesia, enamlima

    Pamuntjak, Laksmi
    Kitab kawin
    Jakarta : Gramedia Pustaka Utama, 2021
    9786020650746 | ind | 899.2213 | cerpen, perkawinan

    Madasari, Okky
    Entrok
    Jakarta : Gramedia Pustaka Utama, 2010
    9789792255898 | ind | 899.2213 | novelindonesia, kerja

    Madasari, Okky
    Maryam
    Jakarta : Gramedia Pustaka Utama, 2012
    9789792280098 | ind | 899.2213 | novelindonesia, hak

    Madasari, Okky
    Pasung jiwa
    Jakarta : Gramedia Pustaka Utama, 2013
    9789792296693 | ind | 899.2213 | novelindonesia, gender

    Madasari, Okky
    86
    = Delapan enam
    Jakarta : Gramedia Pustaka Utama, 2011
    9789792267693 | ind | 899.2213 | novelindonesia, hukum

    Toer, Pramoedya Ananta
    Bumi manusia
    Jakarta : Lentera Dipantara, 2005
    9789799731234 | ind | 899.2213 | novelindonesia, kolonial

    Toer, Pramoedya Ananta
    Gadis pantai
    Jakarta : Lentera Dipantara, 2003
    - | ind | 899.2213 | novelindonesia, perkawinan

    Utami, Ayu
    Saman
    Jakarta : Kepustakaan Populer Gramedia, 1998
    9789799023179 | ind | 899.2213 | novelindonesia, seksualitas

    Utami, Ayu
    Larung
    Jakarta : Kepustakaan Populer Gramedia, 2001
    9789799023636 | ind | 899.2213 | novelindonesia, seksualitas

    Utami, Ayu
    Bilangan fu
    Jakarta : Kepustakaan Populer Gramedia, 2008
    9789799101228 | ind | 899.2213 | novelindonesia, lingkungan

    Utami, Ayu
    Cerita cinta Enrico
    Jakarta : Kepustakaan Populer Gramedia, 2012
    9789799104137 | ind | 899.2213 | novelindonesia, perkawinan

    Utami, Ayu
    Si parasit lajang
    Jakarta : Kepustakaan Populer Gramedia, 2013
    9789799105387 | ind | 899.2214 | esai, perkawinan

    Tohari, Ahmad
    Ronggeng Dukuh Paruk
    Jakarta : Gramedia Pustaka Utama, 2011
    9789792277289 | ind | 899.2213 | novelindonesia, seni

    Rusmini, Oka
    Tarian bumi
    Jakarta : Gramedia Pustaka Utama, 2017
    9786020339153 | ind | 899.2213 | novelindonesia, bali

    Rusmini, Oka
    Sagra
    Magelang : IndonesiaTera, 2001
    - | ind | 899.2213 | cerpen, bali

    Paramaditha, Intan
    Sihir perempuan
    Jakarta : Gramedia Pustaka Utama, 2017
    9786020346304 | ind | 899.2213 | cerpen, feminisme

    Paramaditha, Intan
    Gentayangan : pilih sendiri petualangan sepatu merahmu
    Jakarta : Gramedia Pustaka Utama, 2017
    9786020377728 | ind | 899.2213 | novelindonesia, migrasi

    Purnomo, Dian
    Perempuan yang menangis kepada bulan hitam
    Jakarta : Gramedia Pustaka Utama, 2020
    9786020648453 | ind | 899.2213 | novelindonesia, perkawinan, kekerasan

    Thayf, Anindita S.
    Tanah tabu
    Jakarta : Gramedia Pustaka Utama, 2009
    9789792245677 | ind | 899.2213 | novelindonesia, papua

    Herliany, Dorothea Rosa
    Isinga : roman Papua
    Jakarta : Gramedia Pustaka Utama, 2015
    9786020312620 | ind | 899.2213 | novelindonesia, papua

    Dwifatma, Andina
    Lebih senyap dari bisikan
    Jakarta : Gramedia Pustaka Utama, 2021
    9786020654201 | ind | 899.2213 | novelindonesia, ibu

    Andaru, Intan
    Perempuan bersampur merah
    Jakarta : Gramedia Pustaka Utama, 2019
    - | ind | 899.2213 | novelindonesia, seni

    Budhiarti, Ratna Ayu
    Perempuan yang berhenti membaca
    Tasikmalaya : Langgam Pustaka, 2020
    9786237461364 | ind | 899.2213 | cerpen, perempuan

    Saadawi, Nawal el
    Perempuan di titik nol
    Jakarta : Yayasan Pustaka Obor Indonesia, 2014
    9789794618677 | ind | 892.736 | novel, kekerasan

    Cho, Nam-joo ; Iingliana (penerjemah)
    Kim Ji-yeong, lahir tahun 1982
    Jakarta : Gramedia Pustaka Utama, 2019
    9786020636191 | ind | 895.735 | novel, kerja, asia

    Murata, Sayaka ; Sulistyawati, Ninuk (penerjemah)
    Gadis minimarket
    Jakarta : Gramedia Pustaka Utama, 2020
    9786020644394 | ind | 895.636 | novel, kerja, asia

    El Khalieqy, Abidah
    Perempuan berkalung sorban
    Yogyakarta : Arti Bumi Intaran, 2009
    - | ind | 899.2213 | novelindonesia, islam

    Djenar Maesa Ayu
    Mereka bilang, saya monyet!
    Jakarta : Gramedia Pustaka Utama, 2002
    - | ind | 899.2213 | cerpen, tubuh

    Rusli, Marah
    Sitti Nurbaya : kasih tak sampai
    Jakarta : Balai Pustaka, 2001
    9789794071670 | ind | 899.2213 | novelindonesia, perkawinan

    Alisjahbana, S. Takdir
    Layar terkembang
    Jakarta : Balai Pustaka, 1936
    - | ind | 899.2213 | novelindonesia, gerakan

    Hamidah
    Kehilangan mestika
    Batavia : Balai Pustaka, 1935
    - | ind | 899.2213 | novelindonesia, pendidikan

    Djojopuspito, Suwarsih
    Manusia bebas
    Jakarta : Djambatan, 1975
    - | ind | 899.2213 | novelindonesia, pendidikan

    Dini, Nh.
    Pada sebuah kapal
    Jakarta : Pustaka Jaya, 1973
    - | ind | 899.2213 | novelindonesia, perkawinan

    Dini, Nh.
    Namaku Hiroko
    Jakarta : Pustaka Jaya, 1977
    - | ind | 899.2213 | novelindonesia, kerja
    """
}
