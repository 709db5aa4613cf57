import Access
import Counter
import HTTPTypes
import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

extension API {
  /// The cart of a till; the station is the token's, or named by `Sartika-Station`.
  static let cartOperations = [
    Operation(
      method: .get, path: "/carts/current", name: "cart",
      summary: Sentence(id: "Keranjang di kasir ini", en: "The cart of this till"),
      access: .permitted([.tillSell]), answer: .ok(CartWire.shape)
    ) { request in
      let station = try await request.till()
      return try .json(CartWire(await request.rooms.shop.cart(of: station), at: station))
    },
    Operation(
      method: .post, path: "/carts/current/lines", name: "addToCart",
      summary: Sentence(
        id: "Memasukkan barang ke keranjang", en: "Puts something into the cart"),
      access: .permitted([.tillSell]), ask: .json(CartLineAsk.shape),
      answer: .created(CartWire.shape), key: .required
    ) { request in try await request.addToCart() },
    Operation(
      method: .post, path: "/carts/current/other-goods", name: "addOtherGoods",
      summary: Sentence(
        id: "Memasukkan barang tanpa kartu ke keranjang: kata dan harga",
        en: "Puts goods without a card into the cart: a word and a price"),
      access: .permitted([.tillSell]), ask: .json(OtherGoodsAsk.shape),
      answer: .created(CartWire.shape), key: .required
    ) { request in
      let asked = try request.asked(OtherGoodsAsk.self)
      return try await request.inTurn { station in
        let cart = try await request.rooms.shop.addOther(
          asked.title, at: asked.price, quantity: asked.quantity ?? 1, to: station,
          at: request.now, by: request.actor)
        await request.tellPages(at: station)
        if let line = cart.lines.last {
          await request.rooms.scanDesk.noteCart(.rungUp(line), at: station)
        }
        return try .json(
          CartWire(cart, at: station, added: cart.lines.last?.line), status: .created)
      }
    },
    Operation(
      method: .patch, path: "/carts/current/lines/{line}", name: "changeCartLine",
      summary: Sentence(id: "Mengubah jumlah; 0 mengeluarkan", en: "Changes how many; 0 takes out"),
      access: .permitted([.tillSell]), ask: .json(QuantityAsk.shape), answer: .ok(CartWire.shape),
      key: .welcome
    ) { request in
      let quantity = try request.asked(QuantityAsk.self).quantity
      return try await request.changeLine(to: quantity)
    },
    Operation(
      method: .delete, path: "/carts/current/lines/{line}", name: "removeCartLine",
      summary: Sentence(id: "Mengeluarkan barang dari keranjang", en: "Takes a line out"),
      access: .permitted([.tillSell]), answer: .ok(CartWire.shape), key: .welcome
    ) { request in try await request.changeLine(to: 0) },
    Operation(
      method: .post, path: "/carts/current/park", name: "parkCart",
      summary: Sentence(id: "Menahan keranjang", en: "Puts the cart aside"),
      access: .permitted([.tillSell]), ask: .json(ParkAsk.shape), answer: .ok(CartWire.shape),
      key: .welcome
    ) { request in
      let asked = try request.asked(ParkAsk.self)
      return try await request.inTurn { station in
        let cart = try await request.rooms.shop.park(
          cartOf: station, as: asked.name, seen: asked.cart, at: request.now, by: request.actor)
        await request.rooms.scanDesk.cartIsGone(at: station)
        await request.rooms.scanDesk.noteCart(.parked, at: station)
        return try .json(CartWire(cart, at: station))
      }
    },
    Operation(
      method: .get, path: "/carts/parked", name: "parkedCarts",
      summary: Sentence(id: "Keranjang yang ditahan", en: "The carts that wait at the side"),
      access: .permitted([.tillSell]), answer: .ok(ParkedWire.shape)
    ) { request in try .json(ParkedWire(await request.rooms.shop.parkedCarts())) },
    Operation(
      method: .post, path: "/carts/{cart}/recall", name: "recallCart",
      summary: Sentence(
        id: "Mengambil lagi keranjang yang ditahan; yang sedang dilayani ikut menunggu",
        en: "Brings a parked cart to this till; the one that is rung up waits instead"),
      access: .permitted([.tillSell]), answer: .ok(CartWire.shape), key: .welcome
    ) { request in
      try await request.inTurn { station in
        let other = try await request.rooms.shop.cart(of: station)
        let cart = try await request.rooms.shop.recall(
          request.number("cart"), to: station, at: request.now, by: request.actor)
        await request.rooms.scanDesk.cartIsGone(at: station)
        if let other, !other.lines.isEmpty {
          await request.rooms.scanDesk.noteCart(.parked, at: station)
        }
        return try .json(CartWire(cart, at: station))
      }
    },
    Operation(
      method: .delete, path: "/carts/current", name: "clearCart",
      summary: Sentence(id: "Mengosongkan keranjang", en: "Empties the cart"),
      access: .permitted([.tillSell]), answer: .nothing, key: .welcome
    ) { request in
      try await request.inTurn { station in
        let cart = try await request.rooms.shop.cart(of: station)
        try await request.rooms.shop.clear(cartOf: station, by: request.actor)
        await request.rooms.scanDesk.cartIsGone(at: station)
        if let cart, !cart.lines.isEmpty {
          await request.rooms.scanDesk.noteCart(.cleared, at: station)
        }
        return .done
      }
    },
  ]
}

