import Pages
import PointOfSale
import Serving
import Trail
import Values

/// A closed sale; it never names who bought.
struct SaleWire: Encodable {
  let number: SaleNumber
  let kind: Sale.Kind
  let receiptNumber: ReceiptNumber
  let station: StationNumber
  let at: Instant
  let lines: [LineWire]
  let total: Rupiah
  let tender: TenderWire
  let change: Rupiah
  let voids: ReceiptNumber?
  let voidedBy: ReceiptNumber?
  let reason: String?
  /// What whoever sold it is called; `nil` for those who read no reports.
  let soldBy: String?

  init(_ sale: Sale, soldBy: String? = nil) {
    number = sale.number
    kind = sale.kind
    receiptNumber = sale.receiptNumber
    station = sale.station
    at = sale.at
    lines = sale.lines.map { LineWire($0) }
    total = sale.total
    tender = TenderWire(sale.tender)
    change = sale.change
    voids = sale.voids
    voidedBy = sale.voidedBy
    reason = sale.reason
    self.soldBy = soldBy
  }

  static let shape = Shape.object(
    "Sale",
    [
      .init("number", .number), .init("kind", .choice(["sale", "void"])),
      .init("receiptNumber", .text(17)), .init("station", .number), .init("at", .instant),
      .init("lines", .list(.object("SaleLine", LineWire.fields))), .init("total", .difference),
      .init("tender", TenderWire.shape),
      .init("change", .rupiah), .init("voids", .text(17), required: false),
      .init("voidedBy", .text(17), required: false), .init("reason", .text, required: false),
      .init("soldBy", .text, required: false),
    ])

  static let listShape = Shape.object(
    "Sales", [.init("day", .day), .init("sales", .list(shape, most: 100_000))])
}

/// How a customer pays: `{"kind": "cash", "given": 100000}`.
struct TenderWire: Codable {
  let kind: TenderMethod
  let given: Rupiah?
  let bank: String?
  let reference: String?

  init(_ tender: Tender) {
    kind = tender.method
    switch tender {
    case .cash(let given):
      self.given = given
      (bank, reference) = (nil, nil)
    case .qris(let reference):
      self.reference = reference
      (given, bank) = (nil, nil)
    case .transfer(let bank, let reference):
      self.bank = bank
      self.reference = reference
      given = nil
    }
  }

  /// The tender; the form of the body was checked, so nothing that is needed is missing.
  var tender: Tender {
    switch kind {
    case .cash: .cash(given: given ?? .zero)
    case .qris: .qris(reference: reference)
    case .transfer: .transfer(bank: bank, reference: reference)
    }
  }

  private static func kind(_ word: TenderMethod) -> Shape.Field {
    .init("kind", .choice([word.rawValue]))
  }

  static let shape = Shape(
    .variants(
      by: "kind",
      [
        ("cash", .object("Cash", [kind(.cash), .init("given", .rupiah)])),
        (
          "qris",
          .object("QRIS", [kind(.qris), .init("reference", .text(100), required: false)])
        ),
        (
          "transfer",
          .object(
            "Transfer",
            [
              kind(.transfer), .init("bank", .text(100), required: false),
              .init("reference", .text(100), required: false),
            ])
        ),
      ]), name: "Tender")
}

/// A payment: how, and the total that was on the screen.
struct PaymentAsk: Decodable {
  let tender: TenderWire
  let seen: Rupiah?
  /// Whether somebody was asked about an unlikely sum and meant it.
  let confirmed: Bool?

  static let shape = Shape.object(
    "Payment",
    [
      .init("tender", TenderWire.shape), .init("seen", .difference, required: false),
      .init("confirmed", .truth, required: false),
    ])
}

/// By which reference the money of a sale can be found.
struct ReferenceAsk: Decodable {
  let reference: String
  let bank: String?
  /// Whether somebody was asked about a reference of another sale and meant it.
  let confirmed: Bool?

  static let shape = Shape.object(
    "SaleReference",
    [
      .init("reference", .text(100)), .init("bank", .text(100), required: false),
      .init("confirmed", .truth, required: false),
    ])
}

/// Why a sale is taken back.
struct VoidAsk: Decodable {
  let reason: String

  static let shape = Shape.object("SaleVoid", [.init("reason", .text(500))])
}
