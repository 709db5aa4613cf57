import FrontDoor
import House
import Pages
import Testing

/// What is promised of backups is promised in the same words wherever it stands.
struct `The promise about backups` {
  private static let english =
    "ackups made while a copy was out still hold that loan, named by date, gone after at most 35 days"
  private static let indonesian =
    "adangan yang dibuat selagi sebuah buku dipinjam masih memuat pinjaman itu"
  private static let days = "dihapus paling lama 35 hari kemudian"
  /// What puts it off.
  private static let delay =
    "Selagi berkas data rusak atau jam komputer tidak mungkin benar, tidak ada cadangan yang dihapus"
  private static let englishDelay =
    "While the data file is damaged or the computer&#39;s clock cannot be right, no backup is deleted"

  @Test(arguments: [
    "operations.md", "commands.md",
    "decisions/0015-backups-by-themselves-and-people-erased-for-good.md",
  ])
  func `stands in the documents`(file: String) throws {
    #expect(try Repository.text("Docs/" + file).contains(Self.english))
  }

  @Test(arguments: ["petugas", "anggota"])
  func `stands in the guides`(who: String) throws {
    let guide = try Repository.text("Docs/panduan/\(who).md")
    #expect(guide.contains(Self.indonesian) && guide.contains(Self.days))
    #expect(guide.contains(Self.delay))
  }

  @Test func `stands on the privacy page, in both languages`() async throws {
    try await RunningHouse.open { house in
      let visitor = house.visitor()
      let english = try await visitor.get("/privacy", headers: ["Accept-Language": "en"])
      #expect(english.text.contains(Self.english) && english.text.contains(Self.englishDelay))
      let page = try await visitor.get("/privacy", headers: ["Accept-Language": "id"])
      #expect(page.text.contains(Self.indonesian) && page.text.contains(Self.days))
      #expect(page.text.contains(Self.delay))
    }
  }
}
