import Circulation
import Markup
import Pages
import Values

/// Every component in every state, for whoever changes the look or wants to see it whole.
///
/// Nothing is drawn here: all comes from the functions that other pages call. What is the same by
/// day and by night, or may stand on a page only once, is drawn once.
extension Page {
  var components: Sheet {
    let parts: [(Sentence, HTML)] = [
      (LookWords.states, inBothLights { _ in stateSamples }),
      (LookWords.stamps, inBothLights { _ in stampSamples }),
      (LookWords.notes, inBothLights { _ in noteSamples }),
      (LookWords.buttons, inBothLights { _ in buttonSamples }),
      (LookWords.fields, inBothLights(fieldSamples)),
      (LookWords.searching, searchSamples),
      (LookWords.lists, "\(listSamples)\(inBothLights { _ in tileSamples })"),
      (LookWords.values, inBothLights { _ in valueSamples }),
      (LookWords.covers, coverSamples),
      (LookWords.icons, inBothLights { _ in iconSamples }),
      (LookWords.cloth, inBothLights { _ in clothSamples }),
      (LookWords.inks, inBothLights { _ in inkSamples }),
    ]
    let sections = parts.map { part -> HTML in
      #"<section class="stack"><h2 class="rule">\#(say(part.0))</h2>\#(part.1)</section>"#
    }
    var sheet = Sheet(
      say(LookWords.title), section: .office, scripts: [.printPage],
      body: """
        \(belowOffice(LookWords.title))
        <h1>\(say(LookWords.title))</h1><p class="reading">\(say(LookWords.hint))</p>
        <div>\(pagePrinting)</div>
        \(sections)
        """)
    sheet.showsBothLights = true
    return sheet
  }

  /// The same by day and by night, side by side.
  ///
  /// - Parameter draw: gets the name of the light, to tell fields of the same name apart.
  private func inBothLights(_ draw: (_ light: String) -> HTML) -> HTML {
    let lights = ["by-day", "by-night"].map { light -> HTML in
      #"<div class="\#(light) stack">\#(draw(light))</div>"#
    }
    return #"<div class="halves">\#(lights)</div>"#
  }

  private var stateSamples: HTML {
    let states = ShelfState.allCases.map { stateBadge($0) }
    let dues = [12, 2, 0, -3].map { dueInWords(Due(today + $0, today: today)) }
    let others = StateInk.allCases.map { stateSign($0, .flag, LookWords.sample) }
    return """
      <p class="row">\(states)</p><p class="row">\(dues)</p><p class="row">\(others)</p>
      <p>\(badges(of: .none))</p>
      """
  }

  private var stampSamples: HTML {
    let dues = [12, -3].map { dueStamp(Due(today + $0, today: today)) }
    let days = StampInk.allCases.map { dayStamp(LookWords.sample, today, $0) }
    let words: [(Sentence, StampInk)] = [
      (LookWords.readHere, .she), (LookWords.arrived, .she), (LookWords.open, .ink),
      (LookWords.paid, .there), (LookWords.sample, .blue), (LookWords.sample, .stop),
    ]
    let stamps = words.map { stamp($0.0, $0.1) }
    return #"<p class="row">\#(dues)\#(stamps)</p><p class="row">\#(days)</p>"#
  }

  private var noteSamples: HTML {
    let tones: [Tone] = [.ok, .warning, .refused, .finished]
    let notes = tones.map { note($0, "<p>\(say(LookWords.longer))</p>") }
    let one = problem([LookWords.sample], isAloud: false)
    let several = problem([LookWords.sample, LookWords.longer], isAloud: false)
    return "\(notes)\(one)\(several)"
  }

  private var buttonSamples: HTML {
    let looks: [(ButtonLook, Icon?)] = [
      (.primary, .check), (.plain, nil), (.plain, .printer), (.small, .edit), (.danger, .trash),
      (.quiet, nil),
    ]
    let links = looks.map { look -> HTML in
      buttonLink(LookWords.sample, to: OfficePlace.components, look.1, look: look.0)
    }
    let buttons = looks.map { button(LookWords.sample, $0.1, look: $0.0) }
    // Where a press does nothing: whether a session lives is answered without a page.
    let asked = action(
      LookWords.sample, at: HousePlace.session, .trash, look: .danger,
      confirming: LookWords.longer, yes: LookWords.sample)
    let long = buttonLink(LookWords.longer, to: OfficePlace.components, .right)
    let papers: HTML = """
      \(paperLink(LookWords.sample, to: OfficePlace.components))\(paperButton(LookWords.sample))
      """
    return """
      <p class="row">\(links)</p><p class="row">\(buttons)</p><p class="row">\(long)</p>\
      <p class="row">\(papers)</p>\(asked)
      <div class="card lined"><p class="row">\(links)</p></div>
      """
  }

  private var iconSamples: HTML {
    #"<p class="row">\#(Icon.allCases.map(\.html))\#(Emblem.html)</p>"#
  }

  private var clothSamples: HTML {
    let cloths = LookWords.cloths.map { cloth -> HTML in
      #"<p>\#(say(cloth.meaning))</p><div class="cloth hem \#(cloth.name)"></div>"#
    }
    return "\(cloths)"
  }

  private var inkSamples: HTML {
    let fields = LookWords.fieldsOfInk.map { ink -> HTML in
      """
      <div class="field-of \(ink.name)"><div class="wrap stack"><h3>\(say(ink.meaning))</h3>\
      <p class="soft">\(say(LookWords.longer))</p></div></div>
      """
    }
    return #"<div class="grid">\#(fields)</div>"#
  }
}
