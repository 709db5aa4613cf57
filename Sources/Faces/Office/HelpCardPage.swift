import Markup
import Pages
import Serving
import Values
import Window

extension Page {
  /// The list as paper: one card of A6 for the counter, and ten small ones to take home.
  ///
  /// The small ones name no house: who finds one in a bag learns where somebody may call, and not
  /// where she was.
  func helpCards(_ services: [HelpService]) -> Sheet {
    let small = Array(repeating: smallCard(services), count: 10)
    return Sheet(
      say(HelpListWords.cards), section: .office, scripts: [.printPage],
      body: """
        \(breadcrumbs(
          [(say(Words.office), OfficePlace.home), (say(HelpListWords.title), OfficePlace.help)],
          here: say(HelpListWords.cards)))
        <h1>\(say(HelpListWords.cards))</h1>
        <p class="reading">\(say(HelpListWords.cardsHint))</p>
        \(pagePrinting)
        <section class="help-card"><h2>\(say(HelpWords.title))</h2>
        \(services.prefix(4).map(cardLine))
        <p>\(say(HelpWords.atTheDesk))</p><p class="soft">\(library.name)</p></section>
        <div class="help-small">\(small)</div>
        """)
  }

  private func smallCard(_ services: [HelpService]) -> HTML {
    #"<div>\#(services.prefix(3).map(cardLine))</div>"#
  }

  private func cardLine(_ service: HelpService) -> HTML {
    let written = service.whatsApp.map { "\(say(HelpWords.whatsApp)) \($0)" }
    let ways = [service.telephone, written, service.place].compactMap(\.self)
      .joined(separator: " · ")
    let times: HTML? = service.timesSaid.map { "<span>\(say($0))</span>" }
    return "<p><b>\(service.name)</b> <strong>\(ways)</strong> \(times)</p>"
  }
}
