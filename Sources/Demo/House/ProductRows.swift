extension DemoProduct {
  /// The butik: things with variants and things without.
  static let rows = """
    kaos | Kaos “Baca, Lawan, Rawat” | S, hitam | 120rb | 6
    kaos | Kaos “Baca, Lawan, Rawat” | M, hitam | 120rb | 10
    kaos | Kaos “Baca, Lawan, Rawat” | L, hitam | 120rb | 8
    kaos | Kaos “Baca, Lawan, Rawat” | M, ungu | 120rb | 7
    kaos | Kaos “Baca, Lawan, Rawat” | L, ungu | 120rb | 5
    kaos | Kaos “Baca, Lawan, Rawat” | XL, ungu | 130rb | 3
    kaos | Kaos Kartini 1879 | S, putih | 110rb | 5
    kaos | Kaos Kartini 1879 | M, putih | 110rb | 9
    kaos | Kaos Kartini 1879 | L, putih | 110rb | 6
    kaos | Kaos anak Bukan Sekadar Putri | 4 tahun | 85rb | 4
    kaos | Kaos anak Bukan Sekadar Putri | 6 tahun | 85rb | 6
    kaos | Kaos anak Bukan Sekadar Putri | 8 tahun | 85rb | 4
    pin | Pin 8 Maret | - | 10rb | 60
    pin | Pin Kepalan | - | 10rb | 45
    pin | Pin Kacamata Ungu | - | 10rb | 40
    pin | Pin Aku Penyintas, Aku Berdaya | - | 10rb | 35
    pin | Set lima pin | - | 45rb | 15
    tas | Tas kain Perpustakaan Ibu | natural | 65rb | 14
    tas | Tas kain Perpustakaan Ibu | hitam | 65rb | 12
    tas | Tas pinggang lurik | - | 95rb | 7
    tas | Dompet tenun kecil | merah | 55rb | 8
    tas | Dompet tenun kecil | nila | 55rb | 8
    kain | Tenun ikat Sumba 2 meter | - | 850rb | 3
    kain | Tenun songket selendang | - | 475rb | 4
    kain | Batik cap pesisir 2 meter | biru | 225rb | 6
    kain | Batik cap pesisir 2 meter | sogan | 225rb | 5
    kain | Batik tulis pesisir 2 meter | - | 1,2jt | 2
    kain | Lurik 1 meter | - | 75rb | 20
    kain | Syal eco-print | - | 150rb | 9
    kartu | Kartu pos Perempuan Nusantara | - | 8rb | 80
    kartu | Set kartu pos isi delapan | - | 50rb | 20
    kartu | Poster Ruang Aman A3 | - | 35rb | 18
    kartu | Stiker lembar campur | - | 15rb | 50
    alat tulis | Buku catatan jahit tangan A5 | polos | 45rb | 16
    alat tulis | Buku catatan jahit tangan A5 | garis | 45rb | 18
    alat tulis | Agenda Perempuan 2027 | - | 90rb | 25
    alat tulis | Pembatas buku tenun | - | 12.500 | 70
    alat tulis | Pensil Tulis Sejarahmu | - | 5rb | 90
    buletin | HerStory No. 4 | - | 30rb | 12
    buletin | HerStory No. 5 | - | 30rb | 15
    buletin | HerStory No. 6 | - | 35rb | 20
    dapur | Kopi Gayo koperasi perempuan 200 g | - | 65rb | 16
    dapur | Teh rosela 50 g | - | 28rb | 14
    dapur | Cangkir enamel ungu | - | 55rb | 11
    dapur | Sabun minyak kelapa | - | 22rb | 30
    dapur | Lilin sereh | - | 48rb | 10
    """
}
