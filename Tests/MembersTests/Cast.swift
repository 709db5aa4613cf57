import Access
import Members
import Persistence
import Secrets
import Stations
import Trail
import Values

/// The desk where people become members, in memory.
struct Cast {
  static let morning = Instant(seconds: 1_795_228_200)
  static let today = morning.day

  let database: LibraryDatabase
  let membership: Membership
  let keyring: Keyring

  /// - Parameter cost: what hashing a secret takes here.
  init(cost: PassphraseCost = .least) throws {
    database = try LibraryDatabase.inMemory(rooms: [.stations, .access, .members])
    let bench = PassphraseBench(cost: cost)
    membership = Membership(database: database, bench: bench)
    keyring = Keyring(database: database, bench: bench)
  }

  func enrol(
    _ name: String, category: MemberCategory.Code = .general
  ) async throws -> (member: Member, pin: PIN) {
    try await membership.enrol(
      NewMember(name: name, category: category), at: Self.morning, by: .house)
  }
}
