import PointOfSale
import ScanFeed
import Stations
import Trail
import Values

extension Act {
  static let atTheTill: [Act] = [
    Act("put goods into a cart", .one(.tillSell), by: Who.sellers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.add(
        pin.number, to: scene.till, at: Premises.now, by: actor)
    },
    Act("ring goods up", .one(.tillSell), by: Who.sellers) { scene, actor in
      let pin = try await scene.pin()
      _ = try await scene.premises.shop.ringUp(
        pin.number, at: scene.till, Premises.now, by: actor)
    },
    Act("put a line into a cart that is no goods", .one(.tillSell), by: Who.sellers) {
      scene, actor in
      _ = try await scene.premises.shop.addLine(
        .donation("Donasi", Rupiah(5_000)), to: scene.till, at: Premises.now, by: actor)
    },
    Act("put goods without a card into a cart", .one(.tillSell), by: Who.sellers) {
      scene, actor in
      _ = try await scene.premises.shop.addOther(
        "Kue kering", at: Rupiah(15_000), to: scene.till, at: Premises.now, by: actor)
    },
    Act("change how many are in a cart", .one(.tillSell), by: Who.sellers) { scene, actor in
      let line = try await scene.cart().lines[0].line
      _ = try await scene.premises.shop.setQuantity(
        of: line, at: scene.till, to: 2, at: Premises.now, by: actor)
    },
    Act("take a line out of a cart", .one(.tillSell), by: Who.sellers) { scene, actor in
      let line = try await scene.cart().lines[0].line
      _ = try await scene.premises.shop.removeLine(
        line, at: scene.till, at: Premises.now, by: actor)
    },
    Act("put a line back into its cart", .one(.tillSell), by: Who.sellers) { scene, actor in
      let (shop, cart) = (scene.premises.shop, try await scene.cart())
      let line = cart.lines[0]
      _ = try await shop.removeLine(line.line, at: scene.till, at: Premises.now, by: .house)
      _ = try await shop.putBack(
        line, into: cart.number, at: scene.till, Premises.now, by: actor)
    },
    Act("empty a cart", .one(.tillSell), by: Who.sellers) { scene, actor in
      _ = try await scene.cart()
      try await scene.premises.shop.clear(cartOf: scene.till, by: actor)
    },
    Act("put a cart aside", .one(.tillSell), by: Who.sellers) { scene, actor in
      _ = try await scene.cart()
      _ = try await scene.premises.shop.park(cartOf: scene.till, at: Premises.now, by: actor)
    },
    Act("bring a cart back", .one(.tillSell), by: Who.sellers) { scene, actor in
      let cart = try await scene.cart().number
      _ = try await scene.premises.shop.park(cartOf: scene.till, at: Premises.now, by: .house)
      _ = try await scene.premises.shop.recall(
        cart, to: scene.till, at: Premises.now, by: actor)
    },
    Act("fill the cart again", .one(.tillSell), by: Who.sellers) { scene, actor in
      let (shop, sale) = (scene.premises.shop, try await scene.sale())
      let counter = try await shop.void(
        sale.number, reason: "Salah barang", at: scene.till, by: scene.cashier,
        at: Premises.now)
      _ = try await shop.fillAgain(
        from: counter.number, at: scene.till, Premises.now, by: actor)
    },
    Act("drop a waiting scan of the till", .one(.tillSell), by: Who.sellers) { scene, actor in
      let scan = try await scene.waitingScan(at: scene.till)
      try await scene.premises.workplaces.drop(
        late: [scan: [.tillSell]], at: scene.till, by: actor)
    },
    Act("take a payment", .one(.tillSell), by: Who.sellers) { scene, actor in
      let cart = try await scene.cart()
      _ = try await scene.premises.shop.pay(
        cart.number, with: .cash(given: cart.total), by: actor, at: Premises.now)
    },
    Act("take a payment at a till", .one(.tillSell), by: Who.sellers) { scene, actor in
      let total = try await scene.cart().total
      _ = try await scene.premises.shop.pay(
        cartOf: scene.till, with: .cash(given: total), by: actor, at: Premises.now)
    },
    Act(
      "print a receipt", .either(.tillSell, .reportsRead), by: Who.sellers.union([.librarian])
    ) { scene, actor in
      let sale = try await scene.sale()
      _ = try await scene.premises.shop.print(sale, opening: false, at: Premises.now, by: actor)
    },
    Act(
      "send a receipt to a printer", .either(.tillSell, .reportsRead),
      by: Who.sellers.union([.librarian])
    ) { scene, actor in
      let sale = try await scene.sale()
      try await scene.premises.printer(at: scene.till)
      try await scene.premises.shop.queuePaper(
        of: sale.number, at: scene.till, at: Premises.now, by: actor)
    },
    Act(
      "say what became of a receipt at the printer", .either(.tillSell, .reportsRead),
      by: Who.sellers.union([.librarian])
    ) { scene, actor in
      let sale = try await scene.sale()
      try await scene.premises.shop.settlePaper(
        of: sale.number, cameOut: false, at: Premises.now, by: actor)
    },
    Act("choose the paper of a till", .one(.tillSell), by: Who.sellers) { scene, actor in
      try await scene.premises.shop.choosePaper(columns: 32, at: scene.till, by: actor)
    },
    Act("take a sale back", .one(.tillSell), by: [.cashier, .manager]) { scene, actor in
      let sale = try await scene.sale()
      _ = try await scene.premises.shop.void(
        sale.number, reason: "Salah warna", at: scene.till, by: actor, at: Premises.now)
    },
    Act("fill in the reference of a sale", .one(.tillSell), by: [.cashier, .manager]) {
      scene, actor in
      let cart = try await scene.cart()
      let sale = try await scene.premises.shop.pay(
        cart.number, with: .qris(reference: nil), by: scene.cashier, at: Premises.now)
      _ = try await scene.premises.shop.fillReference(
        of: sale.number, "QR-\(sale.number)", by: actor, at: Premises.now)
    },
  ]
}
