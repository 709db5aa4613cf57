import GRDB
import Persistence

/// A large shop: one product in ten has six variants.
enum ManyGoods {
  private static let names = [
    "Kaus", "Kain tenun", "Tas kain", "Pin", "Buku catatan", "Perempuan di titik nol", "Stiker",
    "Cangkir", "Poster", "Kopi",
  ]
  private static let colours = ["ungu", "merah", "hijau", "besar", "kecil", "jingga", "putih"]

  /// Puts so many products behind those that are there.
  static func put(_ count: Int, into database: LibraryDatabase) async throws {
    try await database.transaction { db in
      let last = try Int.fetchOne(db, sql: "SELECT IFNULL(max(number), 0) FROM product") ?? 0
      for place in 1...count {
        let number = last + place
        let name = names[place % names.count]
        let colour = colours[place % colours.count]
        try db.execute(
          sql: """
            INSERT INTO product (number, name, kind, taxClass, addedAt)
            VALUES (?, ?, 'goods', 'standard', '2026-11-28')
            """, arguments: [number, "\(name) \(colour) \(place)"])
        for variant in 0..<(place % 10 == 0 ? 6 : 1) {
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
          INSERT INTO priceChange (variant, price, at)
          SELECT number, 50000, '2026-11-28' FROM variant WHERE product > ?
          """, arguments: [last])
    }
  }
}
