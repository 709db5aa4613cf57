import Pages
import Values

/// What the pages say on which labels and cards are chosen.
enum LabelWords {
  static let labelsHint = Sentence(
    id: "Label punggung dan barcode, satu lembar atau lebih",
    en: "Spine labels and barcodes, a sheet or more")
  static let choose = Sentence(id: "Pilih eksemplar", en: "Choose copies")
  static let from = Sentence(id: "Dari label", en: "From label")
  static let to = Sentence(id: "Sampai label", en: "To label")
  static let toHint = Sentence(
    id: "Kosongkan untuk satu eksemplar saja.", en: "Leave it empty for a single copy.")
  static let last = Sentence(id: "Yang terakhir masuk", en: "The last ones entered")
  static let show = Sentence(id: "Tampilkan", en: "Show")
  static func queue(_ count: Int) -> Sentence {
    Sentence(
      id: "Belum dicetak: \(Sentence(count: count))",
      en: "Not printed yet: \(Sentence(count: count))")
  }
  static let noLabels = Sentence(id: "Belum ada label", en: "No labels yet")
  static let noneWait = Sentence(
    id: "Tidak ada label yang menunggu dicetak", en: "No label waits to be printed")
  static let noLabelsHint = Sentence(
    id: "Pilih eksemplarnya di atas, atau cetak dari halaman eksemplar sebuah judul.",
    en: "Choose the copies above, or print from the page with the copies of a title.")

