/// One issue of a journal, as its copy says: `Vol. 3 No. 2 (2019)`.
public struct JournalIssue: Hashable, Sendable {
  /// As it stands on the copy.
  public let text: String
  /// Its number alone: `2`; `nil` when there is none.
  public let number: String?
  /// When it appeared, in its own words: `2019`, `Des 2023`; `nil` when it is not said.
  public let date: String?

  /// Reads what a copy says; whatever it is, the text stays.
  public init(_ text: String) {
    self.text = text
    let bracket = Self.bracket(in: text)
    let body = bracket.map { text.without($0) } ?? text
    let words = body.split { !($0.isLetter || $0.isNumber) }
    let bracketed = bracket.map { String(text[$0].dropFirst().dropLast()) }
    date = bracketed?.nonEmpty ?? words.last(where: Self.isYear).map(String.init)
    number = Self.number(in: words)
  }

  /// The last brackets that hold a year.
  private static func bracket(in text: String) -> Range<String.Index>? {
    guard let open = text.lastIndex(of: "("),
      let close = text[open...].firstIndex(of: ")")
    else { return nil }
    let inside = text[text.index(after: open)..<close]
    let holdsYear = inside.split { !$0.isNumber }.contains(where: isYear)
    return holdsYear ? open..<text.index(after: close) : nil
  }

  /// What stands behind “No.”, else the last number that is no year.
  private static func number(in words: [Substring]) -> String? {
    for (word, next) in zip(words, words.dropFirst())
    where marks.contains(word.lowercased()) && next.first?.isNumber == true {
      return String(next)
    }
    let last = words.last { word in word.allSatisfy(\.isNumber) && !isYear(word) }
    return last.map(String.init)
  }

  private static let marks: Set = ["no", "nr", "nomor", "number", "edisi", "ed", "issue"]

  private static func isYear(_ word: Substring) -> Bool {
    word.utf8.count == 4 && Int(word).map { Imprint.years.contains($0) } == true
  }

  /// What puts issues in the order in which they appeared: the year, then the numbers as they stand.
  var order: [Int] {
    let year = (date ?? "").split { !$0.isNumber }.last(where: Self.isYear).flatMap { Int($0) }
    let numbers = text.split { !$0.isNumber }.filter { !Self.isYear($0) }.compactMap { Int($0) }
    return [year ?? 0] + numbers
  }
}

extension String {
  /// Without a part of it.
  fileprivate func without(_ part: Range<String.Index>) -> String {
    String(self[..<part.lowerBound]) + " " + String(self[part.upperBound...])
  }
}
