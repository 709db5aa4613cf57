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

struct `A request that ends in two verbs` {
  private let library: LibraryDatabase
  init() throws { library = try LibraryDatabase.inMemory(rooms: [.shelf]) }

  private func request(_ key: String = "desk:1") -> RequestKey {
    RequestKey(key: key, fingerprint: "x", at: noon)
  }

  /// Shelves a book, and tells which one is the last.
  private func shelve(_ title: String) async throws -> String {
    try await library.recorded { db in
      try PersistenceTests.shelve(title, in: db)
      return title
    }
  }

  /// Counts the books, and shelves one more.
  private func count() async throws -> Int {
    try await library.recorded { db in
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM book") ?? 0
      try PersistenceTests.shelve("Buku \(count)", in: db)
      return count
    }
  }

  private func both(_ key: String = "desk:1") async throws -> (String, Int) {
    try await RequestKey.$current.withValue(request(key)) {
      (try await shelve("Belenggu"), try await count())
    }
  }

  @Test func `is answered by each of them, and acts once`() async throws {
    for _ in 1...3 {
      let (title, count) = try await both()
      #expect(title == "Belenggu" && count == 1)
    }
    #expect(try await titles(library) == ["Belenggu", "Buku 1"])
  }

  @Test func `goes on where it broke off`() async throws {
    _ = try await RequestKey.$current.withValue(request()) { try await shelve("Belenggu") }
    let (title, count) = try await both()
    #expect(title == "Belenggu" && count == 1)
    #expect(try await titles(library) == ["Belenggu", "Buku 1"])
  }

  @Test func `does not act in another way when it comes again`() async throws {
    _ = try await RequestKey.$current.withValue(request()) { try await shelve("Belenggu") }
    await #expect(throws: RequestKeyRefusal()) {
      try await RequestKey.$current.withValue(request()) { try await count() }
    }
    #expect(try await titles(library) == ["Belenggu"])
  }

  @Test func `is known by its key, and by no key that begins with it`() async throws {
    _ = try await both("desk:11")
    let known = try await library.read { db in
      try ["desk:11", "desk:1", "desk:", "desk:111"].map { try RequestKey.wasAnswered($0, in: db) }
    }
    #expect(known == [true, false, false, false])
  }

  @Test func `is answered as before when the house was renewed meanwhile`() async throws {
    try await library.transaction { db in
      try db.execute(
        sql: """
          INSERT INTO answeredRequest (requestKey, fingerprint, answer, answeredAt)
          VALUES ('desk:1', 'x', '"Azab"', ?)
          """, arguments: [noon])
    }
    let (title, count) = try await both()
    #expect(title == "Azab" && count == 0)
    #expect(try await titles(library) == ["Buku 0"])
  }
}
