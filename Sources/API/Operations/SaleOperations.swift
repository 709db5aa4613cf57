import Access
import Counter
import HTTPTypes
import Pages
import PointOfSale
import Printing
import Serving
import Stations
import Trail
import Values

extension API {
  private static let reading = Operation.Access.permitted([.tillSell, .reportsRead])

  /// Payment, closed sales, and their paper.
  static let saleOperations = [
    Operation(
      method: .post, path: "/sales", name: "pay",
      summary: Sentence(
        id: "Menerima pembayaran untuk keranjang", en: "Takes payment for the cart"),
      access: .permitted([.tillSell]), ask: .json(PaymentAsk.shape),
      answer: .created(SaleWire.shape), key: .required
    ) { request in try await request.pay() },
    Operation(
      method: .get, path: "/sales", name: "sales",
      summary: Sentence(id: "Penjualan satu hari", en: "The sales of a day"),
      access: reading,
      parameters: [
        .init(name: "day", shape: .day, summary: Sentence(id: "hari", en: "day"))
      ],
      answer: .ok(SaleWire.listShape)
    ) { request in
      let day = request.query("day").flatMap { Day($0) } ?? request.today
      let sales = try await request.rooms.shop.sales(on: day)
      let names = try await request.sellers()
      let wires = sales.map { SaleWire($0, soldBy: names[$0.staff]) }
      return try .json(SalesWire(day: day, sales: wires))
    },
    Operation(
      method: .get, path: "/sales/{sale}", name: "sale",
      summary: Sentence(id: "Membaca satu penjualan", en: "Reads one sale"),
      access: reading, answer: .ok(SaleWire.shape)
    ) { request in
      let sale = try await request.sale()
      return try .json(SaleWire(sale, soldBy: await request.sellers()[sale.staff]))
    },
    Operation(
      method: .post, path: "/sales/{sale}/void", name: "voidSale",
      summary: Sentence(
        id: "Membatalkan penjualan dengan struk tandingan",
        en: "Takes a sale back by a counter-document"),
      access: .permitted([.tillSell]), ask: .json(VoidAsk.shape),
      answer: .created(SaleWire.shape), key: .required
    ) { request in try await request.void() },
    Operation(
      method: .post, path: "/sales/{sale}/reference", name: "fillReference",
      summary: Sentence(
        id: "Mengisi nomor referensi yang belum diketahui saat dibayar",
        en: "Fills in the reference that was not known at the payment"),
      access: .permitted([.tillSell]), ask: .json(ReferenceAsk.shape),
      answer: .ok(SaleWire.shape), key: .welcome
    ) { request in
      let asked = try request.asked(ReferenceAsk.self)
      let sale = try await request.rooms.shop.fillReference(
        of: request.number("sale"), asked.reference, bank: asked.bank,
        confirmed: asked.confirmed ?? false, by: request.colleague(), at: request.now)
      return try .json(SaleWire(sale))
    },
    Operation(
      method: .get, path: "/sales/{sale}/receipt", name: "receipt",
      summary: Sentence(
        id: "Mencetak struk: bita ESC/POS atau teks; sesudah yang pertama bertanda salinan",
        en: "Prints the receipt: ESC/POS bytes or text; after the first it is marked as a copy"),
      access: reading,
      parameters: [
        .init(
          name: "width", shape: .choice(PaperWidth.allCases.map { String($0.rawValue) }),
          summary: Sentence(
            id: "karakter per baris; tanpa ini selebar kertas kasirnya",
            en: "characters per line; without it as wide as the paper of its till"))
      ],
      answer: Operation.Answer(
        status: .ok, shape: nil, alsoAs: ["application/octet-stream", "text/plain"])
    ) { request in try await request.receipt() },
    Operation(
      method: .post, path: "/sales/{sale}/print", name: "printReceipt",
      summary: Sentence(
        id: "Mengirim struk ke printer kasir tempat barang dijual",
        en: "Sends the receipt to the printer of the till where it was sold"),
      access: reading, answer: .nothing, key: .welcome
    ) { request in
      let sale = try await request.sale()
      try await request.rooms.paperQueue.print(
        sale.number, at: sale.station, by: request.actor)
      return .done
    },
  ]
}

/// The sales of a day.
private struct SalesWire: Encodable {
  let day: Day
  let sales: [SaleWire]
}

extension APIRequest {
  fileprivate func pay() async throws -> Reply {
    let till = try await tillPlace()
    let asked = try asked(PaymentAsk.self)
    let (seen, tender, isSure) = (asked.seen, asked.tender.tender, asked.confirmed ?? false)
    let sale = try await rooms.scanDesk.book(at: till) { () async throws -> Sale in
      let sale = try await rooms.shop.pay(
        cartOf: till.number, seen: seen, with: tender, confirmed: isSure, by: actor, at: now)
      await rooms.scanDesk.cartIsGone(at: till.number)
      return sale
    }
    rooms.paperQueue.closed(sale)
    return try .created(SaleWire(sale), at: "/sales/\(sale.number)")
  }

  fileprivate func void() async throws -> Reply {
    let taken: SaleNumber = try number("sale")
    let reason = try asked(VoidAsk.self).reason
    let till = try await tillPlace()
    let staff = try colleague()
    let counter = try await rooms.scanDesk.book(at: till) { () async throws -> Sale in
      try await rooms.shop.void(taken, reason: reason, at: till.number, by: staff, at: now)
    }
    rooms.paperQueue.closed(counter)
    return try .created(SaleWire(counter), at: "/sales/\(counter.number)")
  }

  /// What those who sell are called, for those who read reports, as on the page of the day.
  fileprivate func sellers() async throws -> [StaffNumber: String] {
    guard caller?.permissions.contains(.reportsRead) == true else { return [:] }
    return Dictionary(
      try await rooms.keyring.staff().map { ($0.number, $0.name) }, uniquingKeysWith: { $1 })
  }

  fileprivate func sale() async throws -> Sale {
    guard let sale = try await rooms.shop.sale(number("sale")) else {
      throw APIRefusal.noSuchThing
    }
    return sale
  }

  fileprivate func receipt() async throws -> Reply {
    let sale = try await sale()
    let type = try wanted(of: ["text/plain", "application/octet-stream"])
    let papers = try await rooms.paperMaker.papers()
    let asked = query("width").flatMap { Int($0) }.flatMap(PaperWidth.init)
    let width: PaperWidth
    if let asked { width = asked } else { width = try await papers.width(at: sale.station) }
    guard type == "text/plain" else {
      return .bytes(
        try await papers.bytes(of: sale, width: width, at: sale.station, by: actor), type: type)
    }
    let text = try await papers.text(of: sale, width: width, by: actor)
    return .bytes(Array(text.utf8), type: "text/plain; charset=utf-8")
  }
}
