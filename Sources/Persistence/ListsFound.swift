/// The lists of erased people that a restore found.
public struct ListsFound: Sendable {
  /// All that were there, each once; none when nobody knows who was erased since.
  public let all: [ErasedList]
  /// Those of which only a part could be read, and nobody knows the rest.
  public let damaged: [ErasedList]
  /// Everybody who stands on them or had been erased when the backup was made.
  let marks: Set<String>

  /// By so many digits of a line that broke off its mark is known; by fewer another may be meant.
  private static let enough = 6

  /// Reads the lists that are there.
  ///
  /// A last line that broke off is no damage when its mark stands on another list. But not when the
  /// backup knows it: then that list, too, may be as old as the backup, and whoever stood behind the
  /// line on this one was erased later.
  /// - Parameter gone: the marks of people who had been erased when the backup was made.
  /// - Parameter despiteDamage: whether of a damaged list the lines count that can be read.
  init(
    _ lists: [ErasedList], knowing gone: Set<String>, despiteDamage: Bool
  ) throws(BackupRefusal) {
    // One may be named that is looked for anyway.
    var places: Set<String> = []
    let there = lists.filter { $0.isThere && places.insert(DataFolder.real($0.path)).inserted }
    var listed: Set<String> = []
    for list in there { try listed.formUnion(list.readableMarks()) }
    let since = listed.subtracting(gone)
    var damaged: [ErasedList] = []
    for list in there {
      do throws(BackupRefusal) {
        _ = try list.marks(among: since, by: Self.enough)
      } catch {
        if case .listHeld = error { throw error }
        guard despiteDamage else { throw error }
        damaged.append(list)
      }
    }
    (all, self.damaged, marks) = (there, damaged, gone.union(listed))
  }
}
