import Access
import Counter
import Hummingbird
import Markup
import Pages
import Printing
import Serving
import Stations
import Trail
import Values

/// The receipt printer of a station.
enum PrinterRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.stationPrinter, needs: .stationsEdit) { visit in
      visit.show(visit.page.stationPrinter(try await PrinterView(visit)))
    }
    routes.staffPost(OfficePlace.stationPrinter, needs: .stationsEdit) { visit, form in
      try await visit.answering(form) {
        let station = try await visit.station()
        try await visit.face.workplaces.setPrinter(
          try printer(in: form), of: station.number, at: visit.now, by: visit.who.actor)
        await visit.face.paperQueue.printerChanged(at: station.number)
        return await visit.go(
          to: OfficePlace.stationPrinter(station.number), saying: Notice(OfficeWords.printerSaved))
      } again: { refused in
        visit.page.stationPrinter(try await PrinterView(visit, refused: refused))
      }
    }
    routes.staffPost(OfficePlace.printTestPage, needs: .stationsEdit) { visit, _ in
      let station = try await visit.station()
      let outcome = try await visit.face.paperQueue.printTestPage(
        at: station, by: visit.who.actor)
      let said =
        outcome.map { Notice(sent: OfficeWords.testPageSent, unless: $0.trouble?.sentence) }
        ?? Notice(OfficeWords.noPrinterYet, tone: .refused)
      return await visit.go(to: OfficePlace.stationPrinter(station.number), saying: said)
    }
  }

  /// What was filled in; nothing when no place was.
  private static func printer(in form: FilledForm) throws -> StationPrinter? {
    guard let text = form.optional("place") else { return nil }
    guard let place = PrinterPlace(text) else { throw StationRefusal.noPrinterThere }
    guard let width = Int(form["columns"]).flatMap(PaperWidth.init) else {
      throw FormRefusal.unfit(OfficeWords.printerWidth)
    }
    return StationPrinter(
      at: place, columns: width.columns, cuts: form.has("cuts"),
      drawerPin: ["2": 2, "5": 5][form["pin"]],
      codePage: try form.integer("page", OfficeWords.printerCodePage, in: 0...255),
      printsByItself: form.has("itself"))
  }
}

/// The printer of a station, and what was refused.
struct PrinterView: Sendable {
  let station: Station
  let printer: StationPrinter?
  let refused: RefusedForm?

  init(_ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    station = try await visit.station()
    printer = try await visit.face.workplaces.printer(of: station.number)
    self.refused = refused
  }

  /// What stands in the form: the printer that is there, or what most are.
  var fields: [(String, String)] {
    var fields = [
      ("place", printer.map { "\($0.place)" } ?? ""),
      ("columns", String(printer?.columns ?? 32)),
      ("pin", printer?.drawerPin.map { String($0) } ?? ""),
      ("page", String(printer?.codePage ?? 16)),
    ]
    if printer?.cuts == true { fields.append(("cuts", "yes")) }
    if printer?.printsByItself != false { fields.append(("itself", "yes")) }
    return fields
  }
}
