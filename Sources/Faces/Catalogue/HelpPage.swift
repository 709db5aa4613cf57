import Markup
import Pages
import Serving
import Values

/// Who helps, without a script, a count or a line in the log.
extension Page {
  /// - Parameter talk: what the house says to whoever wants to talk to somebody here.
  func help(_ services: [HelpService], talk: Sentence?) -> Sheet {
    let list: HTML =
      services.isEmpty
      ? "<p>\(say(HelpWords.noServices))</p>"
      : #"<ul class="list help">\#(services.map(helpLine))</ul>"#
    var sheet = Sheet(
      say(HelpWords.title),
      body: """
        <section class="field-of kertas"><div class="wrap">
        <h1>\(say(HelpWords.title))</h1>
        <p class="reading">\(say(HelpWords.lead))</p>
        \(list)
        \(ofTheHouse(talk).map { "<p class=\"reading\">\(say($0))</p>" } as HTML?)\(helpCards)
        </div></section>
        <section class="field-of gading"><div class="wrap"><h2>\(say(HelpWords.traces))</h2>
        <p class="reading">\(say(HelpWords.notCounted))</p>
        <p class="reading">\(say(HelpWords.history)) \(say(HelpWords.leaving))</p>
        </div></section>
        """)
    sheet.description = say(HelpWords.lead)
    return sheet
  }

  /// The cards for the counter and for a purse, for whoever works here.
  private var helpCards: HTML {
    guard case .staff = visitor else { return .empty }
    return """
      <p class="row no-print">\
      \(paperLink(HelpWords.printCards, to: OfficePlace.helpCards))</p>
      """
  }

  private func helpLine(_ service: HelpService) -> HTML {
    let telephone = service.telephone.map { number -> HTML in
      guard number.isTelephoneNumber else { return unlinked(HelpWords.telephone, number) }
      return """
        <a class="call" href="tel:\(number.dialled)">\
        <span>\(say(HelpWords.telephone))</span> \(number)</a>
        """
    }
    let whatsApp = service.whatsApp.map { number -> HTML in
      guard number.isTelephoneNumber else { return unlinked(HelpWords.whatsApp, number) }
      return """
        <a class="call" href="https://wa.me/\(number.dialledAbroad)" rel="noreferrer noopener external">\
        <span>\(say(HelpWords.whatsApp))</span> \(number)</a>
        """
    }
    return """
      <li><h2>\(service.name)</h2>\(telephone)\(whatsApp)
      <p>\(say(service.purposeSaid))</p>\
      \(service.timesSaid.map { "<p><b>\(say($0))</b></p>" } as HTML?)\
      \(service.place.map { "<p>\($0)</p>" } as HTML?)</li>
      """
  }

  /// What a damaged row has for a number: it can be read, and dials nothing.
  private func unlinked(_ name: Sentence, _ number: String) -> HTML {
    "<p>\(say(name)) \(number)</p>"
  }
}
