package import Values

/// The words of the trade, as `Docs/glossary.md` has them.
package enum Terms {
  /// 245 $a, above a column of titles.
  package static let title = Sentence(id: "Judul", en: "Title")
  /// 264 $b, or 260 $b, among the facts of a record.
  package static let publisher = Sentence(id: "Penerbit", en: "Publisher")
  /// 264 $c, or 260 $c, among the facts of a record.
  package static let year = Sentence(id: "Tahun terbit", en: "Year")
  /// 600 to 691, among the facts of a record.
  package static let subjects = Sentence(id: "Subjek", en: "Subjects")
  /// 008/35 and 041 of a record; also the language in which a member is addressed.
  package static let language = Sentence(id: "Bahasa", en: "Language")
  /// 090, or else 084: where a copy stands on the shelf.
  package static let callNumber = Sentence(id: "Nomor panggil", en: "Call number")
  /// The number in the register; not the barcode.
  package static let accessionNumber = Sentence(id: "Nomor induk", en: "Accession number")
  /// The copies of one title.
  package static let items = Sentence(id: "Eksemplar", en: "Copies")
  /// The barcode on the label of a copy.
  package static let itemCode = Sentence(id: "Kode eksemplar", en: "Copy code")
  /// Which loan rules a copy follows.
  package static let itemType = Sentence(id: "Tipe koleksi", en: "Item type")
  /// In which room or case a copy stands.
  package static let location = Sentence(id: "Lokasi rak", en: "Shelf")
  /// How a copy stands, or a member, or one file of an import.
  package static let state = Sentence(id: "Status", en: "Status")
  /// 250, among the facts of a record.
  package static let edition = Sentence(id: "Edisi", en: "Edition")
  /// 300, among the facts of a record.
  package static let extent = Sentence(id: "Deskripsi fisik", en: "Physical description")
  /// 490, among the facts of a record.
  package static let series = Sentence(id: "Seri", en: "Series")
  /// Of a journal: which issue a copy is.
  package static let issue = Sentence(id: "Nomor edisi", en: "Issue")
  /// One of them, above a column or a field.
  package static let member = Sentence(id: "Anggota", en: "Member")
  /// All of them, where they are looked for.
  package static let members = Sentence(id: "Anggota", en: "Members")
  /// What she shows; it carries her barcode.
  package static let card = Sentence(id: "Kartu anggota", en: "Member card")
  /// Of a member, a product, a station or a colleague.
  package static let name = Sentence(id: "Nama", en: "Name")
  /// One number or address that she left: of a member, and for what is overdue.
  package static let contact = Sentence(id: "Kontak", en: "Contact")
  /// General, student, researcher or volunteer.
  package static let category = Sentence(id: "Kategori anggota", en: "Member category")
  /// The last day of a membership.
  package static let validUntil = Sentence(id: "Masa berlaku", en: "Valid until")
  /// One copy that she has at home.
  package static let loan = Sentence(id: "Pinjaman", en: "Loan")
  /// All that she has at home.
  package static let loans = Sentence(id: "Pinjaman", en: "Loans")
  /// One title that she waits for.
  package static let hold = Sentence(id: "Reservasi", en: "Hold")
  /// All that she waits for.
  package static let holds = Sentence(id: "Reservasi", en: "Holds")
  /// The last day of a loan.
  package static let due = Sentence(id: "Jatuh tempo", en: "Due")
  /// On the button that takes a copy back.
  package static let checkIn = Sentence(id: "Kembalikan", en: "Check in")
  /// What the shop sells.
  package static let products = Sentence(id: "Barang", en: "Products")
  /// Rupiah for one; of a copy, what it cost.
  package static let price = Sentence(id: "Harga", en: "Price")
  /// Pieces on hand.
  package static let stock = Sentence(id: "Stok", en: "Stock")
  /// Pieces that come, go or are counted.
  package static let quantity = Sentence(id: "Jumlah", en: "Quantity")
  /// Rupiah for everything together.
  package static let total = Sentence(id: "Total", en: "Total")
  /// The paper of a sale, by its number.
  package static let receipt = Sentence(id: "Struk", en: "Receipt")
  /// Cash that she gets back.
  package static let change = Sentence(id: "Kembalian", en: "Change")
  /// The drawer of a till, from float to count.
  package static let drawer = Sentence(id: "Laci kas", en: "Cash drawer")
  /// Those who work here.
  package static let staff = Sentence(id: "Petugas", en: "Staff")
  /// Of the second person at a void.
  package static let passphrase = Sentence(id: "Kata sandi", en: "Passphrase")
}
