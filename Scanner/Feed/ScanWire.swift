import Values

/// The JSON form of a scan.
///
/// `{"id": "32 hex digits", "symbology": "EAN-13", "text": "9786020324784", "addOn": "54495",
/// "at": "2026-11-21T13:05:09+07:00", "late": false}`; `symbology`, `addOn`, `station` and `late`
/// may be left out, and what is not known is passed over.
extension Scan: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, station, symbology, text, addOn, at, late
  }

  /// Reads a scan from a message.
  ///
  /// - Throws: `ScanRefusal` that names the field that is missing or wrong.
  public init(from decoder: any Decoder) throws {
    let fields: KeyedDecodingContainer<CodingKeys>
    do {
      fields = try decoder.container(keyedBy: CodingKeys.self)
    } catch {
      throw ScanRefusal.notAScan
    }
    guard let id = Self.ID(try Self.word(.id, in: fields)) else { throw ScanRefusal.wrongID }
    guard let at = Instant(try Self.word(.at, in: fields)) else { throw ScanRefusal.wrongMoment }
    try self.init(
      id: id, station: try Self.optional(.station, in: fields),
      symbology: try Self.kind(in: fields), text: try Self.word(.text, in: fields),
      addOn: try Self.optional(.addOn, in: fields), at: at,
      late: try Self.optional(.late, in: fields) ?? false)
  }

  private static func kind(in fields: KeyedDecodingContainer<CodingKeys>) throws -> Symbology? {
    guard let name: String = try optional(.symbology, in: fields) else { return nil }
    guard let symbology = Symbology(rawValue: name) else { throw ScanRefusal.wrongSymbology }
    return symbology
  }

  private static func word(
    _ key: CodingKeys, in fields: KeyedDecodingContainer<CodingKeys>
  ) throws -> String {
    guard let word: String = try optional(key, in: fields) else {
      throw ScanRefusal.missing(key.rawValue)
    }
    return word
  }

  private static func optional<Value: Decodable>(
    _ key: CodingKeys, in fields: KeyedDecodingContainer<CodingKeys>
  ) throws -> Value? {
    do {
      return try fields.decodeIfPresent(Value.self, forKey: key)
    } catch {
      throw ScanRefusal.wrongKind(key.rawValue)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encodeIfPresent(station, forKey: .station)
    try fields.encodeIfPresent(symbology, forKey: .symbology)
    try fields.encode(text, forKey: .text)
    try fields.encodeIfPresent(addOn, forKey: .addOn)
    try fields.encode(at, forKey: .at)
    try fields.encode(late, forKey: .late)
  }
}
