internal import Foundation
internal import GRDB
internal import Values

/// Searches the bytes of every file in a data folder, and behind its links, for what is somebody's.
struct FileSearch {
  private let folder: DataFolder
  private let marks: Marks
  /// Tables whose rows have a word of hers, so that their pages do.
  private let expected: Set<String>
  /// Tables in which some word is her name.
  private let alike: Set<String>
  private(set) var files = 0
  private(set) var bytes = 0
  /// What is there and could not be read.
  private(set) var unread: [String] = []

  /// Where something of hers stands and must not.
  private(set) var places: [(file: String, place: Sentence)] = []
  /// Where a word stands that is her name, and perhaps another's.
  private(set) var namesakes: [(file: String, place: Sentence)] = []

  /// - Parameter traces: what the tables say of her.
  init(_ sought: Sought, folder: DataFolder, traces: Set<Trace>) {
    self.folder = folder
    marks = Marks(sought)
    expected = Set(traces.filter { $0.words == .hers }.map { Self.family($0.table) })
    alike = Set(traces.filter { $0.words != nil }.map { Self.family($0.table) })
  }

  /// Searches the database, its log, and every other file.
  mutating func run(_ copy: PrivateCopy, rooms: [Room]) throws {
    let inFile = search(
      try Data(contentsOf: URL(fileURLWithPath: copy.database), options: .alwaysMapped))
    let inLog = search(copy.log.bytes)
    if ![inFile.hers, inFile.namesakes, inLog.hers, inLog.namesakes].allSatisfy(\.isEmpty) {
      let owners = try copy.read(upTo: copy.log.ends.last ?? 0, rooms: rooms) { db in
        try Self.owners(db)
      }
      for (file, found) in [("sartika.db", inFile), ("sartika.db-wal", inLog)] {
        let pages = { (places: [Int]) -> [Int] in
          places.map { place in
            file == "sartika.db" ? place / copy.log.pageSize + 1 : copy.log.page(at: place) ?? 0
          }
        }
        places += Self.unexpected(pages(found.hers), owners, but: expected, in: file)
        namesakes += Self.unexpected(pages(found.namesakes), owners, but: alike, in: file)
      }
    }
    otherFiles()
  }

  private mutating func search(_ data: Data) -> (hers: [Int], namesakes: [Int]) {
    files += 1
    bytes += data.count
    return marks.search(data)
  }

  private static func unexpected(
    _ pages: [Int], _ owners: [Int: String], but expected: Set<String>, in file: String
  ) -> [(file: String, place: Sentence)] {
    let strays = pages.compactMap { page -> String? in
      guard let owner = owners[page] else { return "" }
      return expected.contains(family(owner)) ? nil : owner
    }
    return Dictionary(grouping: strays, by: \.self).sorted { $0.key < $1.key }.map { table, found in
      let place =
        table.isEmpty
        ? Sentence(
          id: "\(found.count) kali, halaman kosong", en: "\(found.count) times, free pages")
        : Sentence(
          id: "\(found.count) kali, halaman tabel \(table)",
          en: "\(found.count) times, pages of the table \(table)")
      return (file: file, place: place)
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

  private mutating func otherFiles() {
    let walk = FolderWalk(folder)
    unread += walk.unread
    for name in walk.files { searchFile(name) }
    for name in walk.names {
      note(
        name, search(Data(name.utf8)),
        Sentence(id: "pada nama berkasnya", en: "in the name of the file"))
    }
    for (name, target) in walk.links {
      note(
        name, search(Data(target.utf8)),
        Sentence(id: "pada alamat tautannya", en: "in where the link leads"))
    }
  }

  /// Searches a file; what cannot be read is noted.
  private mutating func searchFile(_ name: String) {
    let path = folder.path + "/" + name
    do {
      let found = search(try Data(contentsOf: URL(fileURLWithPath: path)))
      note(name, found, Self.place(found.hers.isEmpty ? found.namesakes : found.hers))
    } catch {
      // A file that the server took away meanwhile holds nothing.
      if FileManager.default.fileExists(atPath: path) { unread.append(name) }
    }
  }

  private mutating func note(
    _ name: String, _ found: (hers: [Int], namesakes: [Int]), _ place: Sentence
  ) {
    if !found.hers.isEmpty {
      places.append((name, place))
    } else if !found.namesakes.isEmpty {
      namesakes.append((name, place))
    }
  }

  /// How often something stands in a file, and where first.
  static func place(_ places: [Int]) -> Sentence {
    Sentence(
      id: "\(places.count) kali, mula-mula pada byte \(places.first ?? 0)",
      en: "\(places.count) times, first at byte \(places.first ?? 0)")
  }
}
