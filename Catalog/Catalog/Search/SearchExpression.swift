import GRDB
import Values

/// A query in the language of FTS5, made of words that the tokenizer itself cut.
///
/// Every word stands in quotation marks, so nothing that a person types is syntax.
enum SearchExpression {
  /// What to look for.
  enum Wish: Equatable {
    /// Nothing was asked: every record.
    case everything
    /// Only signs were typed: no record.
    case nothing
    /// An expression for `MATCH`.
    case matching(String)
  }

  static func wish(_ text: String, _ db: Database) throws -> Wish {
    guard text.nonEmpty != nil else { return .everything }
    let number = number(text)
    if let number, (try? ISBN(number)) != nil { return .matching("numbers : \(quoted(number))") }
    var parts: [(expression: String, isLink: Bool)] = []
    for term in SearchTerm.read(text) {
      if let part = try part(term, db) { parts.append(part) }
    }
    // "&", "and" and "dan" say only that there is more: women & men, women and men.
    let telling = parts.filter { !$0.isLink }
    let kept = telling.isEmpty ? parts : telling
    guard !kept.isEmpty else { return .nothing }
    let words = kept.map(\.expression).joined(separator: " AND ")
    // Eight digits may be an ISSN, two years or a day; ten and thirteen a number printed wrongly.
    guard let number, text.contains(" ") else { return .matching(words) }
    return .matching("(numbers : \(quoted(number))) OR (\(words))")
  }

  private static let links: Set<String> = ["and", "dan"]

  private static func part(
    _ term: SearchTerm, _ db: Database
  ) throws -> (expression: String, isLink: Bool)? {
    let words = try IndonesianTokenizer.words(in: term.text, db)
    guard let first = words.first else { return nil }
    let expression: String
    if words.count > 1 || term.isPhrase || term.isPrefix {
      let phrase = quoted(words.compactMap(\.first).joined(separator: " "))
      expression = alternatives([phrase + (term.isPrefix ? " *" : "")] + joined(term))
    } else {
      expression = alternatives(unique(first).map(quoted))
    }
    let isLink =
      words.count == 1 && !term.isPhrase && term.column == nil
      && first.first.map(links.contains) == true
    return (term.column.map { "\($0) : \(expression)" } ?? expression, isLink)
  }

  /// A standard number typed with hyphens is also looked for without them.
  private static func joined(_ term: SearchTerm) -> [String] {
    number(term.text).map { [quoted($0)] } ?? []
  }

  /// An ISBN or ISSN without its hyphens and blanks, when the text is as long as one and has no
  /// other signs.
  private static func number(_ text: String) -> String? {
    let bytes = text.utf8.filter { $0 != 0x2D && $0 != 0x20 }
    guard [8, 10, 13].contains(bytes.count),
      bytes.dropLast().allSatisfy({ (0x30...0x39).contains($0) }), let last = bytes.last,
      (0x30...0x39).contains(last) || last | 0x20 == UInt8(ascii: "x")
    else { return nil }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func alternatives(_ some: [String]) -> String {
    some.count == 1 ? some[0] : "(" + some.joined(separator: " OR ") + ")"
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func quoted(_ words: String) -> String {
    "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
