import Foundation

/// The templates that stand in the source; the Indonesian ones are all that there is to translate.
public enum SourceTemplates {
  /// Every template once, in the order of the alphabet.
  ///
  /// - Parameter label: what stands before it, `id:` or `en:`.
  public static func all(after label: String = "id:") throws -> [String] {
    var found: Set<String> = []
    for folder in ["Sources", "Catalog", "Scanner"] {
      let base = Programs.root.appending(path: folder)
      let files = FileManager.default.enumerator(atPath: base.path)
      while let path = files?.nextObject() as? String {
        guard path.hasSuffix(".swift") else { continue }
        found.formUnion(
          inSource: try Data(contentsOf: base.appending(path: path)), after: Array(label.utf8))
      }
    }
    return found.filter { $0.contains(where: \.isLetter) }.sorted()
  }
}

extension Set<String> {
  /// Adds the templates of whatever is passed under a label in a source file.
  fileprivate mutating func formUnion(inSource data: Data, after label: [UInt8]) {
    let bytes = [UInt8](data)
    for place in bytes.indices.dropFirst().dropLast(label.count)
    where bytes[place] == label[0] && bytes[place..<place + label.count].elementsEqual(label) {
      let before = bytes[place - 1]
      guard before == UInt8(ascii: "(") || before == UInt8(ascii: " ") else { continue }
      var reader = SourceReader(bytes: bytes, place: place + label.count)
      formUnion(reader.templates())
    }
  }
}

/// Reads the strings of one argument in Swift source.
private struct SourceReader {
  let bytes: [UInt8]
  var place: Int

  private var byte: UInt8 { place < bytes.count ? bytes[place] : UInt8(ascii: ")") }

  /// The templates of an argument: strings that are added are one, others are others.
  mutating func templates() -> [String] {
    var (chains, isAdded, depth): ([[String?]], Bool, Int) = ([], false, 0)
    while place < bytes.count {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        let parts = literal()
        if depth == 0 {
          if isAdded, !chains.isEmpty {
            chains[chains.count - 1] += parts
          } else {
            chains.append(parts)
          }
        }
        isAdded = false
        continue
      case UInt8(ascii: "+"): isAdded = true
      case UInt8(ascii: " "), UInt8(ascii: "\n"): break
      case UInt8(ascii: ",") where depth == 0: return chains.map(Self.template)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return chains.map(Self.template) }
        depth -= 1
      default: isAdded = false
      }
      place += 1
    }
    return []
  }

  private static func template(_ parts: [String?]) -> String {
    var (text, count) = ("", 0)
    for part in parts {
      if part == nil { count += 1 }
      text += part ?? "{\(count)}"
    }
    return text
  }

  /// The pieces of a string: words, or nothing where a value goes in.
  private mutating func literal() -> [String?] {
    let hashes = run(of: UInt8(ascii: "#"))
    let quotes = run(of: UInt8(ascii: "\""), atMost: 3)
    // A string without anything in it.
    if quotes == 2 { return [] }
    let isLong = quotes == 3
    if isLong { _ = newLine() }
    var (parts, words): ([String?], [UInt8]) = ([], [])
    while place < bytes.count, !closes(quotes, hashes) {
      if byte == UInt8(ascii: "\\"), follows(hashes) {
        place += 1 + hashes
        if byte == UInt8(ascii: "(") {
          parts += [String(decoding: words, as: UTF8.self), nil]
          words = []
          group()
        } else {
          words += escaped()
        }
      } else if isLong, byte == UInt8(ascii: "\n") {
        words += newLine()
        if closes(quotes, hashes) { words.removeLast() }
      } else {
        words.append(byte)
        place += 1
      }
    }
    place += quotes + hashes
    return parts + [String(decoding: words, as: UTF8.self)]
  }

  /// Goes over a line's end and what the next one is indented by.
  private mutating func newLine() -> [UInt8] {
    place += 1
    _ = run(of: UInt8(ascii: " "))
    return [UInt8(ascii: "\n")]
  }

  /// What an escape stands for; the place is behind its backslash.
  private mutating func escaped() -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\n"):
      _ = newLine()
      return []
    case UInt8(ascii: "n"):
      place += 1
      return [UInt8(ascii: "\n")]
    case UInt8(ascii: "u"):
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")) ?? place
      let digits = String(decoding: bytes[(place + 2)..<end], as: UTF8.self)
      place = end + 1
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { Array("\($0)".utf8) }
        ?? []
    default:
      place += 1
      return [bytes[place - 1]]
    }
  }

  /// Goes over what stands in brackets, strings in it too.
  private mutating func group() {
    var depth = 0
    while place < bytes.count {
      if byte == UInt8(ascii: "\"") {
        _ = literal()
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      place += 1
      if depth == 0 { return }
    }
  }

  private mutating func run(of wanted: UInt8, atMost most: Int = .max) -> Int {
    var count = 0
    while count < most, place < bytes.count, byte == wanted {
      (place, count) = (place + 1, count + 1)
    }
    return count
  }

  private func follows(_ hashes: Int) -> Bool {
    bytes[(place + 1)...].prefix(hashes).allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private func closes(_ quotes: Int, _ hashes: Int) -> Bool {
    let end = bytes[place...].prefix(quotes + hashes)
    return end.count == quotes + hashes
      && end.prefix(quotes).allSatisfy { $0 == UInt8(ascii: "\"") }
      && end.dropFirst(quotes).allSatisfy { $0 == UInt8(ascii: "#") }
  }
}
