import Pages
import Values

/// Where the house says what it is, when it is open, what is on, and who helps.
enum WindowWords {
  static let title = Sentence(id: "Beranda dan jam buka", en: "Home page and opening hours")
  static let hint = Sentence(
    id: "Alamat, jam, kalimat pembuka, lambang, dan warna",
    en: "Address, hours, opening line, mark and colour")
  static let intro = Sentence(
    id: "Yang Anda tulis di sini tampil di beranda untuk semua orang. Yang kosong tidak tampil.",
    en: "What you write here is on the home page for everybody. What is empty is not shown.")
  static let seeHome = Sentence(id: "Lihat beranda", en: "See the home page")
  static let saved = Sentence(id: "Beranda disimpan.", en: "Home page saved.")
  static let about = Sentence(id: "Rumah ini", en: "This house")
  static let line = Sentence(id: "Apa rumah ini", en: "What this house is")
  static let lineHint = Sentence(
    id: "Satu kalimat: perpustakaan dan toko buku perempuan di Bandung.",
    en: "One sentence: a women’s library and bookshop in Bandung.")
  static let question = Sentence(
    id: "Kalimat besar di beranda", en: "The large words on the home page")
  static let questionHint = Sentence(
    id: "Kosong berarti: Apa yang ingin Anda baca hari ini?",
    en: "Empty means: What would you like to read today?")
  static let address = Sentence(id: "Alamat", en: "Address")
  static let addressHint = Sentence(
    id: "Seperti di amplop, baris demi baris.", en: "As on an envelope, line by line.")
  static let way = Sentence(id: "Cara ke sini", en: "How to find us")
  static let wayHint = Sentence(
    id: "Angkutan, belokan, pintu, dan tangga.", en: "Transport, turns, the door, and stairs.")
  static let talk = Sentence(
    id: "Untuk yang ingin bicara dengan petugas", en: "For whoever wants to talk to the staff")
  static let talkHint = Sentence(
    id: "Tampil di halaman bantuan. Isi hanya bila semua petugas tahu apa yang harus dilakukan.",
    en: "On the page of help. Only write it when all of the staff know what to do.")
  static let telephone = Sentence(id: "Telepon", en: "Telephone")
  static let whatsApp = HelpWords.whatsApp
  static let hours = Sentence(id: "Jam buka", en: "Opening hours")
  static let hoursHint = Sentence(
    id: "Seperti 10.00-12.00, 13.00-18.00, atau tutup. Bila semua kosong, jam tidak tampil.",
    en: "Like 10.00-12.00, 13.00-18.00, or closed. While all are empty, no hours are shown.")
  static let specialDays = Sentence(id: "Hari khusus", en: "Special days")
  static let specialDaysHint = Sentence(
    id: "Satu hari per baris, seperti 25-12-2026 tutup atau 31 Des 2026 10.00-15.00.",
    en: "One day a line, like 25-12-2026 closed or 31 Dec 2026 10.00-15.00.")
  static let look = Sentence(id: "Lambang dan warna", en: "Mark and colour")
  static let mark = Sentence(id: "Lambang", en: "Mark")
  static let colour = Sentence(id: "Warna kepala halaman", en: "Colour of the head of the page")
  static let goods = Sentence(
    id: "Tampilkan barang toko di beranda", en: "Show goods of the shop on the home page")

  /// The same field for readers of English.
  static func inEnglish(_ label: Sentence) -> Sentence {
    Sentence(id: "\(label), dalam bahasa Inggris", en: "\(label), in English")
  }

  static let englishHint = Sentence(
    id: "Boleh kosong; lalu bahasa Indonesia yang tampil.",
    en: "May be empty; then the Indonesian is shown.")
}

