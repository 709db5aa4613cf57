import Foundation
public import GRDB
import Persistence
public import Values

/// How a customer pays.
///
/// Only cash can be more than the price; the rest pays it exactly and says where it can be found, at
/// the payment or later.
public enum Tender: Hashable, Sendable, Codable {
  case cash(given: Rupiah)
  /// By the house's code; the reference is `nil` until somebody fills it in.
  case qris(reference: String?)
  /// To the house's account; bank and reference are `nil` until somebody fills them in.
  case transfer(bank: String?, reference: String?)

  /// Money to give back, or `nil` when the cash on the counter is short.
  public func change(for total: Rupiah) -> Rupiah? {
    switch self {
    case .cash(let given): given < total ? nil : given - total
    case .qris, .transfer: .zero
    }
  }

  /// Which way it is.
  public var method: TenderMethod {
    switch self {
    case .cash: .cash
    case .qris: .qris
    case .transfer: .transfer
    }
  }
}

/// The ways to pay, for sums.
public enum TenderMethod: String, Hashable, Sendable, Codable, CaseIterable,
  DatabaseValueConvertible
{
  case cash, qris, transfer

  /// As it stands on the screen and on the receipt.
  public var name: Sentence {
    switch self {
    case .cash: Sentence(id: "Tunai", en: "Cash")
    case .qris: Sentence(both: "QRIS")
    case .transfer: Sentence(id: "Transfer", en: "Transfer")
    }
  }
}

extension Tender {
  /// By which the money is found; `nil` for cash, and while nobody has filled it in.
  public var reference: String? {
    switch self {
    case .cash: nil
    case .qris(let reference), .transfer(_, let reference): reference
    }
  }

  /// Through which a transfer came; `nil` for every other way, and while nobody has filled it in.
  public var bank: String? {
    guard case .transfer(let bank, _) = self else { return nil }
    return bank
  }

  private var given: Rupiah? {
    guard case .cash(let given) = self else { return nil }
    return given
  }

  /// The receipt of another sale of these weeks that was paid with the same reference and stands,
  /// in whatever way and by whatever bank; `nil` for cash, and when there is none.
  func receiptOfSame(until day: Day, in db: Database) throws -> ReceiptNumber? {
    guard let reference else { return nil }
    let key = Self.key(of: reference)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT receiptYear, receiptSerial, coalesce(tender.reference, later.reference) AS told
        FROM sale JOIN tender ON tender.sale = sale.number
        LEFT JOIN saleReference AS later ON later.sale = sale.number
        WHERE day BETWEEN ? AND ? AND kind = 'sale'
          AND (told LIKE ? OR told GLOB '*[^ -~]*')
          AND NOT EXISTS (SELECT 1 FROM sale AS counter WHERE counter.voids = sale.number)
        ORDER BY sale.number DESC
        """,
      arguments: [day - Self.remembered, day, Self.pattern(for: key)])
    while let row = try rows.next() {
      let other = Self.key(of: try row.decode(String.self, forColumn: "told"))
      guard Self.areSame(key, other) else { continue }
      return ReceiptNumber(
        year: try row.decode(forColumn: "receiptYear"),
        serial: try row.decode(forColumn: "receiptSerial"))
    }
    return nil
  }

  /// A reference as it is compared: its letters and digits, however it was typed.
  private static func key(of text: String) -> String {
    let plain = text.precomposedStringWithCompatibilityMapping.uppercased()
      .map { sign in sign.wholeNumberValue.map { String($0) } ?? String(sign) }.joined()
    // A spreadsheet takes a number for a sum.
    let isSum = plain.count > 3 && (plain.hasSuffix(".00") || plain.hasSuffix(",00"))
    let signs = String(plain.dropLast(isSum ? 3 : 0)).filter { $0.isLetter || $0.isNumber }
    return signs.isEmpty ? plain : signs
  }

  /// What every reference in plain letters is like whose key is the same as this one, so that few of
  /// those weeks have to be compared: what the key ends with, whatever stands between its signs.
  private static func pattern(for key: String) -> String {
    guard key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return "%" }
    return key.suffix(telling).reduce("%") { pattern, sign in pattern + "\(sign)%" }
  }

  /// Whether two keys may be of the same money: one may have a word before it.
  private static func areSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    return min(one.count, other.count) >= telling && (one.hasSuffix(other) || other.hasSuffix(one))
  }

  /// From so many signs on, what two references end with is no chance.
  private static let telling = 8

  /// Days for which a reference is held against those before.
  private static let remembered = 60

  /// Writes how a sale was paid; `total` is below zero when it is taken back.
  func write(_ db: Database, for sale: SaleNumber, total: Rupiah) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO tender (sale, method, amount, given, change, bank, reference)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        sale, method, total, given, given.map { $0 - total }, bank, reference,
      ])
  }

  /// How a sale was paid: method, given, bank, reference, as they stand in a row from `column` on.
  static func read(_ row: Row, from column: Int) throws -> Tender {
    switch try row.decode(TenderMethod.self, atIndex: column) {
    case .cash: .cash(given: try row.decode(atIndex: column + 1))
    case .qris: .qris(reference: try row.decode(atIndex: column + 3))
    case .transfer:
      .transfer(
        bank: try row.decode(atIndex: column + 2), reference: try row.decode(atIndex: column + 3))
    }
  }
}
