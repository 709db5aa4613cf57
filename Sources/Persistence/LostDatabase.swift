import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension DataFolder {
  /// What only a library that worked here leaves beside its database.
  ///
  /// Not the lock, the ballast or an empty `attachments/`: a first start that broke off leaves those, and
  /// the next one goes on from them.
  private static let names = [ErasedList.name, "scan.keys", "sartika.db-wal"]

  /// Refuses a folder in which a library worked whose database is gone or empty.
  ///
  /// Otherwise a new one would begin there without a word, and SQLite would delete the log of the old.
  /// - Throws: `DataFolderRefusal.lost`; nothing was changed.
  public func refuseLost() throws(DataFolderRefusal) {
    // The traces first: a library that begins in this moment has a database before it has any of them.
    let left = traces
    guard !left.isEmpty, isWithoutDatabase else { return }
    throw .lost(path, beside: left)
  }

  /// What a library that worked here left.
  var traces: [String] {
    let there = Set(contents)
    let files = DataFolder(attachments).contents.filter { !$0.hasPrefix(".") }
    return Self.names.filter(there.contains) + (files.isEmpty ? [] : ["attachments/"])
  }

  private var isWithoutDatabase: Bool {
    var facts = stat()
    guard stat(database, &facts) == 0 else { return errno == ENOENT }
    return facts.st_size == 0
  }
}

extension DataFolderRefusal {
  /// What to do about a database that is gone; the list of erased people goes along when it is there.
  static func sayingLost(_ path: String, _ left: [String]) -> Sentence {
    let files = left.joined(separator: ", ")
    let list = left.contains(ErasedList.name) ? " --erased \(path)" : ""
    return Sentence(
      id: """
        Di folder \(path) sartika.db hilang atau kosong, padahal ada \(files). Folder ini tidak \
        diubah. Pulihkan cadangan terakhir ke folder baru: sartika restore --data \
        FOLDER-BARU\(list) CADANGAN. Untuk mulai dari awal, pindahkan dulu folder ini.
        """,
      en: """
        In the folder \(path) sartika.db is missing or empty, though there is \(files). This \
        folder was not changed. Put the last backup into a new folder: sartika restore --data \
        NEW-FOLDER\(list) BACKUP. To begin anew, move this folder away first.
        """)
  }
}
