import Catalog
import Pages
import Values

/// What the back room says.
extension OfficeWords {
  static let changeRecord = Sentence(id: "Ubah cantuman", en: "Change the record")
  static let newRecordHint = Form.allCases.map(\.name).joined(separator: ", ")
  static let importHint = Sentence(
    id: "Dari berkas MARCXML atau ISO 2709",
    en: "From MARCXML or ISO 2709 files")
  static let noMembers = Sentence(id: "Belum ada anggota", en: "No members yet")
  static let noMembersHint = Sentence(
    id: "Daftarkan yang pertama dengan tombol di atas.",
    en: "Enrol the first with the button above.")
  static let noProductsHint = Sentence(
    id: "Tambahkan yang pertama dengan tombol di atas.",
    en: "Add the first with the button above.")
  static let membersHint = Sentence(
    id: "Pendaftaran, kartu, dan PIN",
    en: "Enrolment, cards and PINs")
  static let productsHint = Sentence(
    id: "Barang, harga, dan stok",
    en: "Products, prices and stock")
  static let staffHint = Sentence(
    id: "Petugas, peran, dan kode masuk",
    en: "Staff, roles and sign-in codes")
  static let stations = Sentence(id: "Stasiun", en: "Stations")
  static let stationsHint = Sentence(
    id: "Meja, kasir, dan token kamera",
    en: "Desks, tills and camera tokens")
  static let settings = Sentence(id: "Pengaturan", en: "Settings")
  static let settingsHint = Sentence(
    id: "Nama, zona waktu, jaringan, dan aturan kasir",
    en: "Name, time zone, network and rules of the till")
  static let audit = Sentence(id: "Jejak audit", en: "Audit trail")
  static let auditHint = Sentence(
    id: "Siapa mengubah apa, tanpa nama pembaca",
    en: "Who changed what, without readers' names")
  static func membersCount(_ count: Int) -> Sentence {
    Sentence(id: "anggota", en: count == 1 ? "member" : "members")
  }
  static func productsCount(_ count: Int) -> Sentence {
    Sentence(id: "barang", en: count == 1 ? "product" : "products")
  }
  static let lowStock = Sentence(id: "stok menipis", en: "low in stock")
  static let work = Sentence(id: "Pekerjaan", en: "Work")
  static let newPassphrase = Sentence(id: "Kata sandi baru", en: "New passphrase")
  static let oneTimeCode = Sentence(id: "Kode sekali pakai", en: "One-time code")
  static let firstTitle = Sentence(id: "Pengelola pertama", en: "The first manager")
  static let firstHint = Sentence(
    id: "Ketik kode yang tampil di terminal, lalu pilih nama dan kata sandi Anda.",
    en: "Type the code that the terminal shows, then choose your name and passphrase.")
  static let personName = Sentence(id: "Nama Anda", en: "Your name")
  static let openHouse = Sentence(id: "Buka perpustakaan", en: "Open the library")
  static let codeTitle = Sentence(id: "Pilih kata sandi", en: "Choose a passphrase")
  static let withCopy = Sentence(
    id: "Buat juga satu eksemplar, labelnya ke antrean",
    en: "Make a copy of it, too, with its label in the queue")
  static let recordAdded = Sentence(
    id: "Cantuman disimpan. Tambahkan eksemplarnya.",
    en: "Record saved. Add its copies.")
  static let recordAddedClosed = Sentence(
    id: "Cantuman disimpan, dan ditutup: cantuman tertutup yang isinya sama sudah ada.",
    en: "Record saved and closed: a closed record with the same content is already there.")
  static let recordChanged = Sentence(id: "Perubahan disimpan.", en: "Changes saved.")
  /// - Parameter placed: the copies that got its call number with that.
  static func recordPlaced(_ placed: [Item]) -> Sentence {
    guard let place = placed.first?.callNumber else { return recordChanged }
    let codes = placed.map(\.barcode.text).joined(separator: ", ")
    return Sentence(
      id: "Perubahan disimpan. \(codes) kini bernomor \(place); labelnya menunggu.",
      en: "Changes saved. \(codes) now at \(place); the label waits.")
  }
  static let recordRemoved = Sentence(id: "Cantuman dihapus.", en: "Record removed.")
  static let removeRecord = Sentence(id: "Hapus cantuman", en: "Remove the record")
  static let kind = Sentence(id: "Jenis", en: "Kind")
  static let note = Sentence(id: "Catatan", en: "Note")
  static let seePublic = Sentence(id: "Lihat di katalog", en: "View in the catalogue")
  static let noItems = Sentence(id: "Belum ada eksemplar", en: "No copies yet")
  static let noItemsHint = Sentence(
    id: "Tambahkan eksemplar di bawah; barcode-nya dibuatkan.",
    en: "Add a copy below; its barcode is made for you.")
  static let labels = Sentence(id: "Label eksemplar", en: "Copy labels")
  /// For the copies of one title.
  static func labelsOfTitle(_ copies: Int) -> Sentence {
    Sentence(
      id: "Cetak label judul ini (\(Sentence(count: copies)))",
      en: "Print the labels of this title (\(Sentence(count: copies)))")
  }
  static func standsAt(_ callNumber: String) -> Sentence {
    Sentence(id: "Nomor panggil: \(callNumber)", en: "Call number: \(callNumber)")
  }
  static let addItem = Sentence(id: "Tambah eksemplar", en: "Add a copy")
  static let madeIfEmpty = Sentence(
    id: "Kosongkan untuk dibuatkan",
    en: "Leave empty to have one made")
  static let asRecord = Sentence(
    id: "Kosongkan untuk memakai nomor cantuman",
    en: "Leave empty for the record's")
  static let byKind = Sentence(id: "menurut jenis bahan", en: "by kind")
  static let issueHint = Sentence(
    id: "Untuk jurnal: No. 3 (2026)",
    en: "For journals: No. 3 (2026)")
  static let toMember = Sentence(id: "Ke data anggota", en: "To the member's page")
  static let serveNow = Sentence(id: "Layani sekarang", en: "Serve now")
  static let anotherMember = Sentence(id: "Anggota baru lagi", en: "Another new member")
  static let memberCard = Sentence(id: "Kartu anggota", en: "Member card")
  static let printTrueSize = Sentence(id: "Cetak pada skala 100 %.", en: "Print at 100 %.")
  static let file = Sentence(id: "Berkas", en: "File")
  static let fileHint = Sentence(
    id: "MARCXML atau ISO 2709 (UTF-8). Cantuman yang rusak didaftar; yang baik tetap masuk.",
    en: "MARCXML or ISO 2709 (UTF-8). Damaged records are listed; the good ones are still "
      + "imported.")
  static let dryRun = Sentence(id: "Coba dulu, jangan simpan", en: "Dry run: store nothing")
  static let storedWord = Sentence(id: "masuk", en: "stored")
  static let wouldBeStored = Sentence(id: "akan masuk", en: "would be stored")
  static let thereAlready = Sentence(id: "sudah ada", en: "already there")
  static let repairedWord = Sentence(id: "diperbaiki", en: "repaired")
  static let rejectedWord = Sentence(id: "ditolak", en: "rejected")
  static let lookAt = Sentence(id: "Yang perlu dilihat", en: "To check")
  static let ordinal = Sentence(id: "No.", en: "No.")
  static let reasons = Sentence(id: "Alasan", en: "Reasons")
  static let tried = Sentence(id: "Hasil percobaan", en: "Result of the dry run")
  static let imported = Sentence(id: "Impor selesai", en: "Import done")
  static let whatCameIn = Sentence(id: "Lihat yang baru masuk", en: "See what was imported")
  static let another = Sentence(id: "Impor lagi", en: "Import more")
  static let newMember = Sentence(id: "Anggota baru", en: "New member")
  static let enrol = Sentence(id: "Daftarkan", en: "Enrol")
  static let nameHint = Sentence(id: "Nama samaran boleh.", en: "An alias will do.")
  static let contactHint = Sentence(
    id: "Boleh kosong. Satu cara menghubungi saja.",
    en: "Optional. One way to reach the member is enough.")
  static let memberChanged = Sentence(
    id: "Data anggota disimpan.",
    en: "Member's data saved.")
  static let memberRemoved = Sentence(id: "Anggota dihapus.", en: "Member removed.")
  static let blocked = Sentence(id: "Anggota diblokir.", en: "Member blocked.")
  static let unblocked = Sentence(id: "Blokir dibuka.", en: "Block lifted.")
  static let blockedWord = Sentence(id: "Diblokir", en: "Blocked")
  static let expiredWord = Sentence(id: "Masa berlaku habis", en: "Expired")
  static let active = Sentence(id: "Aktif", en: "Active")
  static let pinTitle = Sentence(id: "Kartu dan PIN", en: "Card and PIN")
  static let pinHint = Sentence(
    id: "PIN hanya tampil sekali ini. Berikan kepada anggota; petugas tidak menyimpannya.",
    en: "The PIN is shown only this once. Give it to the member; do not write it down.")
  static let printCard = Sentence(id: "Cetak kartu", en: "Print the card")
  static let block = Sentence(id: "Blokir", en: "Block")
  static let unblock = Sentence(id: "Buka blokir", en: "Lift the block")
  static let renewMembership = Words.renewMembership
  static let resetPIN = Sentence(id: "Buat PIN baru", en: "Make a new PIN")
  static let newCard = Sentence(id: "Ganti kartu", en: "Replace the card")
  static let removeMember = Sentence(id: "Hapus anggota", en: "Remove the member")
  static let variants = Sentence(id: "Varian", en: "Variants")
  static let newProduct = Sentence(id: "Barang baru", en: "New product")
  static let itsRecord = Sentence(id: "Cantuman di katalog", en: "Record in the catalogue")
  static let itsRecordHint = Sentence(
    id: "Untuk buku yang ada di katalog: ISBN-nya, atau alamat halaman katalognya",
    en: "For a book that is in the catalogue: its ISBN, or the address of its page there")
  static let variantLabel = Sentence(id: "Varian", en: "Variant")
  static let variantHint = Sentence(id: "Misalnya: M, ungu", en: "For example: M, purple")
  static let barcode = Sentence(id: "Barcode", en: "Barcode")
  static let openingStock = Sentence(id: "Stok awal", en: "Opening stock")
  static let addVariant = Sentence(id: "Tambah varian", en: "Add a variant")
  static let received = Sentence(id: "Terima barang", en: "Receive goods")
  static let counted = Sentence(id: "Stok opname", en: "Stock count")
  static let newCode = Sentence(id: "Buat kode baru", en: "Make a new code")
  static let enable = Sentence(id: "Aktifkan", en: "Enable")
  static let disable = Sentence(id: "Nonaktifkan", en: "Disable")
  static let roles = Sentence(id: "Peran", en: "Roles")
  static let addStaff = Sentence(id: "Tambah petugas", en: "Add a colleague")
  static let codeHint = Sentence(
    id: "Kode hanya tampil sekali ini, berlaku 24 "
      + "jam. Ia memilih kata sandinya di halaman masuk.",
    en: "The code is shown only this once and is valid for 24 hours. Its owner chooses a "
      + "passphrase on the sign-in page.")
  static let cameraToken = Sentence(id: "Token kamera", en: "Camera token")
  static let workToken = Sentence(id: "Token API", en: "API token")
  static let token = Sentence(id: "Token stasiun", en: "Station token")
  static let tokenHint = Sentence(
    id: "Token hanya tampil sekali ini. Simpan di berkas yang hanya bisa dibaca pemiliknya.",
    en: "The token is shown only this once. Keep it in a file that only its owner can read.")
  static let libraryName = Sentence(id: "Nama perpustakaan", en: "The library's name")
  static let libraryNameHint = Sentence(
    id: "Tampil di halaman dan struk.",
    en: "On pages and receipts.")
  static let agency = Sentence(id: "Kode perpustakaan", en: "Agency code")
  static let agencyHint = Sentence(
    id: "Masuk ke cantuman yang dibuat di sini (MARC 003).",
    en: "Goes into records made here (MARC 003).")
  static let receiptFooter = Sentence(
    id: "Kalimat di kaki struk", en: "Text at the foot of receipts")
  static let receiptFooterHint = Sentence(
    id: "Misalnya dalam berapa hari barang dapat ditukar. Jangan tulis bahwa barang tidak dapat "
      + "dikembalikan: itu dilarang undang-undang.",
    en: "For example within how many days goods may be exchanged. Never that goods cannot be "
      + "returned: the law forbids that.")
  static let receiptSeller = Sentence(
    id: "Tulis nama depan petugas di struk", en: "Print the first name of whoever sold on receipts")
  static let hosts = Sentence(id: "Nama lain di jaringan", en: "Other names in the network")
  static let hostsHint = Sentence(
    id: "Nama atau alamat yang dipakai peramban, dipisah koma. Alamat komputer ini selalu boleh.",
    en: "Names or addresses that browsers use, separated by commas. This computer's own always "
      + "work.")
  static let settingsSaved = Sentence(id: "Pengaturan disimpan.", en: "Settings saved.")

