import FrontDoor
import Testing

extension RunningHouse {
  /// The house's own look finds her membership, and nothing beside it.
  func expectNoTrace(of card: String) async throws {
    let look = try await traces(of: card)
    #expect(look.code == 0, "\(look.said)")
    #expect(!look.rightful.isEmpty)
    #expect(!look.rightful.contains { $0.hasPrefix("open ") }, "\(look.rightful)")
  }
}