extension APIRequest {
  /// The till where it happens.
  ///
  /// - Throws: `ScanDeskRefusal.notATill` when the station does not sell.
  func till() async throws -> StationNumber { try await tillPlace().number }

  /// The same, with all that is known of it.
  func tillPlace() async throws -> Station {
    let station = try await station()
    guard station.kind.sells else { throw ScanDeskRefusal.notATill }
    return station
  }

  /// Does something at a till, behind what was scanned and pressed there before.
  ///
  /// - Parameter work: it may not stand in line there once more.
  /// - Throws: `ScanDeskRefusal.notATill`, and what the work throws.
  func inTurn(
    _ work: @Sendable (StationNumber) async throws -> Reply
  ) async throws -> Reply {
    let till = try await tillPlace()
    return try await rooms.scanDesk.inTurn(at: till) { () async throws -> Reply in
      try await work(till.number)
    }
  }

  /// Tells the pages of a till that its cart is another now.
  func tellPages(at station: StationNumber) async {
    await rooms.scanDesk.cartChanged(at: station)
    await rooms.live.publish(LiveEvent(regions: [.cart]), to: station)
  }

  /// Puts another number of pieces into the line that the path names; 0 takes it out.
  fileprivate func changeLine(to quantity: Int) async throws -> Reply {
    try await inTurn { station in
      let line: Number<CartLine> = try number("line")
      let before = try await rooms.shop.cart(of: station)?.lines.first { $0.line == line }
      let cart = try await rooms.shop.setQuantity(
        of: line, at: station, to: quantity, at: now, by: actor)
      await tellPages(at: station)
      if let before { await rooms.scanDesk.noteCart(.changed(before, cart), at: station) }
      return try .json(CartWire(cart, at: station))
    }
  }

  fileprivate func addToCart() async throws -> Reply {
    let asked = try asked(CartLineAsk.self)
    return try await inTurn { station in
      let rung = try await rooms.shop.ringUp(
        meant(by: asked), at: station, quantity: asked.quantity ?? 1, now, by: actor)
      await tellPages(at: station)
      await rooms.scanDesk.noteCart(.rungUp(rung.line), at: station)
      return try .json(
        CartWire(rung.cart, at: station, added: rung.line.line), status: .created)
    }
  }

  private func meant(by asked: CartLineAsk) async throws -> VariantNumber {
    switch (asked.barcode, asked.variant) {
    case (let text?, nil):
      let barcode = try Barcode(text)
      guard let offer = try await rooms.shop.find(barcode: barcode) else {
        throw ProductRefusal.unknownBarcode(barcode.text)
      }
      return offer.variant.number
    case (nil, let number?): return number
    default: throw APIRefusal.missingMember("barcode | variant")
    }
  }
}
