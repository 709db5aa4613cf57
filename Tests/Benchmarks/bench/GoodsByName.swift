import Foundation
import House
import Persistence
import PointOfSale

/// How long goods take to be found by their name in a large shop, without HTTP.
struct GoodsByName {
  let folder: String
  let count: Int

  private static let rounds = 200
  private static let words = [
    "k", "ka", "kaus", "kaus un", "buku catatan", "perempuan", "tas kain besar", "899", "zzz", "%",
  ]

  func measure() async throws {
    let data = DataFolder(folder)
    try data.create()
    let database = try LibraryDatabase.open(data, rooms: House.rooms)
    try await ManyGoods.put(count, into: database)
    for word in Self.words {
      var times: [Double] = []
      let watch = Stopwatch()
      for _ in 0..<Self.rounds {
        let one = Stopwatch()
        _ = try await database.read { db in try Shop.tiles(db, matching: word, limit: 24) }
        times.append(one.wall * 1000)
      }
      try Measured(
        name: "goods, “\(word)”", records: Self.rounds, wall: watch.wall, cpu: watch.cpu,
        milliseconds: times
      ).print()
    }
  }
}
