internal import Foundation
internal import GRDB
internal import Values

/// Searches the bytes of every file in a data folder, and behind its links, for what is somebody's.
struct FileSearch {
  private let folder: DataFolder
  /// Tables whose rows rightly have a word of hers, so that their pages do.
  private let expected: Set<String>
  private let own: [Spellings]
  private let names: [Spellings]
  private(set) var files = 0
  private(set) var bytes = 0
  /// What is there and could not be read.
  private(set) var unread: [String] = []

  init(_ sought: Sought, folder: DataFolder, expected: Set<String>) {
    self.folder = folder
    self.expected = Set(expected.map(Self.family))
    own = sought.own.map(Spellings.init)
    names = sought.names.map(Spellings.init)
  }

  /// Where something of hers stands and must not.
  mutating func places(_ copy: PrivateCopy, rooms: [Room]) throws -> [(String, Sentence)] {
    let ends = copy.log.ends.last ?? 0
    let inFile = search(
      try Data(contentsOf: URL(fileURLWithPath: copy.database), options: .alwaysMapped))
    let inLog = search(copy.log.bytes)
    var found: [(String, Sentence)] = []
    if !inFile.isEmpty || !inLog.isEmpty {
      let owners = try copy.read(upTo: ends, rooms: rooms) { db in try Self.owners(db) }
      let size = copy.log.pageSize
      found += unexpected(inFile.map { $0 / size + 1 }, owners, in: "sartika.db")
      found += unexpected(inLog.map { copy.log.page(at: $0) ?? 0 }, owners, in: "sartika.db-wal")
    }
    return found + otherFiles()
  }

  private mutating func search(_ data: Data) -> [Int] {
    files += 1
    bytes += data.count
    // A name may stand cut in two anywhere; its halves may be words that others have.
    let found = own.flatMap { $0.places(in: data) } + names.flatMap { $0.wholePlaces(in: data) }
    return Set(found).sorted()
  }

  private func unexpected(
    _ pages: [Int], _ owners: [Int: String], in file: String
  ) -> [(String, Sentence)] {
    let strays = pages.compactMap { page -> String? in
      guard let owner = owners[page] else { return "" }
      return expected.contains(Self.family(owner)) ? nil : owner
    }
    return Dictionary(grouping: strays, by: \.self).sorted { $0.key < $1.key }.map { table, found in
      let place =
        table.isEmpty
        ? Sentence(
          id: "\(found.count) kali, halaman kosong", en: "\(found.count) times, free pages")
        : Sentence(
          id: "\(found.count) kali, halaman tabel \(table)",
          en: "\(found.count) times, pages of the table \(table)")
      return (file, place)
    }
  }

  /// A full-text table and those that SQLite keeps for it are one.
  private static func family(_ table: String) -> String {
    String(table.prefix { $0 != "_" })
  }

  /// Which table each page belongs to, its indexes included.
  private static func owners(_ db: Database) throws -> [Int: String] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT page.pageno AS pageno, ifnull(part.tbl_name, page.name) AS owner
        FROM dbstat AS page LEFT JOIN sqlite_schema AS part ON part.name = page.name
        """)
    var owners: [Int: String] = [:]
    while let row = try rows.next() {
      owners[try row.decode(Int.self, forColumn: "pageno")] =
        try row.decode(String.self, forColumn: "owner")
    }
    return owners
  }

  private mutating func otherFiles() -> [(String, Sentence)] {
    let walk = FolderWalk(folder)
    unread += walk.unread
    var found: [(String, Sentence)] = []
    for name in walk.files {
      if let place = contents(of: name) { found.append((name, place)) }
    }
    for name in walk.names where !search(Data(name.utf8)).isEmpty {
      found.append((name, Sentence(id: "pada nama berkasnya", en: "in the name of the file")))
    }
    for (name, target) in walk.links where !search(Data(target.utf8)).isEmpty {
      found.append((name, Sentence(id: "pada alamat tautannya", en: "in where the link leads")))
    }
    return found
  }

  /// Where in a file something of hers stands; what cannot be read is noted.
  private mutating func contents(of name: String) -> Sentence? {
    let path = folder.path + "/" + name
    do {
      let places = search(try Data(contentsOf: URL(fileURLWithPath: path)))
      guard let first = places.first else { return nil }
      return Sentence(
        id: "\(places.count) kali, mula-mula pada byte \(first)",
        en: "\(places.count) times, first at byte \(first)")
    } catch {
      // A file that the server took away meanwhile holds nothing.
      if FileManager.default.fileExists(atPath: path) { unread.append(name) }
    }
    return nil
  }
}
