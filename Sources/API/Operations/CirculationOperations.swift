import Access
import Catalog
import Circulation
import Counter
import HTTPTypes
import Members
import Pages
import Serving
import Stations
import Trail
import Values

extension API {
  /// Copies go out, stay longer, come back, and are waited for.
  static let circulationOperations = [
    Operation(
      method: .post, path: "/check-outs", name: "checkOut",
      summary: Sentence(id: "Meminjamkan satu eksemplar", en: "Lends one copy"),
      access: .permitted([.loansMake]), ask: .json(CheckOutWire.shape),
      answer: .created(LoanSlip.shape), key: .required
    ) { request in try await request.checkOut() },
    Operation(
      method: .post, path: "/returns", name: "checkIn",
      summary: Sentence(id: "Mengembalikan satu eksemplar", en: "Returns one copy"),
      access: .permitted([.loansMake]), ask: .json(BarcodeWire.shape),
      answer: .created(ReturnSlip.shape), key: .required
    ) { request in
      let item = try await request.item(scanned: request.asked(BarcodeWire.self).barcode)
      let slip = try await request.rooms.loanDesk.checkIn(
        item.number, on: request.today, at: request.now, by: request.actor)
      if slip.wasOnLoan { return try .json(slip, status: .created) }
      // Whoever tries labels one after another learns no title that is closed to her.
      let mayRead = try await request.mayRead(item.record)
      return try .json(mayRead ? slip : slip.withoutTitle, status: .created)
    },
    Operation(
      method: .post, path: "/renewals", name: "renew",
      summary: Sentence(id: "Memperpanjang satu pinjaman", en: "Renews one loan"),
      access: .permitted([.loansMake]), ask: .json(RenewalWire.shape),
      answer: .created(LoanSlip.shape), key: .welcome
    ) { request in
      let asked = try request.asked(RenewalWire.self)
      let slip = try await request.rooms.loanDesk.renew(
        asked.loan, on: request.today, at: request.now, by: request.actor, seen: asked.seen,
        overriding: try request.exception(asked.override, because: asked.reason))
      return try .json(slip, status: .created)
    },
    Operation(
      method: .post, path: "/holds", name: "placeHold",
      summary: Sentence(id: "Mereservasi satu judul", en: "Places a hold on a title"),
      access: .permitted([.holdsManage]), ask: .json(HoldWire.shape),
      answer: .created(HoldPlaced.shape), key: .welcome
    ) { request in
      let asked = try request.asked(HoldWire.self)
      let member = try await request.member(scanned: asked.card)
      let record = try await request.rooms.catalogue.number(at: asked.record, for: request.audience)
      guard let record else { throw HoldRefusal.unknownRecord }
      let placed = try await request.rooms.loanDesk.placeHold(
        record: record, for: member, on: request.today, at: request.now, by: request.actor)
      return try .json(placed, status: .created)
    },
    Operation(
      method: .delete, path: "/holds/{hold}", name: "cancelHold",
      summary: Sentence(id: "Membatalkan satu reservasi", en: "Cancels a hold"),
      access: .permitted([.holdsManage]), answer: .nothing, key: .welcome
    ) { request in
      _ = try await request.rooms.loanDesk.cancelHold(
        request.number("hold"), on: request.today, at: request.now, by: request.actor)
      return .done
    },
    Operation(
      method: .get, path: "/hold-shelf", name: "holdShelf",
      summary: Sentence(
        id: "Isi rak reservasi: kode, bukan nama", en: "The hold shelf: codes, no names"),
      access: .permitted([.loansMake, .holdsManage]), answer: .ok(ShelfLineWire.listShape)
    ) { request in
      var lines: [ShelfLineWire] = []
      for line in try await request.rooms.loanDesk.shelf() {
        lines.append(ShelfLineWire(line, isNamed: try await request.mayRead(line.record)))
      }
      return try .json(["shelf": lines])
    },
  ]
}

/// What goes out and to whom: two codes that were scanned.
struct CheckOutWire: Decodable {
  let card: String
  let barcode: String
  let override: Bool?
  let reason: ExceptionReason?

  static let shape = Shape.object(
    "CheckOut",
    [
      .init("card", .barcode), .init("barcode", .barcode),
      .init("override", .truth, required: false),
      .init("reason", ExceptionReason.shape, required: false),
    ])
}

/// A code that was scanned.
struct BarcodeWire: Decodable {
  let barcode: String

  static let shape = Shape.object("Return", [.init("barcode", .barcode)])
}

/// Which loan stays longer.
struct RenewalWire: Decodable {
  let loan: LoanNumber
  /// The due day that the program saw.
  let seen: Day?
  let override: Bool?
  let reason: ExceptionReason?

  static let shape = Shape.object(
    "Renewal",
    [
      .init("loan", .number), .init("seen", .day, required: false),
      .init("override", .truth, required: false),
      .init("reason", ExceptionReason.shape, required: false),
    ])
}

extension ExceptionReason {
  /// Why a rule is set aside.
  static let shape = Shape.choice(allCases.map(\.rawValue))
}

/// Who waits for what.
struct HoldWire: Decodable {
  let card: String
  let record: RecordAddress

  static let shape = Shape.object(
    "NewHold", [.init("card", .barcode), .init("record", .number)])
}

extension APIRequest {
  fileprivate func checkOut() async throws -> Reply {
    let asked = try asked(CheckOutWire.self)
    let exception = try exception(asked.override, because: asked.reason)
    let member = try await member(scanned: asked.card)
    let item = try await item(scanned: asked.barcode)
    let slip = try await rooms.loanDesk.checkOut(
      item.number, to: member, on: today, at: now, by: actor, overriding: exception)
    return try .json(slip, status: .created)
  }

  /// Why a rule is to be set aside, when that was asked for.
  ///
  /// - Throws: `PermissionRefusal`; `ExceptionRefusal.withoutReason`.
  fileprivate func exception(
    _ isAsked: Bool?, because reason: ExceptionReason?
  ) throws -> ExceptionReason? {
    guard isAsked == true else { return nil }
    try require(.loansOverride)
    guard let reason else { throw ExceptionRefusal.withoutReason }
    return reason
  }

  /// Whose card was scanned.
  ///
  /// - Throws: `CardRefusal`; `ScanDeskRefusal` when it is a copy's label.
  func member(scanned text: String) async throws -> MemberNumber {
    let card = try Barcode(text)
    if !CardBarcode.isMeant(by: card), try await rooms.catalogue.item(barcode: card) != nil {
      throw ScanDeskRefusal.itemForACard
    }
    guard let member = try await rooms.membership.find(card: card) else {
      throw CardRefusal.unknown
    }
    return member.number
  }

  /// Which copy's label was scanned.
  ///
  /// - Throws: `CheckOutRefusal.unknownItem`; `ScanDeskRefusal` when it is a card.
  func item(scanned text: String) async throws -> Item {
    let barcode = try Barcode(text)
    if let item = try await rooms.catalogue.item(typed: barcode) { return item }
    if CardBarcode.isMeant(by: barcode) { throw ScanDeskRefusal.cardForAnItem }
    throw CheckOutRefusal.unknownItem
  }
}
