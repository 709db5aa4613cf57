import Markup
import Pages
import Printing
import Serving
import Stations
import Values

extension Page {
  /// Where the printer of a station is, and how it prints.
  func stationPrinter(_ view: PrinterView) -> Sheet {
    let place = OfficePlace.stationPrinter(view.station.number)
    let form = view.refused.state(at: place, or: view.fields)
    let pins: [(value: String, words: String)] = ([nil, 2, 5] as [Int?]).map { pin in
      (value: pin.map { String($0) } ?? "", words: say(PrinterView.words(ofPin: pin)))
    }
    let title = OfficeWords.printer(of: view.station.name)
    return Sheet(
      say(title), section: .office,
      body: """
        \(breadcrumbs(
          [
            (say(Words.office), OfficePlace.home), (say(OfficeWords.stations), OfficePlace.stations),
          ], here: say(OfficeWords.printer)))
        <h1>\(say(title))</h1>\(damaged(view))
        <form class="card lined form narrow" method="post" action="\(place)">\(formKey)\(shown(form))
        \(problem(form.sentences))
        \(field(Field("place", OfficeWords.printerPlace)
          .with { $0.hint = OfficeWords.printerPlaceHint; $0.longest = 40 }.filled(from: form)))
        \(choice("columns", OfficeWords.printerWidth, of: PrinterView.widths, from: form))
        \(field(Field("page", OfficeWords.printerCodePage)
          .with { $0.hint = OfficeWords.printerCodePageHint; $0.longest = 3 }.filled(from: form)))
        \(choice(
          "pin", OfficeWords.drawerByPrinter, of: pins, hint: OfficeWords.drawerByPrinterHint,
          from: form))
        \(box("cuts", OfficeWords.printerCuts, isTicked: form.values.has("cuts")))
        \(box("itself", OfficeWords.printsByItself, isTicked: form.values.has("itself")))
        \(button(Words.save, .check))</form>
        \(testPage(view))
        """)
  }

  private func damaged(_ view: PrinterView) -> HTML {
    view.isDamaged ? note(.warning, "<p>\(say(OfficeWords.printerDamaged))</p>") : .empty
  }

  private func testPage(_ view: PrinterView) -> HTML {
    guard view.printer != nil else { return .empty }
    return """
      <p class="reading">\(say(OfficeWords.testPageHint))</p>
      \(action(
        OfficeWords.printTestPage, at: OfficePlace.printTestPage(view.station.number), .printer))
      """
  }
}
