import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Pages
import Serving
import Values

/// One record: what it is, where its copies are, how to get one.
enum RecordRoutes {
  static func addRoutes(to routes: Routes<CatalogueRooms>) {
    routes.get(CataloguePlace.record) { visit in
      let state = try await RecordState(visit)
      return visit.show(visit.page.record(state))
    }
    routes.get(CataloguePlace.marc) { visit in
      let record = try await visit.record()
      return visit.show(visit.page.marc(record))
    }
    routes.file(CataloguePlace.bibTeX) { visit in
      let citation = Citation(try await visit.record())
      return Response(
        file: Array(citation.bibTeX.utf8), type: "application/x-bibtex; charset=utf-8",
        name: "sartika-\(citation.address).bib")
    }
    routes.file(CataloguePlace.ris) { visit in
      let citation = Citation(try await visit.record())
      return Response(
        file: Array(citation.ris.utf8), type: "application/x-research-info-systems; charset=utf-8",
        name: "sartika-\(citation.address).ris")
    }
    routes.memberPost(CataloguePlace.holds) { visit, form in try await placeHold(visit, form) }
  }

  private static func placeHold(
    _ visit: CatalogueRequest<SignedInMember>, _ form: FilledForm
  ) async throws -> Response {
    let address: RecordAddress = try visit.number("record")
    guard let record = try await visit.face.catalogue.number(at: address) else {
      throw HoldRefusal.unknownRecord
    }
    let page =
      Address.inside(form.optional("back")).map { Address($0) } ?? CataloguePlace.record(address)
    let placed: HoldPlaced
    do {
      placed = try await visit.face.loanDesk.placeHold(
        record: record, for: visit.who.cardHolder, on: visit.today, at: visit.now,
        by: visit.who.actor)
    } catch let refusal as any Refusal {
      // The page is drawn as it is now, and offers the way on.
      return await visit.go(to: page, saying: Notice(refusal.sentence, tone: .refused))
    }
    let undo = Notice.Undo(
      AccountPlace.cancelledHolds, fields: ["hold": placed.hold.description])
    return await visit.go(
      to: page,
      saying: Notice(
        CatalogueWords.holdPlaced(placed.position, isToFetch: placed.isToFetch), undo: undo))
  }
}

extension PageRequest<CatalogueRooms, Anyone> {
  /// The record that the address names.
  ///
  /// - Throws: `HTTPError` 404 when there is none, or it is closed to her: the same answer.
  func record() async throws -> BibliographicRecord {
    let address: RecordAddress = try number("record")
    guard let record = try await face.catalogue.record(at: address, for: audience) else {
      throw HTTPError(.notFound)
    }
    return record
  }
}
