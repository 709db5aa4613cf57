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
    let terms = try terms(text, db)
    guard !terms.isEmpty else { return .nothing }
    let words = terms.map(\.expression).joined(separator: " AND ")
    // Eight digits may be an ISSN, two years or a day; ten and thirteen a number printed wrongly.
    guard let number, text.contains(" ") else { return .matching(words) }
    return .matching("(numbers : \(quoted(number))) OR (\(words))")
  }

  /// The words and phrases that are looked for, all of which must be there.
  static func terms(_ text: String, _ db: Database) throws -> [SoughtTerm] {
    let terms = try SearchTerm.read(text).compactMap { try sought($0, db) }
    // "&", "and" and "dan" say only that there is more: women & men, women and men.
    let telling = terms.filter { !$0.isLink }
    return telling.isEmpty ? terms : telling
  }

  private static let links: Set<String> = ["and", "dan"]

  private static func sought(_ term: SearchTerm, _ db: Database) throws -> SoughtTerm? {
    let words = try IndonesianTokenizer.words(in: term.text, db)
    guard let first = words.first else { return nil }
    var phrases: [SoughtTerm.Phrase]
    if words.count > 1 || term.isPhrase || term.isPrefix {
      phrases = [.init(words: words.compactMap(\.first), isPrefix: term.isPrefix)]
      // A standard number typed with hyphens is also looked for without them.
      if let number = number(term.text) { phrases.append(.init(words: [number])) }
    } else {
      phrases = unique(first).map { .init(words: [$0]) }
    }
    let isLink =
      words.count == 1 && !term.isPhrase && term.column == nil
      && first.first.map(links.contains) == true
    return SoughtTerm(column: term.column, phrases: phrases, isLink: isLink)
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

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// Words as one phrase of FTS5.
  static func quoted(_ words: String) -> String {
    "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
