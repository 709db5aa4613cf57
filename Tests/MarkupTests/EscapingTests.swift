import Markup
import Testing
import Values

struct `Escaping` {
  @Test func `whatever a person typed stays text`() {
    let title = #"<script>alert("Ibu & 'Anak'")</script>"#
    let html: HTML = "<p>\(title)</p>"
    #expect(
      html.text
        == "<p>&lt;script&gt;alert(&quot;Ibu &amp; &#39;Anak&#39;&quot;)&lt;/script&gt;</p>")
  }

  @Test(
    arguments: [
      "\"\u{301}", "\"\u{FE0F}", "'\u{301}", "<\u{20DD}", ">\u{200D}", "&\u{0338}", "\"\u{1F3FD}",
    ])
  func `a mark that clings to a sign does not save it from being escaped`(_ text: String) {
    let html: HTML = #"<input value="\#(text) onmouseover=alert(1) x">"#
    let dangerous = html.text.unicodeScalars.dropFirst(#"<input value=""#.count)
      .dropLast(#"">"#.count)
    let signs: Set<Unicode.Scalar> = ["\"", "'", "<", ">"]
    #expect(dangerous.allSatisfy { !signs.contains($0) })
  }

  @Test func `control characters become a visible sign, line ends and tabs stay`() {
    let html: HTML = "\("a\u{0}b\u{1B}c\u{7F}d\u{85}e\u{9F}f\tg\nh")"
    #expect(html.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\tg\nh")
  }

  @Test func `other letters come through whole`() {
    let text = "Édith é ñ Ꮳ 日本 سارتيكا ꦱꦂꦠꦶꦏ 😀 \u{A0}\u{C2}"
    let html: HTML = "\(text)"
    #expect(Array(html.text.utf8) == Array(text.utf8))
  }

  @Test func `only HTML goes in as it is`() throws {
    let row: HTML = "<b>\("<")</b>"
    let page: HTML = "<p>\(row)\([row, row])\(nil as HTML?)\(" checked", if: false)</p>"
    #expect(page.text == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b></p>")
    let barcode = try Barcode("A&<B")
    let values: HTML = "\(Rupiah(25_000)) \(12) \(barcode) \(Day("2026-11-21") ?? Day(number: 0))"
    #expect(values.text == "Rp25.000 12 A&amp;&lt;B 2026-11-21")
  }
}
