import Foundation
import GRDB
import Values

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
  /// Packed files: what is in them was not searched.
  private(set) var packed: [String] = []

  /// Where something of hers stands and must not.
  private(set) var places: [(file: String, place: Sentence)] = []
  /// Where a name stands that is hers, and perhaps another's.
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
    if !inFile.isEmpty || !inLog.isEmpty {
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
    searchOtherFiles()
  }

  private mutating func search(_ data: Data) -> FoundPlaces {
    files += 1
    bytes += data.count
    return marks.search(data, cutBy: PageLayout(beginning: data))
  }

  private mutating func searchOtherFiles() {
    var others = FolderSearch(marks, in: folder)
    others.run()
    files += others.searched
    bytes += others.bytes
    places += others.places + others.databases
    namesakes += others.namesakes
    unread += others.unread
    packed += others.packed
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
          id: "\(found.count) kali, halaman kosong",
          en: "\(found.count == 1 ? "once" : "\(found.count) times"), free pages")
        : Sentence(
          id: "\(found.count) kali, halaman tabel \(table)",
          en: "\(found.count == 1 ? "once" : "\(found.count) times"), pages of the table \(table)")
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
}
