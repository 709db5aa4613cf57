import Markup
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
