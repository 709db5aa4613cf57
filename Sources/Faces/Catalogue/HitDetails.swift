import Access
import Catalog
import Circulation
import Pages
import PointOfSale
import Serving
import Values

/// What a page of results knows of its hits beside what the catalogue's own line says.
struct HitDetails: Sendable {
  /// The hits in their order: with their records, and what was asked for marked; where only covers
  /// are shown, without records.
  let lines: [FoundLine]
  /// How the copies stand; those of a journal are its issues.
  let availability: [RecordNumber: Availability]
  /// What the shop has of them.
  let offers: [RecordNumber: [Offer]]

  /// Reads it for one page: three readings, whatever stands on it.
  init(
    _ visit: CatalogueRequest<Anyone>, of hits: [SearchHit], for question: Question
  ) async throws {
    let face = visit.face
    let numbers = hits.map(\.record)
    lines = try await face.catalogue.lines(
      of: hits, asked: question.query.text, for: visit.audience,
      wantsRecords: question.view == .list)
    availability = try await face.loanDesk.availabilityForReaders(of: numbers, on: visit.today)
    offers = try await face.shop.offers(ofEach: numbers)
  }

  /// The lowest price at which the shop has it now.
  func price(of record: RecordNumber) -> Rupiah? {
    (offers[record] ?? []).filter { $0.variant.onHand > 0 }.compactMap(\.variant.price).min()
  }
}

extension Availability {
  /// The first day on which a copy comes back for whoever asks for it next; `nil` while one is there,
  /// somebody waits, or the day is over.
  func comesBack(after today: Day) -> Day? {
    guard count(.available) == 0, waiting == 0 else { return nil }
    return lent.compactMap(\.due).filter { $0 >= today }.min()
  }
}

/// How what was found is laid out; the choice stands in the address.
enum HitView: String, Sendable, Hashable, CaseIterable {
  /// One below the other, with all that tells one from another.
  case list
  /// As covers on a plank.
  case covers
}
