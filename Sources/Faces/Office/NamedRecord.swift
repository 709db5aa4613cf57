import Access
import Catalog
import Pages
import Serving
import Values

/// How a colleague names a record on a form: by what stands in the book or before her in the browser.
enum NamedRecord: Hashable, Sendable {
  case isbn(ISBN)
  /// Its address; for those who may read closed records, its number too.
  case address(RecordAddress)

  /// Reads what was typed, scanned or pasted; of a whole address, the part that names the record.
  ///
  /// - Throws: `OfficeRefusal.recordNotFound`.
  init(_ text: String) throws(OfficeRefusal) {
    if let isbn = try? ISBN(text) {
      self = .isbn(isbn)
    } else if let address = RecordAddress(Self.named(in: text)) {
      self = .address(address)
    } else {
      throw .recordNotFound
    }
  }

  private static func named(in text: String) -> String {
    let parts = text.split { "#?/".contains($0) }
    guard let place = parts.lastIndex(where: { $0.lowercased() == "records" }),
      parts.indices.contains(place + 1)
    else { return text }
    return String(parts[place + 1])
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The number of the one record that is named so, of those that she may meet.
  ///
  /// - Throws: `OfficeRefusal.recordNotFound`, also when it is closed to her;
  ///   `OfficeRefusal.severalRecords`.
  func number(of named: NamedRecord) async throws -> RecordNumber {
    switch named {
    case .address(let address):
      guard let number = try await face.catalogue.number(at: address, for: audience) else {
        throw OfficeRefusal.recordNotFound
      }
      return number
    case .isbn(let isbn):
      let records = try await face.catalogue.records(isbn: isbn, for: audience)
      guard let first = records.first else { throw OfficeRefusal.recordNotFound }
      guard records.count == 1 else { throw OfficeRefusal.severalRecords }
      return first
    }
  }
}
