import House
import Persistence
import Testing
import Values

@testable import OfficeFace
@testable import Pages

struct `The state of the house as a page` {
  private func words(_ row: DamagedRow, _ language: Language = .indonesian) -> String {
    aPage(language).condition(
      Condition(rows: [row], trouble: nil, erased: [], doubt: nil, now: Portal.now)
    ).words
  }

  @Test func `says in both languages what is damaged, and its table for whoever mends it`() throws {
    let tables = House.rooms.flatMap(\.tables).map(\.name)
    #expect(tables.count > 30)
    for table in tables {
      let name = try #require(ConditionWords.nameOfRow(in: table), "\(table) has no words")
      #expect(name.id != name.en, "\(table)")
      let row = DamagedRow(table, number: 7)
      #expect(words(row).contains("\(name.id) \(table)"), "\(table)")
      #expect(words(row, .english).contains("\(name.en) \(table)"), "\(table)")
    }
  }

  @Test func `says of a table without words what it is called, and of none that it is not known`() {
    #expect(words(DamagedRow("moonlight", number: 7)).contains("moonlight"))
    #expect(words(DamagedRow(nil)).contains("belum diketahui"))
  }
}
