import Foundation
import MARC

/// Two hundred questions out of the words of the records, the same for the same records.
struct QueryList {
  private var counts: [String: Int] = [:]
  private var authors: Set<String> = []
  private var titles: [[String]] = []
  private var languages: [String: Int] = [:]

  /// Takes the words of a record: of its title, its subjects and its author.
  mutating func hear(_ record: MARCRecord) {
    var words: Set<String> = []
    for field in record.fields {
      switch field.tag {
      case "245":
        let title = Self.words(in: field.text("ab"))
        titles.append(title)
        words.formUnion(title)
      case "650": words.formUnion(Self.words(in: field.text("a")))
      case "100": authors.formUnion(Self.words(in: field.text("a")))
      case "008": languages[Self.language(field.controlValue ?? ""), default: 0] += 1
      default: break
      }
    }
    for word in words { counts[word, default: 0] += 1 }
  }

  private static func language(_ fixed: String) -> String {
    String(decoding: Array(fixed.utf8).dropFirst(35).prefix(3), as: UTF8.self)
  }

  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let lines = try queries.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
  }

  private var queries: [Query] {
    let medium = some(60, of: words { (10...60).contains($0) })
    let common = some(30, of: Array(words { $0 > 60 }.prefix(120)))
    let language = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var queries = some(40, of: words { $0 < 3 }).map { Query(kind: "rare", text: $0) }
    queries += medium.prefix(40).map { Query(kind: "medium", text: $0) }
    queries += common.prefix(20).map { Query(kind: "common", text: $0) }
    queries += some(40, of: titles.filter { $0.count > 2 }).map {
      Query(kind: "two words", text: "\($0[0]) \($0[$0.count - 1])")
    }
    queries += medium.suffix(20).map { Query(kind: "prefix", text: $0.prefix(4) + "*") }
    queries += some(20, of: authors.sorted()).map { Query(kind: "author:", text: "author:\($0)") }
    queries += (common.suffix(10) + medium.prefix(10)).map {
      Query(kind: "with facets", text: $0, form: "book", language: language)
    }
    return queries
  }

  /// Words in so many records, the commonest first.
  private func words(_ fits: (Int) -> Bool) -> [String] {
    counts.filter { fits($0.value) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// So many, evenly spread.
  private func some<Element>(_ count: Int, of all: [Element]) -> [Element] {
    guard all.count > count else { return all }
    return (0..<count).map { all[$0 * all.count / count] }
  }
}
