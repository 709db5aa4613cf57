import Foundation
package import Hummingbird

/// What a person filled in: names and texts, in order.
///
/// Strict: `application/x-www-form-urlencoded` (WHATWG URL, 5.1) in whole UTF-8, at most 256 KiB and
/// 2,000 fields. Texts are composed (NFC) once, here.
package struct FilledForm: Sendable {
  private let fields: [(name: String, value: String)]

  /// - Throws: `FormRefusal.unreadable`.
  package init(urlEncoded bytes: some Collection<UInt8>) throws(FormRefusal) {
    var fields: [(String, String)] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < 2000 else { throw .unreadable }
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = parts.count > 1 ? Self.decoded(parts[1]) : ""
      else { throw .unreadable }
      fields.append((name, value))
    }
    self.fields = fields
  }

  /// Takes fields that were read elsewhere: a multipart form, a test.
  package init(_ fields: [(String, String)]) {
    self.fields = fields.map { ($0.0, $0.1.precomposedStringWithCanonicalMapping) }
  }

  /// Reads the query of an address.
  package static func query(of request: Request) throws(FormRefusal) -> FilledForm {
    guard let query = request.uri.query else { return FilledForm([]) }
    return try FilledForm(urlEncoded: query.utf8)
  }

  /// What stands in a field, without blanks around it; empty when it is not there.
  package subscript(_ name: String) -> String {
    raw(name).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What stands in a field, blanks and all: for passphrases.
  package func raw(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// Every value of a field that may come several times.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Every field and its value, in order, but those with these names.
  package func all(but names: Set<String>) -> [(name: String, value: String)] {
    fields.filter { !names.contains($0.name) }
  }

  /// What stands in a field, or `nil` when it is empty.
  package func optional(_ name: String) -> String? {
    let text = self[name]
    return text.isEmpty ? nil : text
  }

  /// Whether a box is ticked or a button was pressed.
  package func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Tells forms apart without keeping what was filled in; different in each process.
  package var fingerprint: Int {
    var hasher = Hasher()
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
    return hasher.finalize()
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var out: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+"): out.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(hex), let low = iterator.next().flatMap(hex) else {
          return nil
        }
        out.append(high << 4 | low)
      default: out.append(byte)
      }
    }
    guard !out.contains(0) else { return nil }
    return String(validating: out, as: UTF8.self)?.precomposedStringWithCanonicalMapping
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