  static func itemChanged(_ barcode: Barcode, to state: Sentence) -> Sentence {
    Sentence(
      id: "Status eksemplar \(barcode) disimpan: \(state).",
      en: "Status of copy \(barcode) saved: \(state).")
  }

  static func itemAdded(_ barcode: Barcode) -> Sentence {
    Sentence(
      id: "Eksemplar \(barcode) ditambahkan. Cetak labelnya.",
      en: "Copy \(barcode) added. Print its label.")
  }

  static func removeConfirm(_ title: String) -> Sentence {
    Sentence(
      id: "Hapus cantuman “\(title)”? Ini tidak bisa diurungkan.",
      en: "Remove the record “\(title)”? This cannot be undone.")
  }

  static func renewedUntil(_ day: Day) -> Sentence {
    Sentence(
      id: "Keanggotaan berlaku sampai \(day.short).",
      en: "The membership is valid until \(day.short).")
  }

  static func inStock(_ count: Int) -> Sentence {
    Sentence(
      id: "Stok \(Sentence(count: count).id)", en: "\(Sentence(count: count).en) in stock")
  }

  static func disableConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Nonaktifkan \(name)? Ia keluar saat itu juga.",
      en: "Disable \(name)? They are signed out at once.")
  }

  static func removeStationConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Hapus stasiun \(name)? Tokennya tidak berlaku lagi, "
        + "dan pindaian yang menunggu di sana dibuang.",
      en: "Remove the station \(name)? Its tokens stop working, "
        + "and scans that wait there are discarded.")
  }

  static func auditWhole(_ lines: Int64) -> Sentence {
    Sentence(
      id: "Utuh, \(Sentence(count: lines).id) baris",
      en: lines == 1 ? "Intact, 1 line" : "Intact, \(Sentence(count: lines).en) lines")
  }

  static func auditBroken(_ line: Int64) -> Sentence {
    Sentence(id: "Rusak mulai baris \(line)", en: "Broken from line \(line)")
  }

  static func notReadToTheEnd(_ count: Int) -> Sentence {
    Sentence(
      id:
        "\(count) berkas tidak dibaca sampai akhir. Alasannya dan letaknya ada di daftar di bawah.",
      en: "\(count == 1 ? "1 file was" : "\(count) files were") not read to the end. The list "
        + "below says why and from where on.")
  }
}
