import Foundation
import GRDB
import Persistence
import Testing
import Values

struct `A request that is sent twice` {
  private struct Shelved: Codable, Hashable { let count: Int }
  private struct Refused: Error {}

  private let library: LibraryDatabase
  init() throws { library = try LibraryDatabase.inMemory(rooms: [.shelf]) }

  private func shelveOnce(_ title: String, key: String, asked: String? = nil) async throws
    -> Shelved
  {
    let key = RequestKey(key: key, fingerprint: asked ?? title, at: noon)
    return try await RequestKey.$current.withValue(key) {
      try await library.recorded { db in
        try shelve(title, in: db)
        return Shelved(count: try Int.fetchOne(db, sql: "SELECT count(*) FROM book") ?? 0)
      }
    }
  }

  @Test func `acts once and is answered the same`() async throws {
    let first = try await shelveOnce("Belenggu", key: "desk:1")
    _ = try await shelveOnce("Azab", key: "desk:2")
    #expect(try await shelveOnce("Belenggu", key: "desk:1") == first)
    #expect(try await titles(library) == ["Azab", "Belenggu"])
  }

  @Test func `is refused when the key stood for something else`() async throws {
    _ = try await shelveOnce("Belenggu", key: "desk:1")
    await #expect(throws: RequestKeyRefusal()) {
      try await shelveOnce("Belenggu", key: "desk:1", asked: "something else")
    }
    #expect(try await titles(library) == ["Belenggu"])
  }

  @Test func `is tried again when the first was refused`() async throws {
    let key = RequestKey(key: "desk:1", fingerprint: "x", at: noon)
    await #expect(throws: Refused.self) {
      try await RequestKey.$current.withValue(key) {
        try await library.recorded { db -> Shelved in
          try shelve("half", in: db)
          throw Refused()
        }
      }
    }
    #expect(try await titles(library) == [])
    _ = try await shelveOnce("whole", key: "desk:1", asked: "x")
    #expect(try await titles(library) == ["whole"])
  }

  @Test func `acts every time when it has no key`() async throws {
    for _ in 1...2 {
      _ = try await library.recorded {
        try shelve("Belenggu", in: $0); return 1
      }
    }
    #expect(try await titles(library).count == 2)
  }

  @Test func `fifty at once act once`() async throws {
    try await withThrowingTaskGroup { group in
      for _ in 1...50 { group.addTask { _ = try await shelveOnce("Belenggu", key: "till:9") } }
      try await group.waitForAll()
    }
    #expect(try await titles(library) == ["Belenggu"])
  }

  @Test func `is forgotten by the scrub after a day`() async throws {
    _ = try await shelveOnce("Belenggu", key: "desk:1")
    try await library.scrub(at: noon + 86_300)
    _ = try await shelveOnce("Belenggu", key: "desk:1")
    #expect(try await titles(library).count == 1)
    try await library.scrub(at: noon + 86_500)
    _ = try await shelveOnce("Belenggu", key: "desk:1")
    #expect(try await titles(library).count == 2)
  }
}
