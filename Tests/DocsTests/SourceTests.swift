import Foundation
import Testing

/// What the program never does, because outside data could end it.
struct `The source of the program` {
  /// GRDB's subscripts trap on a value that does not fit, and print the whole row as they do.
  @Test func `takes values out of rows only by a decode that throws`() throws {
    let found = ["Sources", "Catalog"].flatMap { Repository.files([".swift"], under: $0) }
    #expect(found.count > 400)
    for path in found {
      let text = try Repository.text(path)
      // Elsewhere nothing is a row.
      guard text.contains("import GRDB") else { continue }
      #expect(Self.subscripts(of: text) == [], "\(path)")
    }
  }

  /// A secret that is hashed for a test is soon guessed.
  @Test func `hashes no secret at the cost of tests`() throws {
    let cheap = try ["Sources", "Catalog", "Scanner"]
      .flatMap { Repository.files([".swift"], under: $0) }
      .filter { path in
        try Repository.text(path)
          .contains(#/(PassphraseCost|cost: *)\.least\b|static let least\b/#)
      }
    #expect(cheap == ["Sources/Secrets/PassphraseHash.swift"])
  }

  @Test func `is read well enough to find such a subscript`() {
    for line in [
      "number = row[0]", #"number = row["number"]"#, "return row?[0] == 0",
      "first: counts?[0] ?? 0", ".map { Kept($0[0]) }", #"rows.map { $0["code"] }"#,
      "let oldRow = x\nuse(oldRow[Column.name])",
      "let last = try Row.fetchOne(db, sql: x)\nguard let last else { return }\nuse(last[0])",
      "while let found = try cursor.next() { use(found[1]) }",
    ] { #expect(Self.subscripts(of: line).count == 1, "\(line)") }
    for line in ["rows[3]", "table.copies[number]", "parts[0]", "[row]", "$0.0"] {
      #expect(Self.subscripts(of: line) == [], "\(line)")
    }
  }

  /// Subscripts on what is called a row, or was made by fetching one.
  private static func subscripts(of text: String) -> [String] {
    var names = [#"[A-Za-z]*[rR]ow"#, #"\$0(?=\[["0-9])"#, #"\w+(?=\?\[["0-9])"#]
    for binding in [#"let (\w+) = try Row\.fetch"#, #"let (\w+)\s*=\s*try \w+\.next\(\)"#] {
      names += matches(of: binding, in: text)
    }
    let pattern = #"(?<![\w\[])(?:"# + names.joined(separator: "|") + #")\??\["#
    return matches(of: "(" + pattern + ")", in: text)
  }

  private static func matches(of pattern: String, in text: String) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [pattern] }
    let all = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: all).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }
}
