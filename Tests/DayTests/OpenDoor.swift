import Catalog
import FrontDoor
import Persistence
import Values
import Waiting

/// Opens a house for a test, when its turn has come.
///
/// What a test calls today is what the house does: on its clock no day turns meanwhile.
func inAHouse(
  clock: Clock = .morning, addresses: AddressMaker = .random, languages: Languages? = nil,
  prepare: @escaping @Sendable (LibraryDatabase) async throws -> Void = { _ in },
  _ visit: @escaping @Sendable (RunningHouse) async throws -> Void
) async throws {
  try await Gate.narrow.pass {
    try await RunningHouse.open(
      clock: clock, addresses: addresses, languages: languages, prepare: prepare, visit)
  }
}
