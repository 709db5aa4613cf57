import Markup
import Serving
import Testing
import Values

@testable import Pages

struct `What was typed over what a form showed` {
  private static let shown = [
    ("name", "Sari"), ("text", "satu\ndua"), ("price", "85000"), ("isSold", "yes"),
  ]

  /// A form that was sent from a page that showed `shown`.
  private static func form(_ typed: [(String, String)]) -> FilledForm {
    FilledForm(typed + [("shown-fields", FilledForm(shown).encoded())])
  }

  private static func over(_ typed: [(String, String)], _ now: [(String, String)]) throws
    -> FilledForm
  {
    try form(typed).over(now, boxes: ["isSold", "isNew"], words: ["name": Sentence(both: "Nama")])
  }

  @Test func `is taken alone, and the rest is what is there now`() throws {
    let now = [("name", "Sari"), ("text", "tiga"), ("price", "90000"), ("isSold", "yes")]
    let sent = [
      ("name", "Wati"), ("text", "satu\r\ndua"), ("price", "85.000"), ("isSold", "yes"),
      ("withdraw", "IP-1"),
    ]
    let kept = try Self.over(sent, now)
    #expect(kept["name"] == "Wati" && kept["text"] == "tiga" && kept["price"] == "90000")
    #expect(kept.has("isSold") && !kept.has("isNew") && kept["withdraw"] == "IP-1")
  }

  @Test func `unticks a box, and a field that was not sent says nothing`() throws {
    let kept = try Self.over([("isNew", "yes")], Self.shown)
    #expect(kept["name"] == "Sari" && !kept.has("isSold") && kept.has("isNew"))
    let touched = try Self.form([("isNew", "yes"), ("text", "")])
      .touched(among: ["name", "text", "isSold", "isNew"], boxes: ["isSold", "isNew"])
    #expect(touched == ["text", "isSold", "isNew"])
  }

  @Test func `clashes only where both changed a field, and in different ways`() throws {
    let now = [("name", "Endang"), ("text", "tiga"), ("price", "90000"), ("isSold", "yes")]
    let same = [("name", "Endang"), ("text", "satu\ndua"), ("isSold", "yes")]
    #expect(try Self.over(same, now)["text"] == "tiga")
    let other = [("name", "Wati"), ("price", "1"), ("isSold", "yes")]
    let refusals = #expect(throws: Refusals.self) { try Self.over(other, now) }
    let changed = try #require(refusals).reasons.compactMap { $0 as? FieldChanged }
    #expect(changed.map(\.name) == ["name", "price"])
    #expect(changed.map(\.now) == ["Endang", "90000"])
    #expect(changed[0].sentence.id.contains("“Nama”"), "as the screen says it")
    #expect(changed[1].sentence.en.contains("“90000”"))
    // She has read it: sent once more, it is meant.
    let told = try Self.form(other).told(changed)
    let meant = try told.over(now, boxes: ["isSold"])
    #expect(meant["name"] == "Wati" && meant["price"] == "1" && meant["text"] == "tiga")
  }

  @Test func `says in both languages that a field was emptied`() throws {
    let refusal = FieldChanged("contact", to: "")
    #expect(refusal.sentence.id.contains("mengosongkan"))
    #expect(refusal.sentence.en.contains("emptied"))
  }

  @Test func `is all that was sent where a form does not tell what it showed`() throws {
    let now = [("name", "Endang"), ("text", "tiga")]
    let kept = try FilledForm([("name", "Wati")]).over(now)
    #expect(kept["name"] == "Wati" && kept["text"] == "tiga")
  }

  @Test func `ticks and unticks single boxes of one name`() throws {
    func form(_ typed: [String], shown: [String]) -> FilledForm {
      let fields = FilledForm(shown.map { ("role", $0) })
      return FilledForm(typed.map { ("role", $0) } + fields.encodedAsShown)
    }
    let kept = try form(["a", "c"], shown: ["a", "b"]).ticked("role", over: ["b", "d"])
    #expect(kept == ["c", "d"])
    let untouched = try form(["a"], shown: ["a"]).ticked("role", over: ["b"])
    #expect(untouched == ["b"])
    let untold = try FilledForm([("role", "a")]).ticked("role", over: ["b"])
    #expect(untold == ["a"])
  }

  @Test func `is not mixed with what a refused page shows`() {
    let page = aPage()
    let fresh = page.shown(FormState([("name", "Sari")]))
    #expect(String(decoding: fresh.bytes, as: UTF8.self).contains(#"value="name=Sari""#))
    let reasons = [FormRefusal.unreadable]
    let refused = page.shown(FormState(Self.form([("name", "Wati")]), reasons: reasons))
    #expect(!String(decoding: refused.bytes, as: UTF8.self).contains("Wati"))
    #expect(page.shown(FormState([("name", "Wati")], reasons: reasons)).bytes.isEmpty)
  }
}
