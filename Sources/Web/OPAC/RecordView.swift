internal import Access
internal import Catalog
internal import Circulation
internal import PointOfSale
internal import Values

/// What the page of a record shows.
struct RecordView: Sendable {
  let record: BibliographicRecord
  let copies: [CopyLine]
  /// How many wait for it.
  let waiting: Int
  /// What the shop has of it.
  let offers: [Offer]
  /// Whether she waits for it already.
  let isWaitedForByHer: Bool

  init(_ visit: Visit<Anyone>) async throws {
    let house = visit.house
    let record = try await visit.record()
    let types = try await house.catalogue.itemTypes()
    var copies: [CopyLine] = []
    for item in try await house.catalogue.items(of: record.number) where item.status != .withdrawn {
      let due = item.onLoan ? try await house.loanDesk.dueDay(of: item.number) : nil
      let lends = types.first { $0.type == item.type }?.lends ?? true
      copies.append(CopyLine(item, due: due, lends: lends, today: visit.today))
    }
    self.record = record
    self.copies = copies
    waiting = try await house.loanDesk.queueLength(of: record.number)
    offers = try await house.shop.offers(of: record.number)
    if let member = visit.who.session?.member {
      isWaitedForByHer = try await house.loanDesk.holds(of: member)
        .contains { $0.record == record.number }
    } else {
      isWaitedForByHer = false
    }
  }

  /// Whether some copy of it is ever lent.
  var isLent: Bool { copies.contains(where: \.isLent) }
}

/// One copy as the catalogue shows it.
struct CopyLine: Sendable {
  let item: Item
  let state: ShelfState
  /// When it comes back, if it is out; who has it is nobody's business.
  let due: Day?
  let isLent: Bool

  init(_ item: Item, due: Day?, lends: Bool, today: Day) {
    self.item = item
    self.due = due
    isLent = lends && (item.status == .available || item.status == .inProcess)
    state =
      switch item.status {
      case .lost, .withdrawn: .lost
      case .damaged, .inProcess: .inProcess
      case .available:
        if item.onLoan {
          due.map { $0 < today } == true ? .overdue : .onLoan
        } else if item.waiting {
          .held
        } else {
          lends ? .available : .readHere
        }
      }
  }
}
