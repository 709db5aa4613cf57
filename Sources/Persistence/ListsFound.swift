/// The lists of erased people that a restore found.
public struct ListsFound: Sendable {
  /// All that were there, each once; none when nobody knows who was erased since.
  public let all: [ErasedList]
  /// Those of which only a part could be read, and nobody knows the rest.
  public let damaged: [ErasedList]
  /// Databases in folders that were named whose table of erased people cannot be read: only their
  /// lists counted.
  public let unread: [String]
  /// Everybody who stands on them or in those tables, or had been erased when the backup was made.
  let marks: Set<String>

  /// Reads the lists that are there.
  ///
  /// A last line that broke off is no damage when its mark stands on another list. But not when the
  /// backup knows it: then that list, too, may be as old as the backup, and whoever stood behind the
  /// line on this one was erased later.
  /// - Parameter leftOver: the list of a restore that broke off, which may have been killed while it
  ///   wrote it: damaged, it is named and not refused.
  /// - Parameter gone: the marks of people who had been erased when the backup was made.
  /// - Parameter despiteDamage: whether of a damaged list the lines count that can be read.
  init(
    _ lists: [ErasedList], leftOver: ErasedList, knowing gone: Set<String>, despiteDamage: Bool,
    rooms: [Room]
  ) throws(BackupRefusal) {
    // One may be named that is looked for anyway.
    var places: Set<String> = []
    let there = (lists + [leftOver]).filter {
      $0.isThere && places.insert(DataFolder.real($0.path)).inserted
    }
    var listed: Set<String> = []
    for list in there { try listed.formUnion(list.readableMarks()) }
    let since = listed.subtracting(gone)
    var damaged: [ErasedList] = []
    for list in there {
      do throws(BackupRefusal) {
        _ = try list.marks(among: since)
      } catch {
        if case .listHeld = error { throw error }
        guard despiteDamage || list.path == leftOver.path else { throw error }
        damaged.append(list)
      }
    }
    let (inTables, unread) = try Self.tables(of: lists, rooms: rooms)
    (all, self.damaged, self.unread) = (there, damaged, unread)
    marks = gone.union(listed).union(inTables)
  }

  /// The marks in the tables of the folders that were named, and the databases that cannot be read.
  ///
  /// - Throws: `BackupRefusal.missing` when there is no list either.
  private static func tables(
    of lists: [ErasedList], rooms: [Room]
  ) throws(BackupRefusal) -> (Set<String>, unread: [String]) {
    var (marks, unread): (Set<String>, [String]) = ([], [])
    for list in lists {
      guard let library = list.library, !unread.contains(library.database) else { continue }
      if let found = list.marksInTable(rooms: rooms) {
        marks.formUnion(found)
      } else {
        guard list.isThere else { throw .missing(list.path) }
        unread.append(library.database)
      }
    }
    return (marks, unread)
  }
}
