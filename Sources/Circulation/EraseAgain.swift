import Catalog
import GRDB
import Members
import Persistence
import Trail
public import Values

/// What became of people who had been erased and came back with a backup.
public struct ErasedAgain: Hashable, Sendable {
  /// How many there were.
  public let people: Int
  /// Copies that the backup says were with them; they count as returned now.
  public let returned: [Barcode]

  /// So many people, and the copies that were with them.
  public init(people: Int, returned: [Barcode]) {
    self.people = people
    self.returned = returned
  }

  /// Nobody had come back.
  public static let nobody = ErasedAgain(people: 0, returned: [])

  /// What to tell whoever looks after the data; nothing when nobody had come back.
  public var sentence: Sentence? {
    guard people > 0 else { return nil }
    let erased = Sentence(
      id: "\(people) orang yang pernah dihapus ada lagi di data ini dan dihapus lagi.",
      en: people == 1
        ? "1 person who had been erased was in these data again and is erased again."
        : "\(people) people who had been erased were in these data again and are erased again.")
    guard !returned.isEmpty else { return erased }
    let codes = returned.map(\.text).joined(separator: ", ")
    let copies = Sentence(
      id: """
        Menurut data ini eksemplar berikut ada pada mereka; sekarang dianggap sudah kembali, \
        cari di rak: \(codes).
        """,
      en: """
        The data say that these copies were with them; they count as returned now, look on the \
        shelf: \(codes).
        """)
    return [erased, copies].joined(separator: " ")
  }
}

extension LoanDesk {
  /// Whether somebody is here who stands on the list of erased people: a backup brought her back.
  public func hasReturned(_ marks: Set<String>) async throws -> Bool {
    guard !marks.isEmpty else { return false }
    return try await !database.read { db in try Member.numbers(db, marked: marks).isEmpty }
  }

  /// Erases again whoever is on the list of erased people and still here: a backup brought her back.
  ///
  /// Whoever was erased had brought everything back before. So her holds end, the next in line get
  /// their copies, and copies that were lent to her count as returned.
  /// - Parameter marks: the list.
  public func eraseAgain(
    _ marks: Set<String>, on today: Day, at now: Instant
  ) async throws -> ErasedAgain {
    guard try await hasReturned(marks) else { return .nobody }
    let again = try await database.transaction { db in
      let members = try Member.numbers(db, marked: marks)
      // All holds first, so that no copy is kept for somebody who goes as well.
      for member in members {
        for hold in try Hold.all(db, of: member) { try endUnseen(db, hold, on: today) }
      }
      var returned: [Barcode] = []
      for member in members {
        for loan in try Loan.open(db, of: member) {
          try loan.end(db)
          try shelve(db, loan.item, on: today)
          if let copy = try Item.find(db, numbered: loan.item) { returned.append(copy.barcode) }
        }
        try Membership.erase(db, member, at: now, by: .house)
      }
      return ErasedAgain(people: members.count, returned: returned)
    }
    try await database.keepErasedList()
    return again
  }
}
