import Access
import Hummingbird
import Markup
import Pages
import Persistence
import Values

/// What the pages of announcements and of services that help do alike: a row of either may be
/// damaged, and is removed all the same.
extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// A row that the address names; `nil` where it is damaged.
  ///
  /// - Throws: `HTTPError` 404; what `find` throws.
  func readable<Row: Sendable>(_ find: () async throws -> Row?) async throws -> Row? {
    do {
      guard let one = try await find() else { throw HTTPError(.notFound) }
      return one
    } catch is DamagedRow {
      return nil
    }
  }

  /// What is said of a row that was removed, with the way back where it could be read.
  ///
  /// - Parameters:
  ///   - list: where the same is added anew.
  ///   - gone: what is said of it, and what stood in its form; `nil` when it could not be read any
  ///     more.
  func removed(
    from list: Address, _ gone: (words: Sentence, fields: [(String, String)])?
  ) async throws -> Notice {
    guard let gone else {
      try await face.database.lookForDamage()
      return Notice(ConditionWords.damagedRemoved)
    }
    let fields = Dictionary(gone.fields, uniquingKeysWith: { $1 })
    return Notice(gone.words, undo: Notice.Undo(list, fields: fields))
  }
}
