import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension DataFolder {
  /// What the house itself lays into a data folder beside the database, by exact names.
  private var files: [String] {
    [lock, erased, ballast, scanKeys, scanKeys + ".new", scanSocket]
  }

  /// Removes a library, and nothing that the house did not make itself.
  ///
  /// Where the database is a link, what it leads to goes with it. The database goes last: whoever is
  /// stopped in between can say it again.
  /// - Returns: what stays in the folder besides languages, by name.
  /// - Throws: `DataFolderRefusal.notWritable` when something cannot be removed.
  package func removeLibrary() throws(DataFolderRefusal) -> [String] {
    let data = realDatabase
    for what in Arriving.allCases { clearArrival(of: what) }
    let probes = contents.filter { $0.hasPrefix(Self.probe) }.map { path + "/" + $0 }
    let logs = [database, data].flatMap { file in
      Disk.databaseEnds.filter { !$0.isEmpty }.map { file + $0 }
    }
    // One that somebody put files into stays, and so does a link to one elsewhere.
    rmdir(attachments)
    for file in files + probes + logs + [data, database] {
      guard unlink(file) == 0 || [ENOENT, EISDIR].contains(errno) else {
        throw .notWritable(path)
      }
    }
    return contents.filter { $0 != Self.languages && $0 != Self.ofTheDisk }.sorted()
  }
}
