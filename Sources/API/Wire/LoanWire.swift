import Catalog
import Circulation
import Pages
import Serving
import Values

/// One loan in a member's list.
struct LoanLineWire: Encodable {
  let loan: LoanNumber
  let barcode: Barcode
  let record: RecordNumber
  let title: String
  let due: Day
  let overdueDays: Int
  let renewals: Int
  let renewalsLeft: Int?
  let renewedDue: Day
  let renewable: Bool
  let obstacles: [Sentence]

  init(_ line: LoanLine) {
    loan = line.loan
    barcode = line.barcode
    record = line.record
    title = line.title
    due = line.due
    overdueDays = line.overdueDays
    renewals = line.renewals
    renewalsLeft =
      switch line.renewalsLeft {
      case .atMost(let count): count
      case .unlimited: nil
      }
    renewedDue = line.renewedDue
    renewable = line.renewable
    obstacles = line.obstacles.map(\.sentence)
  }

  private static let shape = Shape.object(
    "LoanLine",
    [
      .init("loan", .number), .init("barcode", .barcode), .init("record", .number),
      .init("title", .text(20_000)), .init("due", .day), .init("overdueDays", .count),
      .init("renewals", .count), .init("renewalsLeft", .count, required: false),
      .init("renewedDue", .day), .init("renewable", .truth),
      .init("obstacles", .list(.sentence, most: 20)),
    ])

  static let listShape = Shape.object("Loans", [.init("loans", .list(shape))])
}

/// One hold in a member's list.
struct HoldLineWire: Encodable {
  let hold: HoldNumber
  let record: RecordNumber
  let title: String
  let state: String
  let position: Int?
  let code: String?
  let until: Day?

  init(_ line: HoldLine) {
    hold = line.hold
    record = line.record
    title = line.title
    switch line.state {
    case .waiting(let position):
      state = "waiting"
      self.position = position
      (code, until) = (nil, nil)
    case .ready(let code, let until):
      state = "ready"
      position = nil
      self.code = code
      self.until = until
    }
  }

  private static let shape = Shape.object(
    "HoldLine",
    [
      .init("hold", .number), .init("record", .number), .init("title", .text(20_000)),
      .init("state", .choice(["waiting", "ready"])), .init("position", .number, required: false),
      .init("code", .text(4), required: false), .init("until", .day, required: false),
    ])

  static let listShape = Shape.object("Holds", [.init("holds", .list(shape))])
}

/// A copy on the hold shelf.
struct ShelfLineWire: Encodable {
  let hold: HoldNumber
  let code: String
  let barcode: Barcode
  let title: String
  let expires: Day

  /// - Parameter isNamed: whether she who asks may read the record; otherwise its code is enough.
  init(_ line: ShelfLine, isNamed: Bool) {
    hold = line.hold
    code = line.code
    barcode = line.barcode
    title = isNamed ? line.title : line.barcode.text
    expires = line.expires
  }

  private static let shape = Shape.object(
    "ShelfLine",
    [
      .init("hold", .number), .init("code", .text(4)), .init("barcode", .barcode),
      .init("title", .text(20_000)), .init("expires", .day),
    ])

  static let listShape = Shape.object("HoldShelf", [.init("shelf", .list(shape, most: 10_000))])
}

extension LoanSlip {
  /// What goes out and when it is due; not to whom.
  static let shape = Shape.object(
    "LoanSlip",
    [
      .init("loan", .number), .init("item", .number), .init("barcode", .barcode),
      .init("title", .text(20_000)), .init("due", .day),
    ])
}

extension HoldSlip {
  static let shape = Shape.object(
    "HoldSlip", [.init("hold", .number), .init("code", .text(4)), .init("expires", .day)])
}

extension ReturnSlip {
  static let shape = Shape.object(
    "ReturnSlip",
    [
      .init("item", .number), .init("barcode", .barcode), .init("title", .text(20_000)),
      .init("wasOnLoan", .truth), .init("daysLate", .count),
      .init("heldFor", HoldSlip.shape, required: false),
      .init("status", .choice(ItemStatus.allCases.map(\.rawValue))), .init("wasLost", .truth),
      .init("isReadHere", .truth),
    ])
}

extension HoldPlaced {
  static let shape = Shape.object(
    "HoldPlaced",
    [.init("hold", .number), .init("position", .number), .init("isToFetch", .truth)])
}
