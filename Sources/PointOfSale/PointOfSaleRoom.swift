internal import GRDB
public import Persistence
internal import Values

extension Room {
  /// What is sold, what is in stock, what was paid, what lies in the drawer.
  public static let pointOfSale = Room(
    name: "PointOfSale", migrations: [.products, .stock, .carts, .drawers, .sales],
    invariants: Invariant.shop,
    scrub: { db, now in
      // Two days: a camera that was cut off overnight delivers its scans late.
      try db.execute(sql: "DELETE FROM cartScan WHERE at < ?", arguments: [now + -172_800])
    })
}
