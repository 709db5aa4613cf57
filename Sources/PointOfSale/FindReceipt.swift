import GRDB
import Persistence
public import Values

extension Shop {
  /// The sale, or the counter-document, that has this number on its receipt; `nil` when there is none.
  public func sale(on receipt: ReceiptNumber) async throws -> SaleNumber? {
    try await database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT number FROM sale WHERE receiptYear = ? AND receiptSerial = ?",
        arguments: [receipt.year, receipt.serial]
      ).map { try $0.decode(SaleNumber.self, forColumn: "number") }
    }
  }
}
