import Pages
import PointOfSale
import Serving
import Trail
import Values

/// An open drawer; it does not say how much should be in it, so that who counts, counts blind.
struct DrawerWire: Encodable {
  let number: DrawerNumber
  let station: StationNumber
  let float: Rupiah
  let openedAt: Instant
  let closedAt: Instant?

  init(_ drawer: DrawerSession) {
    number = drawer.number
    station = drawer.station
    float = drawer.float
    openedAt = drawer.openedAt
    closedAt = drawer.closedAt
  }

  static let shape = Shape.object(
    "Drawer",
    [
      .init("number", .number), .init("station", .number), .init("float", .rupiah),
      .init("openedAt", .instant), .init("closedAt", .instant, required: false),
    ])
}

/// What a drawer took and held, after it was counted.
struct DrawerReportWire: Encodable {
  let drawer: DrawerWire
  let tenders: [TenderTotal]
  /// The voids among them.
  let voids: [TenderTotal]
  let cashIn: Rupiah
  let cashOut: Rupiah
  let openings: Int
  let expected: Rupiah
  let counted: Rupiah?
  let difference: Rupiah?
  let note: String?

  init(_ report: DrawerReport) {
    drawer = DrawerWire(report.drawer)
    tenders = report.tenders
    voids = report.voids
    cashIn = report.cashIn
    cashOut = report.cashOut
    openings = report.openings
    expected = report.expected
    counted = report.counted
    difference = report.difference
    note = report.note
  }

  private static let tender = Shape.object(
    "TenderTotal",
    [
      .init("method", .choice(TenderMethod.allCases.map(\.rawValue))), .init("count", .count),
      .init("amount", .difference),
    ])

  static let shape = Shape.object(
    "DrawerReport",
    [
      .init("drawer", DrawerWire.shape), .init("tenders", .list(tender, most: 10)),
      .init("voids", .list(tender, most: 10)),
      .init("cashIn", .rupiah), .init("cashOut", .rupiah), .init("openings", .count),
      .init("expected", .difference), .init("counted", .rupiah, required: false),
      .init("difference", .difference, required: false), .init("note", .text, required: false),
    ])
}

/// The float with which a drawer is opened.
struct FloatAsk: Decodable {
  let float: Rupiah
  /// Whether somebody was asked about an unlikely sum and meant it.
  let confirmed: Bool?

  static let shape = Shape.object(
    "NewDrawer", [.init("float", .rupiah), .init("confirmed", .truth, required: false)])
}

/// Why the count of a drawer differed.
struct NoteAsk: Decodable {
  let note: String

  static let shape = Shape.object("DrawerNote", [.init("note", .text(500))])
}

/// Why a drawer is opened without a sale.
struct OpeningAsk: Decodable {
  let reason: String

  static let shape = Shape.object("DrawerOpening", [.init("reason", .text(500))])
}

/// What was found in the drawer: the sum, or so many of each note and coin.
struct CountAsk: Decodable {
  let counted: Rupiah?
  let pieces: [Pieces]?
  let note: String?

  /// So many of one note or coin.
  struct Pieces: Decodable {
    let value: Denomination
    let count: Int
  }

  /// - Throws: `APIRefusal.missingMember` unless exactly one way of counting is given.
  var count: DrawerCount {
    get throws(APIRefusal) {
      switch (counted, pieces) {
      case (let sum?, nil): return .sum(sum)
      case (nil, let pieces?):
        return .pieces(
          Dictionary(pieces.map { ($0.value, $0.count) }, uniquingKeysWith: { $0 + $1 }))
      default: throw .missingMember("counted | pieces")
      }
    }
  }

  private static let pieces = Shape.object(
    "Pieces",
    [
      .init("value", .denomination), .init("count", .integer(0...99_999)),
    ])

  static let shape = Shape.object(
    "DrawerCount",
    [
      .init("counted", .rupiah, required: false),
      .init("pieces", .list(pieces, most: 20), required: false),
      .init("note", .text(200), required: false),
    ])
}

/// Cash that is put in (above zero) or taken out (below zero), and why.
struct CashAsk: Decodable {
  let amount: Rupiah
  let reason: String
  /// Whether somebody was asked about an unlikely sum and meant it.
  let confirmed: Bool?

  static let shape = Shape.object(
    "CashMove",
    [
      .init("amount", .difference), .init("reason", .text(500)),
      .init("confirmed", .truth, required: false),
    ])
}

/// One thing that happened to a drawer besides sales; cash that went out is below zero.
struct DrawerMoveWire: Encodable {
  let kind: DrawerMove.Kind
  let amount: Rupiah
  let reason: String
  let at: Instant

  init(_ move: DrawerMove) {
    kind = move.kind
    amount = move.kind == .cashOut ? -move.amount : move.amount
    reason = move.reason
    at = move.at
  }

  static let shape = Shape.object(
    "DrawerMove",
    [
      .init("kind", .choice(["in", "out", "noSale"])), .init("amount", .difference),
      .init("reason", .text), .init("at", .instant),
    ])
}

extension Shape {
  /// The worth of a note or coin in use.
  static let denomination = Shape(.worth(Denomination.allCases.map(\.rawValue)))
}
