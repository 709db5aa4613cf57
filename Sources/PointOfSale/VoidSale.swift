public import Access
internal import GRDB
internal import Persistence
public import Values

extension Shop {
  /// Takes a whole sale back by a counter-document of its own number.
  ///
  /// The sale stays as it was. Stock comes back; cash comes out of the drawer that is open at this
  /// till now. QRIS and transfers are paid back outside the house, under the old reference.
  /// - Parameter approvedBy: a second person, who cannot be the first.
  /// - Throws: `SaleRefusal`; then nothing was written.
  public func void(
    _ number: SaleNumber, reason: String, at station: StationNumber, by staff: StaffNumber,
    approvedBy: StaffNumber? = nil, at now: Instant
  ) async throws -> Sale {
    try await database.recorded { db in
      let sale = try Self.voidable(number, in: db)
      let reason = try Self.reason(reason)
      guard approvedBy != staff else { throw SaleRefusal.samePerson }
      guard let drawer = try DrawerSession.open(db, at: station) else {
        throw SaleRefusal.drawerClosed
      }
      if sale.tender.method == .cash {
        let cash = try DrawerReport.make(db, of: drawer).expected
        guard cash >= sale.total else { throw SaleRefusal.notEnoughCash }
      }
      let counter = try SaleDocument(
        kind: .void, cart: nil, station: station, drawer: drawer.number, staff: staff, at: now,
        lines: sale.lines.map { SaleLine(takingBack: $0) }, tender: sale.tender.takenBack,
        voids: number, reason: reason, approvedBy: approvedBy
      ).close(db)
      try Audit.write(
        db, at: now, by: .staff(staff), action: "sale.voided", subject: "sale \(number)")
      return try Self.closed(counter, in: db)
    }
  }

  private static func voidable(_ number: SaleNumber, in db: Database) throws -> Sale {
    guard let sale = try Sale.find(db, numbered: number) else { throw SaleRefusal.noSuchSale }
    guard sale.kind == .sale else { throw SaleRefusal.isAVoid }
    if let counter = sale.voidedBy { throw SaleRefusal.alreadyVoided(counter) }
    return sale
  }

  static func reason(_ text: String) throws(SaleRefusal) -> String {
    let text = text.tidy
    guard (1...500).contains(text.unicodeScalars.count) else { throw .reasonMissing }
    return text
  }
}

extension Tender {
  /// How the same money goes back: out of the drawer, or under the same reference.
  fileprivate var takenBack: Tender {
    switch self {
    case .cash: .cash(given: .zero)
    case .qris, .transfer: self
    }
  }
}

/// Why a sale is not taken back.
public enum SaleRefusal: Refusal, Hashable {
  case noSuchSale, isAVoid, reasonMissing, samePerson, drawerClosed, notEnoughCash
  case alreadyVoided(ReceiptNumber)

  public var type: String {
    switch self {
    case .noSuchSale: "sale-unknown"
    case .isAVoid: "sale-is-a-void"
    case .reasonMissing: "reason-missing"
    case .samePerson: "second-person-needed"
    case .drawerClosed: "drawer-closed"
    case .notEnoughCash: "drawer-too-little-cash"
    case .alreadyVoided: "already-voided"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .noSuchSale:
      Sentence(
        id: "Penjualan itu tidak ditemukan. Periksa nomor struknya.",
        en: "There is no such sale. Look at the number on the receipt.")
    case .isAVoid:
      Sentence(
        id: "Ini bukti pembatalan dan tidak dapat dibatalkan. Jual barangnya sekali lagi.",
        en: "This is a void and cannot be taken back. Sell the goods once more.")
    case .reasonMissing:
      Sentence(
        id: "Tulis alasannya, paling panjang 500 tanda.",
        en: "Write the reason, at most 500 characters.")
    case .samePerson:
      Sentence(
        id: "Orang kedua harus orang lain. Mintalah rekan menyetujui.",
        en: "The second person must be somebody else. Ask a colleague to approve.")
    case .drawerClosed: PayRefusal.drawerClosed.sentence
    case .notEnoughCash:
      Sentence(
        id: "Uang di laci tidak cukup. Catat kas masuk dulu.",
        en: "There is not enough cash in the drawer. Put cash in first.")
    case .alreadyVoided(let receipt):
      Sentence(
        id: "Penjualan ini sudah dibatalkan dengan struk \(receipt). Tidak ada yang diubah.",
        en: "This sale was taken back already, with receipt \(receipt). Nothing was changed.")
    }
  }
}
