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
        let view = try await PrinterView(visit)
        let told = try form.over(view.fields, boxes: PrinterView.boxes, words: view.words)
        // She saw a printer, and a colleague took it away: nothing of hers would be kept.
        if told.optional("place") == nil, form.optional("place") != nil {
          throw FieldChanged("place", to: "")
        }
        let station = view.station.number
        let new = try printer(in: told)
        try await visit.face.workplaces.setPrinter(
          new, of: station, seen: .some(view.printer), at: visit.now, by: visit.who.actor)
        await visit.face.paperQueue.printerChanged(at: station)
        return await visit.go(
          to: OfficePlace.stationPrinter(station), saying: view.told(of: new))
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
  /// Whether what is set cannot be read.
  let isDamaged: Bool
  let refused: RefusedForm?

  init(_ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    station = try await visit.station()
    let workplaces = visit.face.workplaces
    let kept = try await workplaces.printer(of: station.number)
    let isThere = try await workplaces.hasPrinter(station.number)
    printer = kept
    isDamaged = kept == nil && isThere
    self.refused = refused
  }

  /// What is said once another printer is set, or none.
  func told(of new: StationPrinter?) -> Notice {
    if new != nil { return Notice(OfficeWords.printerSaved) }
    let wasThere = printer != nil || isDamaged
    return wasThere
      ? Notice(OfficeWords.printerRemoved) : Notice(OfficeWords.noPrinterYet, tone: .refused)
  }

  /// The boxes of its form.
  static let boxes: Set<String> = ["cuts", "itself"]
  /// The widths of paper, by the characters on a line.
  static let widths: [(value: String, words: String)] = [
    ("32", "58 mm (32)"), ("42", "80 mm (42)"), ("48", "80 mm (48)"),
  ]

  /// What stands on the screen for the pin of the drawer.
  static func words(ofPin pin: Int?) -> Sentence {
    pin.map { OfficeWords.drawerPin($0) } ?? OfficeWords.noDrawerPin
  }

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] {
    var words = ["pin": Self.words(ofPin: printer?.drawerPin)]
    let columns = String(printer?.columns ?? 32)
    words["columns"] = Self.widths.first { $0.value == columns }.map { Sentence(both: $0.words) }
    return words
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
