import Pages
import Values

/// What is said on the page that shows every component.
enum LookWords {
  static let title = Sentence(id: "Komponen halaman", en: "Components of a page")
  static let hint = Sentence(
    id: "Setiap bagian halaman dalam setiap keadaannya, digambar oleh kode yang sama seperti di "
      + "halaman lain, siang dan malam berdampingan. Fokus terlihat dengan tombol Tab.",
    en: "Every part of a page in every state, drawn by the same code as on other pages, by day and "
      + "by night side by side. The Tab key shows the focus.")
  static let inks = Sentence(id: "Tinta", en: "Inks")
  static let states = Sentence(id: "Status eksemplar", en: "States of a copy")
  static let stamps = Sentence(id: "Stempel", en: "Stamps")
  static let notes = Sentence(id: "Pemberitahuan", en: "Notices")
  static let buttons = Sentence(id: "Tombol", en: "Buttons")
  static let fields = Sentence(id: "Isian", en: "Fields")
  static let lists = Sentence(id: "Daftar", en: "Lists")
  static let searching = Sentence(id: "Pencarian", en: "Searching")
  static let values = Sentence(id: "Tanggal, uang, kode", en: "Days, money, codes")
  static let covers = Sentence(id: "Sampul dan punggung", en: "Covers and spines")
  static let cloth = Sentence(id: "Kain", en: "Cloth")
  static let icons = Sentence(id: "Gambar kecil", en: "Icons")

  /// What each field of ink means on a public page.
  static let fieldsOfInk: [(name: String, meaning: Sentence)] = [
    ("tarum", Sentence(id: "Tarum: kepala halaman, pencarian", en: "Tarum: head, search")),
    ("gading", Sentence(id: "Gading: kertas, yang baru", en: "Gading: paper, what is new")),
    ("kertas", Sentence(id: "Kertas: lembar terang, bantuan", en: "Kertas: a bright sheet, help")),
    ("koran", Sentence(id: "Koran: segala yang dari pers", en: "Koran: all that is press")),
    ("kunyit", Sentence(id: "Kunyit: lihat ini, toko", en: "Kunyit: look here, the shop")),
    ("manggu", Sentence(id: "Manggu: anggota, acara", en: "Manggu: members, events")),
    ("pandan", Sentence(id: "Pandan: ada, kunjungi kami", en: "Pandan: there, visit us")),
  ]

  /// What each cloth is for.
  static let cloths: [(name: String, meaning: Sentence)] = [
    (
      "ayakan",
      Sentence(
        id: "Carang ayakan, saringan: pencarian", en: "Carang ayakan, the sieve: searching")
    ),
    (
      "rereng",
      Sentence(id: "Rereng: yang sedang berjalan", en: "Rereng: what is under way")
    ),
    ("limar", Sentence(id: "Limar: toko", en: "Limar: the shop")),
  ]

  static let readHere = Sentence(id: "Baca di tempat", en: "Read here")
  static let open = Sentence(id: "Terbuka", en: "Open")
  static let paid = Sentence(id: "Lunas", en: "Paid")
  static let arrived = Sentence(id: "Sudah datang", en: "Arrived")
  static let sample = Sentence(id: "Contoh", en: "Sample")
  static let longer = Sentence(
    id: "Contoh yang lebih panjang, yang mungkin tidak muat pada satu baris",
    en: "A longer sample, which may not fit on one line")
  static let withCode = Sentence(
    id: "Kode eksemplar tetap utuh di ujung baris: IP-0000001.",
    en: "The code of a copy stays in one piece at the end of a line: IP-0000001.")
  /// Titles in other scripts, which every language leaves as they are.
  static let arabicTitle = "المرأة والجنوسة"
  static let chineseTitle = "第二性：女人的處境與歷史"
  static let fieldHint = Sentence(
    id: "Petunjuk pendek tentang apa yang diisi.", en: "A short hint about what is wanted.")
  static let fieldWrong = Sentence(
    id: "Yang ini belum benar.", en: "This one is not right yet.")
}
