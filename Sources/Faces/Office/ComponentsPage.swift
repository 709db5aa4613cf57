import Markup
import Pages
import Values

/// Every component in every state, for whoever changes the look or wants to see it whole.
///
/// Nothing is drawn here: all comes from the functions that other pages call.
extension Page {
  var components: Sheet {
    let parts: [(Sentence, HTML)] = [
      (LookWords.states, stateSamples), (LookWords.stamps, stampSamples),
      (LookWords.notes, noteSamples), (LookWords.buttons, buttonSamples),
      (LookWords.fields, fieldSamples), (LookWords.lists, listSamples),
      (LookWords.icons, iconSamples), (LookWords.cloth, clothSamples),
      (LookWords.inks, inkSamples),
    ]
    let sections = parts.map { part -> HTML in
      #"<section class="stack"><h2 class="rule">\#(say(part.0))</h2>\#(part.1)</section>"#
    }
    return Sheet(
      say(LookWords.title), section: .office,
      body: """
        \(belowOffice(LookWords.title))
        <h1>\(say(LookWords.title))</h1><p class="reading">\(say(LookWords.hint))</p>
        \(sections)
        """)
  }

  private var stateSamples: HTML {
    let states = ShelfState.allCases.map { stateBadge($0) }
    let dues = [12, 2, 0, -3].map { dueInWords(Due(today + $0, today: today)) }
    return #"<p class="row">\#(states)</p><p class="row">\#(dues)</p>"#
  }

  private var stampSamples: HTML {
    let dues = [12, -3].map { dueStamp(Due(today + $0, today: today)) }
    let words: [(Sentence, StampInk)] = [
      (LookWords.readHere, .she), (LookWords.arrived, .she), (LookWords.open, .ink),
      (LookWords.paid, .there), (LookWords.sample, .blue), (LookWords.sample, .stop),
    ]
    let stamps = words.map { stamp($0.0, $0.1) }
    return #"<p class="row">\#(dues)\#(stamps)</p>"#
  }

  private var noteSamples: HTML {
    let tones: [Tone] = [.ok, .warning, .refused, .finished]
    let notes = tones.map { note($0, "<p>\(say(LookWords.longer))</p>") }
    let several = problem([LookWords.sample, LookWords.longer], isAloud: false)
    return "\(notes)\(several)"
  }

  private var buttonSamples: HTML {
    let looks: [(ButtonLook, Icon?)] = [
      (.primary, .check), (.plain, nil), (.plain, .printer), (.small, .edit), (.danger, .trash),
      (.quiet, nil),
    ]
    let buttons = looks.map { look -> HTML in
      buttonLink(LookWords.sample, to: OfficePlace.components, look.1, look: look.0)
    }
    return """
      <p class="row">\(buttons)</p>
      <div class="card lined"><p class="row">\(buttons)</p></div>
      """
  }

  private var fieldSamples: HTML {
    let plain = Field("plain", LookWords.sample, value: say(LookWords.sample))
    let told = Field("told", LookWords.longer).with { $0.hint = LookWords.fieldHint }
    let wrong = Field("wrong", LookWords.sample, kind: .number, value: "0")
      .with { $0.wrong = LookWords.fieldWrong }
    let options = [(value: "one", words: say(LookWords.sample))]
    return """
      <form class="card form" method="get" action="\(OfficePlace.components)">
      <div class="pair">\(field(plain))\(field(told))\(field(wrong))\
      \(choice("chosen", LookWords.sample, of: options))</div>
      \(field(Field("code", LookWords.sample, kind: .code, value: "9780306406157")))
      \(field(Field("lines", LookWords.sample, kind: .lines)))
      \(box("ticked", LookWords.sample, isTicked: true))\(box("open", LookWords.longer))
      <div>\(button(LookWords.sample, .check))</div></form>
      """
  }

  private var listSamples: HTML {
    let rows: [[HTML]] = [
      ["\(say(LookWords.sample))", stateBadge(.available), "\(money(Rupiah(95_000)))"],
      ["\(say(LookWords.longer))", stateBadge(.overdue), "\(money(Rupiah(1_250_000)))"],
    ]
    let list = Table(
      LookWords.lists,
      columns: [
        .init(LookWords.sample), .init(LookWords.states), .init(Terms.price, isNumber: true),
      ], rows: rows)
    let way = Pager(page: 2, total: 10_000, pageSize: 50) {
      OfficePlace.components.with("page", String($0))
    }
    let tiles: HTML = """
      <div class="grid">\(statTile(214, LookWords.sample, to: OfficePlace.components))\
      \(statTile(12, LookWords.sample))</div>
      """
    let known = facts([
      (LookWords.sample, "\(say(LookWords.longer))"), (LookWords.states, stateBadge(.readHere)),
    ])
    let nothing = emptyState(
      .search, LookWords.sample, LookWords.longer,
      actions: buttonLink(LookWords.sample, to: OfficePlace.components))
    return "\(table(list))\(pager(way))\(tiles)\(known)\(nothing)"
  }

  private var iconSamples: HTML {
    #"<p class="row">\#(Icon.allCases.map(\.html))</p>"#
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
