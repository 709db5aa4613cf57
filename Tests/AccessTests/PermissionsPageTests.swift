import Access
import Foundation
import Stations
import Testing
import Trail
import Values

struct `The page about permissions` {
  /// The cells of each table row whose first cell is a word in backticks.
  private func rows() throws -> [String: [String]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("Docs/permissions.md"), encoding: .utf8)
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

  @Test func `a cashier does not see members, and nobody but a manager sees the trail`() {
    #expect(!Role.cashier.permissions.contains(.membersRead))
    #expect(Role.allCases.filter { $0.permissions.contains(.auditRead) } == [.manager])
  }
}
