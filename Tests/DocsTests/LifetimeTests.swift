import Foundation
import Testing
import Values

struct `How long things live` {
  /// The cells of each row of the table, by the name in its first.
  private static func table() throws -> [String: [String]] {
    let page = try Repository.text("Docs/operations.md")
    let behind = try #require(page.components(separatedBy: "### How long things live\n").last)
    let part = try #require(behind.components(separatedBy: "\n## ").first)
    var rows: [String: [String]] = [:]
    for line in part.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      rows[cells[0].trimmingCharacters(in: ["`"])] = Array(cells.dropFirst())
    }
    return rows
  }

  @Test func `stands in one table, as the house has it`() throws {
    let rows = try Self.table()
    for lifetime in Lifetime.allCases {
      let row = try #require(rows[lifetime.rawValue], "\(lifetime.rawValue)")
      #expect(row.count == 3, "\(lifetime.rawValue)")
      #expect(row[1] == Self.words(for: lifetime.seconds), "\(lifetime.rawValue)")
    }
    #expect(Set(rows.keys) == Set(Lifetime.allCases.map(\.rawValue)))
  }

  @Test func `is chosen for open cards within what the page of settings says`() throws {
    let (least, most) = (Lifetime.openCardChoice.lowerBound, Lifetime.openCardChoice.upperBound)
    let page = try Repository.text("Docs/operations.md")
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `desk.quiet` |") })
    #expect(row.hasSuffix("\(least) to \(most) | \(Lifetime.openCard.seconds) |"))
    #expect(Lifetime.openCardChoice.contains(Lifetime.openCard.seconds))
  }

  /// What forgets by its age reads it where all of them stand.
  @Test func `is decided in one file`() throws {
    let forbidden = try NSRegularExpression(
      pattern: #"\bmemory(: \w+)? = [0-9]|now \+ -\(?[0-9]"#)
    let files = Repository.files([".swift"], under: "Sources")
    #expect(files.count > 400)
    for path in files {
      let text = try Repository.text(path)
      let all = NSRange(text.startIndex..., in: text)
      #expect(forbidden.numberOfMatches(in: text, range: all) == 0, "\(path)")
    }
  }

  private static func words(for seconds: Int64) -> String {
    for (name, unit) in [("days", Int64(86_400)), ("hours", 3600), ("minutes", 60)]
    where seconds % unit == 0 && seconds > unit {
      return "\(seconds / unit) \(name)"
    }
    return "\(seconds) seconds"
  }
}
