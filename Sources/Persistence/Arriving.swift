#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What comes into a new folder as a whole or not at all.
public enum Arriving: CaseIterable, Hashable, Sendable {
  /// A backup that is put into a new folder.
  case backup
  /// A library that is filled for trying out.
  case demonstration

  /// The folder within the data folder in which it is made.
  fileprivate var name: String {
    switch self {
    case .backup: "sartika.restoring"
    case .demonstration: "sartika.filling"
    }
  }
}

extension DataFolder {
  /// Where a library is made before it takes its place in this folder.
  public func arrival(of what: Arriving) -> DataFolder { DataFolder("\(path)/\(what.name)") }

  /// Refuses a folder in which a restore or a demonstration broke off before there was a library.
  ///
  /// - Parameter own: what may go on from there, and is not refused.
  /// - Throws: `DataFolderRefusal.brokenOff`, or `.inUse` while it is not broken off but at work.
  public func refuseBrokenOff(but own: Arriving? = nil) throws(DataFolderRefusal) {
    guard !holdsALibrary else { return }
    for what in Arriving.allCases where what != own && arrival(of: what).isLeftOver {
      try FolderLock.refuseHeld(self)
      // It waits a moment for whoever is at work, and that may have been the last of it.
      if holdsALibrary { return }
      if arrival(of: what).isLeftOver { throw .brokenOff(path, what) }
    }
  }

  /// Clears what is left of a library that was being made here.
  ///
  /// - Parameter keepsList: whether the list of erased people stays, and the folder with it.
  func clearArrival(of what: Arriving, butItsList keepsList: Bool = false) {
    arrival(of: what).clearLeftOver(keepsList)
  }

  /// Whether a restore that broke off here left a list of erased people, which may be the only one
  /// that knows somebody.
  var hasListLeftOver: Bool {
    let left = arrival(of: .backup)
    return left.isLeftOver && ErasedList(in: left.path).isThere
  }

  /// Whether anything is there that whoever made the folder and holds it did not bring.
  var isTaken: Bool {
    let own: Set<String> = [
      ErasedList.name, "sartika.lock", "attachments", DataFolder.languages, DataFolder.ofTheDisk,
    ]
    let arrivals = Set(Arriving.allCases.filter { arrival(of: $0).isLeftOver }.map(\.name))
    // Who else tries to come in may just see whether the disk takes anything.
    let others = contents.filter {
      !own.contains($0) && !arrivals.contains($0) && !$0.hasPrefix(Self.probe)
    }
    return !others.isEmpty || !DataFolder(attachments).contents.isEmpty
  }

  /// What the system keeps at the top of a disk of its own.
  static let ofTheDisk = "lost+found"

  /// What a library has that is being made; somebody else's folder holds something else.
  private static let parts: Set = [
    "attachments", "sartika.db", "sartika.db-journal", "sartika.db-shm", "sartika.db-wal",
    "sartika.lock", ErasedList.name,
  ]

  /// Whether it is a folder, and no link to one, in which there is only what is being made.
  private var isLeftOver: Bool {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else { return false }
    return DataFolder(attachments).contents.isEmpty
      && contents.allSatisfy { Self.parts.contains($0) || $0.hasPrefix(Self.probe) }
  }

  private func clearLeftOver(_ keepsList: Bool) {
    guard isLeftOver else { return }
    for name in contents where name != "attachments" && !(keepsList && name == ErasedList.name) {
      unlink(path + "/" + name)
    }
    rmdir(attachments)
    rmdir(path)
  }
}
