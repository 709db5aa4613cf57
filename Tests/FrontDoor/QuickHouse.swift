import Access
package import Catalog
package import House
import Members
package import Persistence
import Secrets
package import Values

extension House {
  /// Opens every room on one database, as `open` does, but hashes secrets at the least cost.
  ///
  /// What a house really pays is held by the tests of the bench and by those of the commands, which
  /// start it as people do.
  package static func openQuickly(
    _ database: LibraryDatabase, clock: Clock = .system, addresses: AddressMaker = .random,
    languages: Languages? = nil
  ) async throws -> House {
    let bench = PassphraseBench(cost: .least)
    return try await open(
      database, clock: clock, addresses: addresses, languages: languages,
      keyring: Keyring(database: database, bench: bench),
      membership: Membership(database: database, bench: bench))
  }
}
