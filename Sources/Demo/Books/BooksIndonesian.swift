extension DemoBook {
  /// Women's studies, history and lives in Indonesian.
  static let studiesInIndonesian = """
    Kartini ; Pane, Armijn (penerjemah)
    Habis gelap terbitlah terang
    Jakarta : Balai Pustaka, 2005
    9789794070635 | ind | 920.72 | kartini, pendidikan

    Kartini ; Sutrisno, Sulastin (penerjemah)
    Surat-surat Kartini : renungan tentang dan untuk bangsanya
    Jakarta : Djambatan, 1979
    - | ind | 920.72 | kartini, sejarah

    Toer, Pramoedya Ananta
    Panggil aku Kartini saja
    Jakarta : Lentera Dipantara, 2003
    9789793820057 | ind | 920.72 | kartini, biografi

    Sitisoemandari Soeroto
    Kartini : sebuah biografi
    Jakarta : Gunung Agung, 1977
    - | ind | 920.72 | kartini, biografi

    Toer, Pramoedya Ananta
    Perawan remaja dalam cengkeraman militer
    Jakarta : Kepustakaan Populer Gramedia, 2011
    9789799103635 | ind | 940.5405 | perang, kekerasan

    Hindra, Eka ; Kimura, Koichi
    Momoye : mereka memanggilku
    Jakarta : Esensi, 2007
    - | ind | 940.5405 | perang, kekerasan

    Baay, Reggie ; Adiwoso, Siti Hertini (penerjemah)
    Nyai & pergundikan di Hindia Belanda
    Depok : Komunitas Bambu, 2010
    9789793731780 | ind | 306.8423 | kolonial, sejarah

    Vreede-de Stuers, Cora
    Sejarah perempuan Indonesia : gerakan dan pencapaian
    Depok : Komunitas Bambu, 2008
    - | ind | 305.409598 | gerakan, sejarah, indonesia

    Blackburn, Susan
    Kongres perempuan pertama : tinjauan ulang
    Jakarta : Yayasan Obor Indonesia, 2007
    - | ind | 305.42 | gerakan, sejarah, indonesia

    Wieringa, Saskia Eleonora
    Penghancuran gerakan perempuan di Indonesia
    Jakarta : Garba Budaya, 1999
    - | ind | 305.42 | gerakan, enamlima

    Nadia, Ita F.
    Suara perempuan korban tragedi '65
    Yogyakarta : Galangpress, 2007
    - | ind | 323.34 | enamlima, kekerasan

    Suryakusuma, Julia
    Ibuisme negara : konstruksi sosial keperempuanan Orde Baru
    Depok : Komunitas Bambu, 2011
    - | ind | 305.42 | politik, ibu, indonesia

    Soetjipto, Ani
    Politik harapan : perjalanan politik perempuan Indonesia pasca reformasi
    Tangerang : Marjin Kiri, 2011
    9789791260107 | ind | 320.082 | politik, indonesia

    Larasati, Rachmi Diyah (penyunting) ; Noviani, Ratna (penyunting)
    Melintas perbedaan : suara perempuan, agensi, dan politik solidaritas
    Jakarta : Kepustakaan Populer Gramedia, 2021
    9786024816230 | ind | 305.42 | gerakan, politik

    Atmosiswartoputra, Mulyono
    Perempuan-perempuan pengukir sejarah
    Jakarta : Bhuana Ilmu Populer, 2018
    9786024552718 | ind | 920.72 | biografi, sejarah, indonesia

    Handayani, Abmi
    Perempuan berbicara kretek
    Jakarta : Indonesia Berdikari, 2012
    9786029929218 | ind | 305.4 | kerja, esai

    Gaganawati
    38 wanita Indonesia bisa
    = Tiga puluh delapan wanita Indonesia bisa
    Jakarta : Peniti Media, 2014
    9789799571250 | ind | 920.72 | biografi, perempuan

    # Kompasianer Wanita
    25 Kompasianer wanita merawat Indonesia
    = Dua puluh lima Kompasianer wanita merawat Indonesia
    Jakarta : Peniti Media, 2014
    9789799571267 | ind | 305.4 | esai, perempuan

    Tanus, Graece
    Perempuan itu ibuku : persembahan tanda cinta untuk ibu
    Jakarta : Aksarapedia Prathama, 2022
    9786238800452 | ind | 306.8743 | ibu, esai

    Wiyatmi
    Menjadi perempuan terdidik : novel Indonesia dan feminisme
    Yogyakarta : UNY Press, 2013
    9786027981027 | ind | 809.89287 | kritik, pendidikan

    # Ruang Perempuan dan Tulisan
    Yang terlupakan dan dilupakan : membaca kembali sepuluh penulis perempuan Indonesia
    Tangerang : Marjin Kiri, 2021
    - | ind | 809.89287 | kritik, indonesia

    Arivia, Gadis
    Filsafat berperspektif feminis
    Jakarta : Yayasan Jurnal Perempuan, 2003
    - | ind | 305.42 | filsafat, feminisme

    Fakih, Mansour
    Analisis gender dan transformasi sosial
    Yogyakarta : Pustaka Pelajar, 1996
    - | ind | 305.3 | gender, teori

    Soekarno
    Sarinah : kewajiban wanita dalam perjuangan Republik Indonesia
    Jakarta : Panitia Penerbit Buku-Buku Karangan Presiden Soekarno, 1963
    - | ind | 305.42 | gerakan, politik

    Mardiasih, Kalis
    Muslimah yang diperdebatkan
    Yogyakarta : Buku Mojok, 2019
    9786021318935 | ind | 297.082 | islam, esai

    Mardiasih, Kalis
    Sister fillah, you'll never be alone
    Bandung : Qanita, 2020
    - | ind | 297.082 | islam, esai

    Safira, Dea
    Membunuh hantu-hantu patriarki
    Yogyakarta : Jalan Baru, 2019
    - | ind | 305.42 | patriarki, esai

    Faqihuddin Abdul Kodir
    Qira'ah mubadalah : tafsir progresif untuk keadilan gender dalam Islam
    Yogyakarta : IRCiSoD, 2019
    - | ind | 297.082 | islam, gender

    Faqihuddin Abdul Kodir
    Perempuan (bukan) sumber fitnah!
    Bandung : Afkaruna, 2021
    - | ind | 297.082 | islam, gender

    Nur Rofiah
    Nalar kritis muslimah : refleksi atas keperempuanan, kemanusiaan, dan keislaman
    Bandung : Afkaruna, 2020
    - | ind | 297.082 | islam, feminisme

    Husein Muhammad
    Fiqh perempuan : refleksi kiai atas wacana agama dan gender
    Yogyakarta : LKiS, 2001
    - | ind | 297.082 | islam, gender

    Nasaruddin Umar
    Argumen kesetaraan gender : perspektif Al-Qur'an
    Jakarta : Paramadina, 1999
    - | ind | 297.082 | islam, gender
    """
}
