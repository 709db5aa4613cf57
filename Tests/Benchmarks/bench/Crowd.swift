import House
import Members
import Persistence
import Secrets
import Trail
import Values

/// Makes a house large that nobody serves just now: goods, and members with names of many kinds.
struct Crowd {
  let folder: String
  let goods: Int
  let members: Int

  private static let first = [
    "Sari", "Wati", "Ningsih", "Lestari", "Ayu", "Dewi", "Ratih", "Maria",
  ]
  private static let last = [
    "Wulandari", "Prameswari", "Handoko", "Siregar", "Manurung", "Kartika", "Tanaka", "Putri",
    "Rahayu", "Nasution", "Simanjuntak",
  ]

  func fill() async throws {
    let database = try LibraryDatabase.open(DataFolder(folder), rooms: House.rooms)
    try await ManyGoods.put(goods, into: database)
    // What a PIN costs is measured elsewhere.
    let membership = Membership(database: database, bench: PassphraseBench(cost: .least))
    for number in 0..<members {
      let name = [Self.first[number % Self.first.count], Self.last[number % Self.last.count]]
      _ = try await membership.enrol(
        NewMember(
          name: "\(name.joined(separator: " ")) \(number)",
          contact: "0812\(1_000_000 + number * 37)"),
        at: Clock.system.now, by: .house)
    }
  }
}
