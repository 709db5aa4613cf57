import Catalog
import Counter
import Pages
import Values

extension APIRequest {
  /// Whose eyes it is for: closed records are not there for those who may not read them.
  var audience: Audience { Audience(caller?.permissions ?? []) }

  /// The record that the path names: by its address, or by its number for who may read closed ones.
  ///
  /// - Throws: `RecordRefusal.noSuchRecord`.
  func record() async throws -> RecordNumber {
    let address: RecordAddress = try number("record")
    guard let number = try await rooms.catalogue.number(at: address, for: audience) else {
      throw RecordRefusal.noSuchRecord(RecordNumber(address.rawValue))
    }
    return number
  }

  /// Whether a record is there for her.
  func mayRead(_ record: RecordNumber) async throws -> Bool {
    if audience == .staff { return true }
    return try await rooms.catalogue.address(of: record, for: audience) != nil
  }

  /// How she knows a record: by its number, or by its address; `nil` when it is closed to her.
  func name(of record: RecordNumber) async throws -> Int64? {
    guard audience == .everyone else { return record.rawValue }
    return try await rooms.catalogue.address(of: record)?.rawValue
  }
}
