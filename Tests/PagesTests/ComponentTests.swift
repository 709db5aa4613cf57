import Markup
import Serving
import Testing
import Values

@testable import OfficeFace
@testable import Pages

/// What the parts of every page promise.
struct `The components of a page` {
  private let page = Page(
    language: .english, library: Nameplate(name: "Pustaka"), today: Day(number: 20_000))

  @Test func `have a drawing for every sign`() {
    for icon in Icon.allCases { #expect(icon.html.text.contains("<path d="), "\(icon)") }
  }

  @Test func `tell a state by sign, word and colour together`() {
    for state in ShelfState.allCases {
      let text = page.stateBadge(state).text
      #expect(text.hasPrefix(#"<span class="st"#) && text.contains(state.icon.html.text))
      #expect(text.hasSuffix("\(state.word.en)</span>"))
    }
    let signs = Set(ShelfState.allCases.map(\.icon))
    #expect(signs.count == ShelfState.allCases.count, "two states have one sign")
  }

  @Test func `stamp the day a book is due, and say of a day that is over that it is`() {
    let due = page.dueStamp(Due(page.today + 3, today: page.today)).text
    #expect(due.hasPrefix(#"<time class="stamp date" "#) && due.contains("<span>Due</span>"))
    let late = page.dueStamp(Due(page.today + -3, today: page.today)).text
    #expect(late.hasPrefix(#"<time class="stamp date stop" "#))
    #expect(late.contains("<span>Late</span>"))
  }

  @Test func `stand there by day and by night, whatever the browser wishes`() throws {
    let css = String(
      decoding: BothLights.sheet(of: PackageResources.tokens_css), as: UTF8.self)
    let classes = css.matches(of: #/\.(by-day|by-night)\{([^}]*)color-scheme:(light|dark)\}/#)
    #expect(classes.map { $0.output.3 } == ["light", "dark"])
    let tokens = String(decoding: PackageResources.tokens_css, as: UTF8.self)
    var names: [Set<String>] = []
    for match in classes {
      let roles = match.output.2.matches(of: #/--([a-z-]+):([^;]+);/#)
      for role in roles { #expect(tokens.contains("--\(role.output.1): \(role.output.2);")) }
      names.append(Set(roles.map { String($0.output.1) }))
    }
    try #require(names.count == 2)
    #expect(names[0] == names[1] && names[0].isSuperset(of: ["ground", "text", "do", "focus"]))
    #expect(css.contains("--ground:#f6edd6;") && css.contains("--ground:#10153a;"))
    let sheet = page.components
    #expect(sheet.body.text.contains(#"<div class="by-night stack">"#))
    #expect(page.document(sheet).text.contains(AssetShelf.house.address(of: "lights.css")))
    #expect(!page.document(Sheet("", body: "")).text.contains("/lights-"))
  }

  @Test func `stand there without a name twice`() {
    let names = page.components.body.text.matches(of: #/ id="([^"]+)"/#).map { $0.output.1 }
    #expect(names.count > 40 && Set(names).count == names.count)
  }

  @Test func `stand all on one page of the office, as they are drawn elsewhere`() {
    let text = page.components.body.text
    let states = ShelfState.allCases.map { page.stateBadge($0).text }
    let icons = Icon.allCases.map(\.html.text)
    let stamps = ["", " she", " stop", " there", " ink"].map { #"class="stamp one\#($0)""# }
    let looks = ["primary", "danger", "quiet", "small"].map { #"class="button \#($0)""# }
    let others = [
      #"class="note there""#, #"class="note look""#, #"class="note stop""#, #"class="tile""#,
      #"class="empty""#, #"class="pager""#, #"class="facts""#, #"class="crumbs""#,
      #"class="table-wrap""#, #"aria-invalid="true""#, #"class="cloth hem limar""#,
    ]
    for part in states + icons + stamps + looks + others {
      #expect(text.contains(part), "\(part)")
    }
  }
}
