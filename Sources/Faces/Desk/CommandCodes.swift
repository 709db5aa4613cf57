import Counter
import Markup
import Pages
import Printing
import Values

extension Page {
  /// Codes that tell the station what to do, to be put up at the desk.
  func commandCodes() throws -> Sheet {
    let codes = try StationCommand.allCases.map { command -> HTML in
      let drawing = try BarcodeDrawing.code128(Barcode(command.rawValue))
      return """
        <li class="label"><b>\(say(command.name))</b>
        <span class="bars">\(HTML(trusted: drawing.svg(module: Self.module)))</span>
        <span class="code-input">\(command.rawValue)</span></li>
        """
    }
    return Sheet(
      say(DeskWords.commandCodes), section: .desk, scripts: [.printPage],
      body: """
        <div class="stack tight no-print">\(breadcrumbs(
          [(say(Words.desk), DeskPlace.home)], here: say(DeskWords.commandCodes)))
        <div class="title-row"><h1>\(say(DeskWords.commandCodes))</h1>\(pagePrinting)</div>
        <p>\(say(DeskWords.commandCodesHint))</p></div>
        <ul class="list labels">\(codes)</ul>
        """)
  }

  /// The narrowest bar, in millimetres: wide enough for every scanner, on a label of 64.
  private static let module = 0.38
}
