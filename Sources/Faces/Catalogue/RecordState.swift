import Access
import Catalog
import Circulation
import Markup
import Members
import Pages
import PointOfSale
import Serving
import Values

/// What the page of a record shows.
struct RecordState: Sendable {
  let record: BibliographicRecord
  /// What identifies it among others of its kind.
  let facts: KindFacts
  /// Its copies but for those that were withdrawn, in the order in which they came.
  let items: [Item]
  /// How they stand.
  let availability: Availability
  /// What stands beside it on the shelf, itself among them.
  let neighbours: [Spine]
  /// What stands beside it where it is a clipping.
  let press: Press?
  /// What the shop has of it.
  let offers: [Offer]
  /// Whether she sees the codes on the copies, which count the copies of the house.
  let showsCodes: Bool
  /// Her hold on it, when she waits for it already, and whether a copy is to be fetched for her.
  let herHold: (hold: HoldNumber, isToFetch: Bool)?
  /// Why she cannot reserve it; empty when she can, and when nobody is signed in.
  let noHold: [HoldRefusal]
  /// Whom the desk serves, when a colleague looks.
  let served: ServedNow?

  init(_ visit: CatalogueRequest<Anyone>) async throws {
    let face = visit.face
    let record = try await visit.record()
    self.record = record
    facts = try await face.catalogue.facts(of: record)
    showsCodes = visit.audience == .staff
    items = try await face.catalogue.items(of: record.number).filter { $0.status != .withdrawn }
    neighbours = try await face.catalogue.neighbours(of: record.number)
    press = try await Press(of: record, facts, in: face.catalogue, for: visit.audience)
    offers = try await face.shop.offers(of: record.number)
    served = try await visit.servedNow()
    guard let member = visit.who.session?.member else {
      availability =
        try await face.loanDesk.availabilityForReaders(of: [record.number], on: visit.today)[
          record.number] ?? .none
      herHold = nil
      noHold = []
      return
    }
    availability = try await face.loanDesk.availability(
      of: record.number, for: try await face.membership.find(number: member)?.category,
      on: visit.today)
    noHold = try await face.loanDesk.holdRefusals(
      record: record.number, for: member, on: visit.today)
    let hold = try await face.loanDesk.holds(of: member).first { $0.record == record.number }
    let toFetch = try await face.loanDesk.holdsToFetch(of: member, on: visit.today)
    herHold = hold.map { ($0.hold, toFetch.contains($0.hold)) }
  }

  /// Until when she has it at home, if she has.
  var hersUntil: Day? {
    for case .alreadyHers(let due) in noHold { return due }
    return nil
  }

  /// Whether some copy of it is ever lent.
  var isLent: Bool { !availability.lent.isEmpty }
}
