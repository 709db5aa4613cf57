import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension DataFolder {
  /// What something in the folder must be, when it is there.
  private enum Kind {
    case file
    /// A file, or a link to one: the data may lie on another disk, and SQLite keeps its log there.
    case data
    /// A folder, or a link to one: files may lie on another disk.
    case folder
  }

  private var parts: [(path: String, kind: Kind)] {
    let beside = realDatabase
    let files = [beside + "-wal", beside + "-shm", beside + "-journal", lock, ballast, scanKeys]
    return [(path: database, kind: Kind.data), (path: attachments, kind: Kind.folder)]
      + files.map { (path: $0, kind: Kind.file) }
  }

  /// Refuses a folder where something else lies under a name that the house needs.
  ///
  /// SQLite would speak of it in numbers, and a link would lead the house to write elsewhere.
  /// - Throws: `DataFolderRefusal.notAFile`, `DataFolderRefusal.notAFolder`; nothing was changed.
  public func refuseMisplaced() throws(DataFolderRefusal) {
    guard !isSomethingElse else { throw .notAFolder(path) }
    for part in parts {
      var facts = stat()
      guard lstat(part.path, &facts) == 0 else { continue }
      switch part.kind {
      case .file:
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(part.path) }
      case .data:
        guard stat(part.path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
          throw .notAFile(part.path)
        }
      case .folder:
        guard stat(part.path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
          throw .notAFolder(part.path)
        }
      }
    }
  }

  /// Whether something else lies in its place: a file, or a link that leads nowhere.
  private var isSomethingElse: Bool {
    var facts = stat()
    guard stat(path, &facts) != 0 else { return facts.st_mode & S_IFMT != S_IFDIR }
    return [ENOENT, ELOOP].contains(errno) && lstat(path, &facts) == 0
  }
}
