import Foundation
import GRDB
import Values

/// Looks for somebody's traces in a data folder, also beside a running server.
///
/// It reads copies: every table, every state of the write-ahead log as SQLite would open it after a
/// crash at that moment, and the bytes of every file.
public struct PrivacyLook {
  private let folder: DataFolder
  private let rooms: [Room]
  private let folderSetting: String
  private var sought: Sought
  /// The same with all that the backups know of whoever had the card.
  private var soughtInBackups: Sought
  private var backups: BackupLook?
  private var report = PrivacyReport()
  private var readers: Readers

  /// Looks for somebody in a folder.
  ///
  /// - Parameter folderSetting: the setting that names the folder of backups.
  /// - Throws: `DataFolderRefusal` when there is no library, or it is lost; otherwise a fault.
  public static func report(
    on sought: Sought, in folder: DataFolder, rooms: [Room], backupsIn folderSetting: String
  ) async throws -> PrivacyReport {
    try folder.refuseMisplaced()
    try folder.refuseBrokenOff()
    try folder.refuseLost()
    guard folder.holdsALibrary else { throw DataFolderRefusal.notALibrary(folder.path) }
    return try await Disk.aside {
      var look = PrivacyLook(sought, folder, rooms, folderSetting)
      try look.run()
      guard !look.report.past.isEmpty || !look.report.places.isEmpty else { return look.report }
      // What ended within the last second may still be there; a second look tells.
      Thread.sleep(forTimeInterval: 1.5)
      let leftovers = look.report.leftovers
      look = PrivacyLook(sought, folder, rooms, folderSetting)
      try look.run()
      look.report.leftovers += leftovers
      return look.report
    }
  }

  private init(
    _ sought: Sought, _ folder: DataFolder, _ rooms: [Room], _ folderSetting: String
  ) {
    self.sought = sought
    soughtInBackups = sought
    self.folder = folder
    self.rooms = rooms
    self.folderSetting = folderSetting
    readers = Readers(
      named: rooms.reduce(into: [:]) { $0.merge($1.readers.named) { $1 } },
      others: rooms.reduce(into: []) { $0.formUnion($1.readers.others) })
  }

  private mutating func run() throws {
    let copy = try PrivateCopy(of: folder)
    (report.wasInMemory, report.leftovers) = (copy.isInMemory, copy.leftovers)
    let ends = copy.log.ends
    let last = ends.last ?? 0
    try learn(from: copy, ends, last)
    let now = try copy.read(upTo: last, rooms: rooms) { db in try readTables(db) }
    if last > 0 {
      for end in [0] + ends.dropLast() { try compare(copy, end, with: now) }
    }
    var search = FileSearch(sought, folder: folder, traces: now)
    try search.run(copy, rooms: rooms)
    (report.places, report.fileNamesakes) = (search.places, search.namesakes)
    (report.files, report.bytes, report.unread) = (search.files, search.bytes, search.unread)
    report.packed = search.packed
    searchBackups()
  }

  /// Learns by her card who she is, before anything is searched.
  ///
  /// An earlier state of the log or a backup may be the only one that still knows it.
  private mutating func learn(from copy: PrivateCopy, _ ends: [Int], _ last: Int) throws {
    for end in [0] + ends {
      do {
        let isThere = try copy.read(upTo: end, rooms: rooms) { db in try sought.learn(db) }
        if isThere, end == last { report.isAMember = true }
      } catch {
        report.unreadable += 1
      }
    }
    report.states = ends.count + 1
    soughtInBackups = sought
    let (path, living) = try copy.read(upTo: last, rooms: rooms) { db in
      (
        try Setting.value(folderSetting, in: db),
        Set(try Int64.fetchAll(db, sql: "SELECT number FROM member"))
      )
    }
    if let path { learnFromBackups(BackupFolder(path), butNotOf: living) }
    try copy.read(upTo: last, rooms: rooms) { db in
      try sought.shareNames(with: db)
      try soughtInBackups.shareNames(with: db)
    }
  }

  private mutating func learnFromBackups(_ folder: BackupFolder, butNotOf living: Set<Int64>) {
    if !folder.isReachable {
      report.folderAway = folder.path
    } else if !folder.isThere {
      report.folderWithoutList = folder.path
    }
    report.otherBackups = folder.others
    var look = BackupLook(folder, rooms: rooms)
    let known = look.readEach { db in
      _ = try sought.learn(db, butNotOf: living)
      return try soughtInBackups.learn(db)
    }
    report.backupsSeen = known.count
    if !report.isAMember { report.backupsOfHer = known.filter(\.value).map(\.day) }
    backups = look
  }

  private mutating func readTables(_ db: Database) throws -> Set<Trace> {
    let tables = try TraceReader.tables(db)
    report.tables = tables.count
    let traces = try TraceReader(sought, rooms: rooms).traces(db, in: tables)
    let byTable = Dictionary(grouping: traces, by: \.table).sorted { $0.key < $1.key }
    for (table, rows) in byTable {
      let hers = rows.filter(\.isHers)
      let isOnlyAlike = readers.others.contains(table) && hers.allSatisfy { $0.words == .hers }
      let alike = isOnlyAlike ? rows.count : rows.count - hers.count
      if alike > 0 { report.namesakes.append((table, alike)) }
      if !isOnlyAlike, !hers.isEmpty { judge(hers, in: table) }
    }
    return Set(traces)
  }

  /// Says whether rows that are hers may be in a table.
  private mutating func judge(_ hers: [Trace], in table: String) {
    let isTie = hers.contains { $0.namesAWork } && !["loan", "hold"].contains(table)
    let isRightful = !isTie && (report.isAMember || table == "auditEntry")
    // The trail keeps the number of somebody who is gone, and nothing else of her.
    if isRightful, let what = readers.named[table] {
      report.rightful.append((what, hers.count))
    } else {
      report.strays.append((table, hers.count))
    }
  }

  /// What an earlier state still ties together and the tables do not any more.
  private mutating func compare(
    _ copy: PrivateCopy, _ end: Int, with now: Set<Trace>
  ) throws {
    let before: Set<Trace>
    do {
      before = try copy.read(upTo: end, rooms: rooms) { db in
        // Works and goods are many and tie nobody; what their texts say is searched byte by byte.
        let tables = try TraceReader.tables(db).filter { !readers.others.contains($0) }
        let traces = try TraceReader(sought, rooms: rooms).traces(db, in: tables)
        return Set(traces.filter(\.isHers))
      }
    } catch { return }
    for table in Set(before.subtracting(now).map(\.table)).sorted() {
      if let place = report.past.firstIndex(where: { $0.table == table }) {
        report.past[place].states += 1
      } else {
        report.past.append((table, 1))
      }
    }
  }

  /// How many of her loans and holds stand in backups, and what of hers lies beside them.
  private mutating func searchBackups() {
    guard var look = backups else { return }
    let reader = TraceReader(soughtInBackups, rooms: rooms)
    let rows = look.readEach { db in
      try reader.traces(db, in: ["loan", "hold"]).filter(\.isHers).count
    }
    report.backups = rows.filter { $0.value > 0 }.map { (day: $0.day, rows: $0.value) }
    var search = FolderSearch(Marks(soughtInBackups), in: look.folder, apartFrom: folder)
    search.run()
    report.places += search.places
    report.fileNamesakes += search.namesakes
    report.copies = search.databases
    report.unread += look.unread + search.unread
    report.unsearched = search.unsearched
    report.packed += search.packed
  }
}