/// What the house announces.
enum AnnouncementWords {
  static let title = Sentence(id: "Pengumuman", en: "Announcements")
  static let hint = Sentence(
    id: "Acara dan kabar di beranda, dari hari ke hari",
    en: "Events and news on the home page, from day to day")
  static let none = Sentence(id: "Belum ada pengumuman", en: "No announcements yet")
  static let noneHint = Sentence(
    id: "Yang Anda tambahkan tampil di beranda pada harinya.",
    en: "What you add is on the home page on its days.")
  static let new = Sentence(id: "Pengumuman baru", en: "New announcement")
  static let heading = Sentence(id: "Judul", en: "Title")
  static let text = Sentence(id: "Isi", en: "Text")
  static let days = Sentence(id: "Hari tampil", en: "Days")
  static let begins = Sentence(id: "Tampil dari", en: "Shown from")
  static let ends = Sentence(id: "Tampil sampai", en: "Shown until")
  static let endsHint = Sentence(
    id: "Boleh kosong bila ada hari acaranya; lalu hilang sesudah hari itu.",
    en: "May be empty where there is a day of the event; then it goes after that day.")
  static let day = Sentence(id: "Hari acara", en: "Day of the event")
  static let dayHint = Sentence(
    id: "Boleh kosong. Bila diisi, tanggalnya tampil besar di beranda.",
    en: "May be empty. If there is one, its date stands large on the home page.")
  static let times = Sentence(id: "Pukul berapa", en: "At what time")
  static let timesHint = Sentence(
    id: "Boleh kosong. Seperti 18.30–20.00.", en: "May be empty. Like 18.30–20.00.")
  static let position = Sentence(id: "Urutan", en: "Place in the list")
  static let positionHint = Sentence(
    id: "1 sampai 999; yang kecil di depan. Acara berurut menurut harinya dulu.",
    en: "1 to 999; the smallest comes first. Events go by their day first.")
  static let state = Sentence(id: "Status", en: "Status")
  static let shown = Sentence(id: "Tampil sekarang", en: "Shown now")
  static let waiting = Sentence(id: "Belum tampil", en: "Not yet shown")
  static let over = Sentence(id: "Sudah lewat", en: "Over")
  static let added = Sentence(id: "Pengumuman disimpan.", en: "Announcement saved.")

  static func removed(_ title: String) -> Sentence {
    Sentence(id: "Pengumuman dihapus: \(title).", en: "Announcement removed: \(title).")
  }
}

/// Who helps in an emergency.
enum HelpListWords {
  static let title = Sentence(id: "Daftar bantuan", en: "Help list")
  static let hint = Sentence(
    id: "Layanan yang tampil di “Butuh bantuan?” dan di kartu meja",
    en: "Services shown under “Need help?” and on the card at the counter")
  static let intro = Sentence(
    id: "Periksa nomornya dengan menelepon sekali setahun. Nomor yang salah lebih buruk daripada "
      + "tidak ada nomor.",
    en: "Check the numbers by calling them once a year. A wrong number is worse than none.")
  static let none = Sentence(id: "Daftar ini kosong", en: "The list is empty")
  static let noneHint = Sentence(
    id: "Halaman “Butuh bantuan?” hanya menyebut meja layanan sampai Anda menambah layanan.",
    en: "The page “Need help?” names only the desk until you add a service.")
  static let new = Sentence(id: "Layanan baru", en: "New service")
  static let name = Sentence(id: "Nama layanan", en: "Name of the service")
  static let purpose = Sentence(id: "Untuk apa", en: "What for")
  static let place = Sentence(id: "Alamat", en: "Address")
  static let times = Sentence(id: "Kapan", en: "When")
  static let timesHint = Sentence(
    id: "Seperti 24 jam, atau Senin sampai Jumat 9.00–16.00.",
    en: "Like 24 hours, or Monday to Friday 9:00–16:00.")
  static let reach = Sentence(id: "Cara menghubungi", en: "How to reach it")
  static let saved = Sentence(id: "Daftar bantuan disimpan.", en: "Help list saved.")
  static let cards = Sentence(id: "Kartu untuk meja", en: "Cards for the counter")
  static let cardsHint = Sentence(
    id: "Halaman pertama satu kartu A6 untuk meja; halaman kedua sepuluh kartu kecil tanpa nama "
      + "rumah ini, untuk dibawa pulang. Cetak pada ukuran sebenarnya (100%).",
    en: "The first page is one A6 card for the counter; the second has ten small cards without the "
      + "name of this house, to take home. Print at actual size (100%).")

  static func removed(_ name: String) -> Sentence {
    Sentence(id: "Layanan dihapus: \(name).", en: "Service removed: \(name).")
  }
}

extension HouseMark {
  /// As it stands on the screen.
  var name: Sentence {
    switch self {
    case .spines: Sentence(id: "Punggung buku", en: "Spines of books")
    case .book: Sentence(id: "Buku terbuka", en: "Open book")
    case .door: Sentence(id: "Pintu terbuka", en: "Open door")
    case .flower: Sentence(id: "Bunga", en: "Flower")
    case .initial: Sentence(id: "Huruf pertama nama", en: "First letter of the name")
    }
  }
}

extension HouseInk {
  /// As it stands on the screen.
  var name: Sentence {
    switch self {
    case .tarum: Sentence(id: "Tarum, biru nila", en: "Tarum, indigo")
    case .manggu: Sentence(id: "Manggu, ungu", en: "Manggu, purple")
    case .pandan: Sentence(id: "Pandan, hijau", en: "Pandan, green")
    case .tinta: Sentence(id: "Tinta, hampir hitam", en: "Tinta, near black")
    }
  }
}
