import FoundationEssentials

/// Something in JSON (RFC 8259), as it is read before anybody trusts it and as it is sent.
package indirect enum JSON: Hashable, Sendable {
  /// `null`, and what is not there.
  case null
  /// `true` or `false`.
  case truth(Bool)
  /// A number without a point that fits into 64 bits.
  case integer(Int64)
  /// Any other number.
  case fraction(Double)
  /// A string, without its quotation marks and escapes.
  case text(String)
  /// An array.
  case list([JSON])
  /// An object; the order of its names is not kept.
  case object([String: JSON])

  /// A member of an object; nothing when there is none.
  package subscript(_ name: String) -> JSON {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// Whether it is an object that has this member, `null` or not.
  package func names(_ name: String) -> Bool {
    if case .object(let members) = self { members[name] != nil } else { false }
  }

  /// The text, if it is one.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// How deep lists and objects may lie in each other; nothing of ours is deeper than five.
  package static let deepest = 16

  /// Reads a document.
  ///
  /// - Throws: `JSONFault`, before anything is built when it is too deep.
  package init(reading bytes: [UInt8]) throws(JSONFault) {
    guard Self.depth(of: bytes) <= Self.deepest else { throw .tooDeep }
    do {
      self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    } catch {
      throw .notJSON
    }
    if let name = JSONNames.doubled(in: bytes) { throw .doubledMember(name) }
  }

  /// Looks at a document that somebody else reads.
  ///
  /// - Throws: `JSONFault.tooDeep`, `.doubledMember`.
  package static func check(_ bytes: [UInt8]) throws(JSONFault) {
    guard depth(of: bytes) <= deepest else { throw .tooDeep }
    if let name = JSONNames.doubled(in: bytes) { throw .doubledMember(name) }
  }

  /// The bytes of it, members in the order of their names.
  package var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }

  /// The deepest nesting, found without building anything; brackets in texts do not count.
  static func depth(of bytes: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var inText = false
    var escaped = false
    for byte in bytes {
      if inText {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return deepest
  }
}

/// Why a document is not read.
package enum JSONFault: Error, Hashable {
  /// It is no JSON.
  case notJSON
  /// An object has a member twice; its name, as far as it may be said back.
  case doubledMember(String)
  /// Lists and objects lie deeper in each other than anything of ours.
  case tooDeep
}

extension JSON: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let integer = try? container.decode(Int64.self) {
      self = .integer(integer)
    } else if let fraction = try? container.decode(Double.self) {
      self = .fraction(fraction)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .truth(let truth): try container.encode(truth)
    case .integer(let integer): try container.encode(integer)
    case .fraction(let fraction): try container.encode(fraction)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .truth(value) }
  package init(arrayLiteral elements: JSON...) { self = .list(elements) }
  /// Of a name that is written twice, the later counts.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
  package init(nilLiteral: ()) { self = .null }
}
