import NIOCore
import Serving
import Testing

@testable import Pages

/// What the stylesheet promises where no browser is asked.
struct `The stylesheet` {
  private static let parts = String(decoding: PackageResources.parts_css, as: UTF8.self)
  private static let base = String(decoding: PackageResources.base_css, as: UTF8.self)
  private static let office = String(decoding: PackageResources.office_css, as: UTF8.self)
  private static let layout = String(decoding: PackageResources.layout_css, as: UTF8.self)

  @Test func `breaks no word and no amount in a table that is too narrow`() {
    #expect(Self.base.contains("td, th { overflow-wrap: break-word; }"))
    #expect(!Self.base.contains(/td[^{}]*\{[^}]*overflow-wrap: anywhere/))
  }

  @Test func `breaks no word on a button in the column of what can be done`() {
    // However long the name on it is, the other columns stay in sight.
    for button in ["td.work .button", "td > .acts > .button"] {
      #expect(Self.office.contains("\(button) { max-width: 14rem; overflow-wrap: break-word; }"))
    }
  }

  @Test func `keeps Done at the end of the band, however long the name is`() {
    let desk = String(decoding: PackageResources.desk_css, as: UTF8.self)
    #expect(desk.contains(".band > form { margin-inline-start: auto; }"))
    // The page is fixed only while a card is open, and then has no bar of its own.
    #expect(!desk.contains("body:has(.desk) { "))
    #expect(desk.contains("body:has(.served) > .colophon { display: none; }"))
  }

  @Test func `folds tables on the screen only: paper has its own width`() {
    #expect(Self.office.contains("@media screen and (max-width: 50rem) {\n    .folds thead"))
    #expect(Self.office.contains("@media screen and (max-width: 62rem) {\n    .broad thead"))
  }

  @Test func `folds no button: what is wide among them is no table`() {
    #expect(!Self.parts.contains(/[\s,]\.wide\b/))
    #expect(Self.parts.contains(".button.wide { width: 100%; }"))
  }

  @Test func `prints no drawn cover and no shelf`() {
    let covers = String(decoding: PackageResources.covers_css, as: UTF8.self)
    #expect(
      covers.contains("@media print { .cover, .shelf-of, .plank { display: none !important; } }"))
  }

  @Test func `prints no form and no buttons of a list`() throws {
    let print = String(decoding: PackageResources.print_css, as: UTF8.self)
    let hidden = try #require(
      print.split(separator: "\n").first { $0.contains("display: none !important") })
    for part in ["form:not(td form)", ".work", ".button"] {
      #expect(hidden.contains("\(part), "), "\(part)")
    }
  }

  @Test func `leaves room under a warning that stands above everything`() {
    #expect(Self.parts.contains("main > .wrap > .toasts:first-child:empty + * { margin-top: 0; }"))
  }

  @Test func `shows which of several buttons is pressed`() {
    #expect(Self.parts.contains(#".button:is(.primary, [aria-pressed="true"]) {"#))
  }

  @Test func `writes a placeholder in a colour that everybody can read`() {
    #expect(Self.parts.contains("::placeholder { color: var(--soft); opacity: 1; }"))
  }

  @Test func `enlarges the drawing of an empty list, and no other in it`() {
    #expect(Self.parts.contains(".empty > .icon {"))
    #expect(!Self.parts.contains(".empty .icon {"))
  }

  @Test
  func `draws a number that leads somewhere as a sheet, and one that does not as bare figures`() {
    #expect(Self.office.contains("a.tile, .tile.press, .strip { background: var(--sheet);"))
    #expect(Self.office.contains("a.tile, .tile.press { padding: var(--s3) var(--s4); border:"))
    // What every tile has must be nothing that the sheet has: no ground, no frame, no shadow.
    let bare = Self.office.matches(of: #/(?m)^ +\.tile \{([^}]*)\}/#).map { String($0.output.1) }
    #expect(bare.count == 2)
    for rule in bare {
      for look in ["background", "border", "shadow", "outline"] {
        #expect(!rule.contains(look), "\(rule)")
      }
    }
    // Where colours are taken away, a frame is left.
    #expect(
      Self.office.contains("(forced-colors: active) { a.tile { border-color: CanvasText; } }"))
  }

  @Test func `keeps a value of several parts beside its name in a folded table`() {
    #expect(Self.office.contains("td > span.row { display: inline-flex; }"))
  }

  @Test func `puts what a note is worth beside the middle of its field`() {
    let till = String(decoding: PackageResources.till_css, as: UTF8.self)
    #expect(till.contains(".count :is(th, td) { vertical-align: middle; }"))
  }

  @Test func `keeps a box on paper away from the edge and from what follows`() {
    let print = String(decoding: PackageResources.print_css, as: UTF8.self)
    #expect(print.contains(".demo-strip { border: 1px solid #000; margin: 0 var(--s4) var(--s3);"))
  }

  @Test func `uses no name that is given nowhere`() throws {
    let styles = try ["style.css", "catalogue.css", "member.css", "work.css"].map { name in
      let file = AssetShelf.house.address(of: name).dropFirst("/assets/".count)
      return String(buffer: try #require(AssetShelf.house.asset(file: String(file))).bytes)
    }.joined()
    let given = Set(styles.matches(of: /(--[a-z0-9-]+):/).map { String($0.1) })
    // With a value to fall back on a name may be missing.
    for use in styles.matches(of: /var\((--[a-z0-9-]+)\)/) {
      #expect(given.contains(String(use.1)), "\(use.1)")
    }
  }

  @Test func `tells no state by a pill, no card by a bar, nothing by a shadow`() {
    for styles in [Self.parts, Self.layout] {
      #expect(!styles.contains("99px") && !styles.contains("dashed"))
      #expect(!styles.contains(/border-(inline-start|top|left)(-width)?: [4-9]px/))
      #expect(!styles.contains(/box-shadow: (?!inset|none)/))
    }
  }
}
