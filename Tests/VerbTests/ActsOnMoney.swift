import Access
import PointOfSale
import Stations
import Trail
import Values

extension Act {
  /// Somebody answers for money: neither the house nor a program at a till does.
  private static let cashiers: Set<Who> = [.cashier, .manager]

  static let onMoney: [Act] = [
    Act("open a drawer", .one(.tillDrawer), by: cashiers) { scene, actor in
      let till = try await scene.premises.station("Kasir baru \(scene.who.rawValue)", .till)
      _ = try await scene.premises.shop.openDrawer(
        at: till, float: Rupiah(100_000), by: actor, at: Premises.now)
    },
    Act("put cash into a drawer, or take it out", .one(.tillDrawer), by: cashiers) {
      scene, actor in
      _ = try await scene.premises.shop.moveCash(
        at: scene.till, amount: Rupiah(50_000), reason: "Uang kecil", by: actor,
        at: Premises.now)
    },
    Act("open a drawer without a sale", .one(.tillDrawer), by: cashiers) { scene, actor in
      _ = try await scene.premises.shop.openWithoutSale(
        at: scene.till, reason: "Tukar uang", by: actor, at: Premises.now)
    },
    Act("count and close a drawer", .one(.tillDrawer), by: cashiers) { scene, actor in
      _ = try await scene.premises.shop.closeDrawer(
        at: scene.till, counted: .sum(Rupiah(200_000)), by: actor, at: Premises.now)
    },
    Act("write down why a count differed", .one(.tillDrawer), by: cashiers) { scene, actor in
      let report = try await scene.premises.shop.closeDrawer(
        at: scene.till, counted: .sum(Rupiah(150_000)), by: scene.cashier, at: Premises.now)
      _ = try await scene.premises.shop.noteDifference(
        of: report.drawer.number, "Salah kembalian", by: actor, at: Premises.now)
    },
  ]
}