  static let sheet = Sentence(id: "Lembar label", en: "Sheet of labels")
  static let own = Sentence(id: "Ukuran sendiri (mm)", en: "Your own measures (mm)")
  static let ownHint = Sentence(
    id: "Berlaku bila lembarnya “Ukuran sendiri (mm)”.",
    en: "Used when the sheet is “Your own measures (mm)”.")
  static let kind = Sentence(id: "Jenis label", en: "Kind of label")
  static let copyLabel = Sentence(
    id: "Label punggung dan barcode", en: "Spine label and barcode")
  static let spineLabel = Sentence(id: "Label punggung saja", en: "Spine label only")
  static let columns = Sentence(id: "Kolom", en: "Columns")
  static let rows = Sentence(id: "Baris", en: "Rows")
  static let labelWidth = Sentence(id: "Lebar label", en: "Label width")
  static let labelHeight = Sentence(id: "Tinggi label", en: "Label height")
  static let left = Sentence(id: "Tepi kiri", en: "Left margin")
  static let top = Sentence(id: "Tepi atas", en: "Top margin")
  static let gapAcross = Sentence(id: "Jarak mendatar", en: "Gap across")
  static let gapDown = Sentence(id: "Jarak tegak", en: "Gap down")
  static let paperWidth = Sentence(id: "Lebar kertas", en: "Paper width")
  static let paperHeight = Sentence(id: "Tinggi kertas", en: "Paper height")
  static let shift = Sentence(id: "Geser semua label (mm)", en: "Move all labels (mm)")
  static let shiftHint = Sentence(
    id: "Bila cetakannya selalu meleset ke satu arah: geser semuanya, paling jauh 20 mm, dan "
      + "selama labelnya tetap di kertas. Di bawah nol: ke kiri, ke atas.",
    en: "When the print is always off in one direction: move all of it, by 20 mm at most, and as "
      + "long as the labels stay on the paper. Below zero: to the left, up.")
  static let right = Sentence(id: "Ke kanan", en: "To the right")
  static let down = Sentence(id: "Ke bawah", en: "Down")
  static let start = Sentence(id: "Mulai di label ke-", en: "Begin at label number")
  static let startHint = Sentence(
    id: "Untuk lembar yang sudah terpakai sebagian. Yang terpilih adalah tempat sesudah cetakan "
      + "terakhir di peramban ini.",
    en: "For a sheet that is used in part. Chosen is the place behind the last print from this "
      + "browser.")
  static let useSheet = Sentence(id: "Pakai lembar ini", en: "Use this sheet")
  static let preview = Sentence(id: "Lihat dan cetak (PDF)", en: "View and print (PDF)")
  static let testPage = Sentence(id: "Halaman uji", en: "Test page")
  static let testHint = Sentence(
    id: "Cetak pada skala 100 %. Cetak halaman uji di kertas biasa dulu, lalu tempelkan pada "
      + "lembar labelnya di depan cahaya.",
    en: "Print at 100 %. Print the test page on plain paper first, and hold it against the sheet "
      + "of labels before a light.")
  static func count(_ labels: Int, on sheets: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: labels)) label, \(Sentence(count: sheets)) lembar",
      en: sheets == 1
        ? "Labels: \(Sentence(count: labels)), on one sheet"
        : "Labels: \(Sentence(count: labels)), on \(Sentence(count: sheets)) sheets")
  }
  static func more(_ count: Int) -> Sentence {
    Sentence(
      id: "dan \(Sentence(count: count)) lagi", en: "and \(Sentence(count: count)) more")
  }
  static func unplaced(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count)) tanpa nomor panggil: labelnya memuat map atau awal judul. Isi "
        + "nomornya di sini, dan eksemplarnya memakainya:",
      en: "\(Sentence(count: count)) without a call number: the label has the folder or how the "
        + "title begins. Fill in the number here, and the copy takes it:")
  }
  static let printed = Sentence(
    id: "Sudah dicetak, keluarkan dari antrean", en: "Printed, take them out of the queue")
  static let printedNote = Sentence(
    id: "Label ini tidak lagi menunggu dicetak.", en: "These labels no longer wait to be printed.")
  static let tooLong = Sentence(
    id:
      "Barcode ini terlalu panjang untuk label selebar itu: dicetak sebagai huruf saja, dan tidak "
      + "dapat dipindai.",
    en: "This barcode is too long for a label of that width: its characters are printed alone, and "
      + "cannot be scanned.")

  static func boxes(_ titles: String) -> Sentence {
    Sentence(
      id: "Ada huruf yang tidak ada di komputer ini; di label tercetak kotak: \(titles)",
      en: "Some letters are not on this computer, and labels have boxes instead: \(titles)")
  }

  static let prices = Sentence(id: "Label harga", en: "Price labels")
  static let noGoods = Sentence(id: "Belum ada barang berharga", en: "Nothing with a price yet")
  static let noGoodsHint = Sentence(
    id: "Label harga dicetak untuk barang yang sudah ada harganya.",
    en: "Price labels are printed for goods that have a price.")
  static let quantities = Sentence(id: "Jumlah label", en: "Number of labels")
  static func quantity(of name: String) -> Sentence {
    Sentence(id: "Jumlah label \(name)", en: "Number of labels for \(name)")
  }

  static let cardFace = Sentence(id: "Muka kartu", en: "What the card shows")
  static let cardFaceHint = Sentence(
    id: "Bila tidak diubah, nama anggota ikut tercetak; sama untuk satu kartu dan banyak kartu.",
    en: "Unless you change it, the member's name is printed, too; so for one card and for several.")
  static let cardOnScreen = Sentence(
    id: "Layar menunjukkan isi kartu, bukan rupanya: warna dan lambang rumah ini ada di PDF.",
    en: "The screen shows what is on the card, not how it looks: the colour and the mark of this "
      + "house are in the PDF.")
  static let cardNamed = Sentence(
    id: "Nama perpustakaan dan nama anggota", en: "The library's name and the member's")
  static let cardOfHouse = Sentence(
    id: "Nama perpustakaan saja", en: "The library's name only")
  static let cardPlain = Sentence(
    id: "Polos: tanpa nama apa pun", en: "Plain: no name at all")
  static let cardPaper = Sentence(id: "Kertas", en: "Paper")
  static let cardAlone = Sentence(
    id: "Kartu 85,6 × 54 mm, muka dan belakang", en: "Card of 85.6 × 54 mm, front and back")
  static let cardSheet = Sentence(
    id: "A4 dengan garis potong, sepuluh tempat", en: "A4 with cut lines, ten places")
  static let cardStart = Sentence(id: "Tempat di lembar A4", en: "Place on the A4 sheet")
  static let cardStartOfSheet = Sentence(
    id: "Tempat di lembar A4, hanya bila mencetak di A4",
    en: "Place on the A4 sheet, only when you print on A4")

  static let cards = Sentence(id: "Cetak banyak kartu", en: "Print several cards")
  static let cardsChoose = Sentence(id: "Pilih anggota", en: "Choose members")
  static let cardsSince = Sentence(id: "Menerima kartu sejak", en: "Given a card since")
  static let cardsSinceHint = Sentence(
    id: "Anggota baru dan kartu pengganti. Yang terisi adalah hari cetakan terakhir di peramban "
      + "ini.",
    en: "New members and replaced cards. Filled in is the day of the last print from this browser.")
  static let cardsFrom = Sentence(id: "Dari anggota nomor", en: "From member number")
  static let cardsTo = Sentence(id: "Sampai anggota nomor", en: "To member number")
  static let cardsNumberHint = Sentence(
    id: "Nomor urut keanggotaan, seperti dalam alamat halaman anggota.",
    en: "The number in the order of joining, as in the address of a member's page.")
  static let noCards = Sentence(id: "Belum ada anggota yang dipilih", en: "No members chosen yet")
  static let noCardsHint = Sentence(
    id: "Pilih sejak kapan, nama, atau nomornya di atas.",
    en: "Choose since when, the name or the numbers above.")
  static func firstCards(_ count: Int) -> Sentence {
    Sentence(
      id: "Paling banyak \(Sentence(count: count)) kartu sekali cetak; ini yang pertama.",
      en: "At most \(Sentence(count: count)) cards are printed at once; these are the first.")
  }
  static let cardsPaperHint = Sentence(
    id: "Sepuluh kartu di A4 dengan garis potong: lembar muka, lalu lembar belakang. Cetak "
      + "bolak-balik, balik di sisi panjang, pada skala 100 %.",
    en: "Ten cards on A4 with cut lines: a sheet of fronts, then a sheet of backs. Print on both "
      + "sides, turned over the long edge, at 100 %.")
}
