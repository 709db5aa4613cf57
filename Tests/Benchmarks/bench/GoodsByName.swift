import Foundation
import GRDB
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
  private static let names = [
    "Kaus", "Kain tenun", "Tas kain", "Pin", "Buku catatan", "Perempuan di titik nol", "Stiker",
    "Cangkir", "Poster", "Kopi",
  ]
  private static let colours = ["ungu", "merah", "hijau", "besar", "kecil", "jingga", "putih"]

  func measure() async throws {
    let data = DataFolder(folder)
    try data.create()
    let database = try LibraryDatabase.open(data, rooms: House.rooms)
    try await fill(database)
    let shop = Shop(database: database)
    for word in Self.words {
      var times: [Double] = []
      let watch = Stopwatch()
      for _ in 0..<Self.rounds {
        let one = Stopwatch()
        _ = try await shop.foundTiles(matching: word)
        times.append(one.wall * 1000)
      }
      try Measured(
        name: "goods, “\(word)”", records: Self.rounds, wall: watch.wall, cpu: watch.cpu,
        milliseconds: times
      ).print()
    }
  }

  /// One product in ten has six variants.
  private func fill(_ database: LibraryDatabase) async throws {
    let count = self.count
    try await database.transaction { db in
      for number in 1...count {
        let name = Self.names[number % Self.names.count]
        let colour = Self.colours[number % Self.colours.count]
        try db.execute(
          sql: """
            INSERT INTO product (number, name, kind, taxClass, addedAt)
            VALUES (?, ?, 'goods', 'standard', '2026-11-28')
            """, arguments: [number, "\(name) \(colour) \(number)"])
        for variant in 0..<(number % 10 == 0 ? 6 : 1) {
          try db.execute(
            sql: """
              INSERT INTO variant (product, label, barcode, stockPolicy, lowAt, isSold)
              VALUES (?, ?, ?, 'warn', 0, 1)
              """,
            arguments: [
              number, variant == 0 ? "" : "ukuran \(variant)", "899-\(number)-\(variant)",
            ])
        }
      }
      try db.execute(
        sql: """
          INSERT INTO priceChange (variant, price, at) SELECT number, 50000, '2026-11-28' FROM variant
          """)
    }
  }
}
