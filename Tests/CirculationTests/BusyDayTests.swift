import Catalog
import Circulation
import Members
import Persistence
import Testing
import Trail
import Values

struct `A busy year` {
  let house: ADesk
  init() throws { house = try ADesk() }

  @Test(arguments: [UInt64(1), 2, 3])
  func `of lending, returning, reserving and giving up keeps every promise`(
    _ seed: UInt64
  ) async throws {
    var chance = Dice(state: seed)
    var items: [Item] = []
    for number in 1...4 {
      items += try await house.title("Judul \(number)", copies: number % 3 + 1).items
    }
    var members: [MemberNumber] = []
    for number in 1...8 { members.append(try await house.member("Anggota \(number)")) }
    var done = 0
    for step in 0..<600 {
      let day = ADesk.today + step / 3
      let item = items[chance.roll(items.count)]
      let member = members[chance.roll(members.count)]
      let refused = try await house.reasons {
        try await act(chance.roll(8), item, member, on: day)
      }
      if refused.isEmpty { done += 1 }
      if step.isMultiple(of: 50) { #expect(try await house.database.violations() == []) }
    }
    #expect(try await house.database.violations() == [])
    #expect(done > 150)
    try await house.database.scrub(at: ADesk.morning + 400 * 86_400)
    #expect(try await house.database.violations() == [])
  }

  private func act(
    _ kind: Int, _ item: Item, _ member: MemberNumber, on day: Day
  ) async throws -> Bool {
    switch kind {
    case 0, 1: try await house.lend(item.number, to: member, on: day)
    case 2, 3: try await house.takeBack(item.number, on: day)
    case 4:
      _ = try await house.desk.placeHold(
        record: item.record, for: member, on: day, at: ADesk.morning, by: .member(member))
    case 5: _ = try await house.desk.expireHolds(on: day)
    case 6: _ = try await house.desk.renewAll(of: member, on: day, by: .member(member))
    default:
      for hold in try await house.desk.holds(of: member).prefix(1) {
        try await house.desk.cancelHold(hold.hold, for: member, on: day, by: .member(member))
      }
    }
    return true
  }
}

/// Chance that comes again the same way (xorshift64*).
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % sides
  }
}
