import Access
import Foundation
import Stations
import Testing
import Trail
import Values

struct `The page about permissions` {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs/permissions.md")

  /// The cells of each table row whose first cell is a word in backticks.
  private func rows() throws -> [String: [String]] {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    var rows: [String: [String]] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      rows[cells[0].trimmingCharacters(in: ["`"])] = Array(cells.dropFirst())
    }
    return rows
  }

  @Test func `names every permission with its roles, and no other`() throws {
    let rows = try rows()
    for permission in Permission.allCases {
      let yes = Role.allCases.map { $0.permissions.contains(permission) ? "yes" : "no" }
      #expect(rows[permission.rawValue] == [permission.sentence.en] + yes, "\(permission.rawValue)")
    }
    let known = Permission.allCases.map(\.rawValue) + StationScope.allCases.map(\.rawValue)
    #expect(Set(rows.keys) == Set(known))
  }

  /// Its end is written anew from the acts that are tried, when documents are (`SARTIKA_WRITE_DOCS`).
  @Test func `ends with what each act needs`() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let heading = "| Act | Permission |\n| --- | --- |\n"
    let parts = page.components(separatedBy: heading)
    try #require(parts.count == 2)
    let acts = Act.all.map { "| \($0.name) | \($0.needs.words) |\n" }.joined()
    let wanted = parts[0] + heading + acts
    if ProcessInfo.processInfo.environment["SARTIKA_WRITE_DOCS"] != nil {
      try wanted.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == wanted)
  }

  @Test func `a cashier does not see members, and nobody but a manager sees the trail`() {
    #expect(!Role.cashier.permissions.contains(.membersRead))
    #expect(Role.allCases.filter { $0.permissions.contains(.auditRead) } == [.manager])
  }
}
