package import Catalog
import Counter
import Members
package import PointOfSale
package import Values

/// Why a code is put on no copy or goods: a scan of it would mean something else.
enum ClashingCode: Refusal, Hashable {
  case command(Barcode)
  case card
  case goods(Barcode, String)
  case title(Barcode)
  case copy(Barcode)

  var reason: Reason {
    switch self {
    case .command(let code):
      Reason(
        "code-of-a-command", at: "barcode",
        id: "Kode \(code) adalah perintah atau lencana, bukan label. Pindai kode yang lain.",
        en: "The code \(code) is a command or a badge, not a label. Scan another code.")
    case .card:
      Reason(
        "code-of-a-card", at: "barcode",
        id: "Ini kartu anggota, bukan label. Pindai labelnya, atau kosongkan untuk kode baru.",
        en:
          "This is a member's card, not a label. Scan the label, or leave it empty for a "
          + "new code.")
    case .goods(let code, let name):
      Reason(
        "code-of-goods", at: "barcode",
        id: "Kode \(code) milik barang toko “\(name)”. Kosongkan untuk memakai label baru.",
        en: "The code \(code) belongs to “\(name)” in the shop. Leave it empty to get a new label.")
    case .title(let code):
      Reason(
        "code-of-a-title", at: "barcode",
        id: "\(code) adalah ISBN sebuah judul, bukan label satu eksemplar. "
          + "Kosongkan untuk memakai label baru.",
        en: "\(code) is the ISBN of a title, not the label of one copy. "
          + "Leave it empty to get a new label.")
    case .copy(let code):
      Reason(
        "code-of-a-copy", at: "barcode",
        id: "Kode \(code) adalah label eksemplar perpustakaan. Pindai kode barangnya, "
          + "atau kosongkan untuk kode baru.",
        en: "The code \(code) is the label of a library copy. Scan the code of the goods, "
          + "or leave it empty for a new one.")
    }
  }

  /// What no label may be, whatever is in the house.
  fileprivate static func check(_ code: Barcode) throws(ClashingCode) {
    if StationCommand(code) != nil || code.isStaffBadge { throw .command(code) }
    if CardBarcode.isOne(code) { throw .card }
  }
}

/// The codes of the house, for whoever puts one on a copy or on goods.
package struct LabelCodes: Sendable {
  private let catalogue: Catalogue
  private let shop: Shop

  /// Takes where copies and goods are.
  package init(catalogue: Catalogue, shop: Shop) {
    self.catalogue = catalogue
    self.shop = shop
  }

  /// Goes on only when a scan of this code can mean the copy that it is put on.
  ///
  /// - Throws: `ClashingCode`.
  package func check(labelOfCopy code: Barcode?, for audience: Audience) async throws {
    guard let code else { return }
    try ClashingCode.check(code)
    if let offer = try await shop.find(barcode: code.canonical) {
      throw ClashingCode.goods(code, offer.title)
    }
    if let isbn = code.isbn, try await !catalogue.records(isbn: isbn, for: audience).isEmpty {
      throw ClashingCode.title(code)
    }
  }

  /// Goes on only when a scan of this code can mean the goods that it is put on.
  ///
  /// A copy of a record that is closed to her is not there, as at the till.
  /// - Throws: `ClashingCode`.
  package func check(codeOfGoods code: Barcode?, for audience: Audience) async throws {
    guard let code else { return }
    try ClashingCode.check(code)
    if Item.isOwnLabel(code) { throw ClashingCode.copy(code) }
    for spelling in Set([code, code.canonical]) {
      if let item = try await catalogue.item(barcode: spelling),
        try await catalogue.address(of: item.record, for: audience) != nil
      {
        throw ClashingCode.copy(code)
      }
    }
  }
}
