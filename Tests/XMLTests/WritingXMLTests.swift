import Foundation
import Testing
import XML

struct `Writing XML` {
  @Test func `escapes whatever means something, scalar by scalar`() {
    var writer = XMLWriter()
    writer.open("book")
    writer.attribute("lang", "\"\u{301} onload='x'\n\t&<>")
    writer.text(Array("a & b < c > d\r\n\"\u{301}".utf8)[...])
    writer.close()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "<book lang=\"&quot;\u{301} onload='x'&#10;&#9;&amp;&lt;&gt;\">"
        + "a &amp; b &lt; c &gt; d&#13;\n\"\u{301}</book>")
  }

  @Test func `is read again as it was meant`() {
    let texts = ["a\r\nb\rc", "  x  ", "]]>", "&amp;", "e\u{301}\u{FE0F}", "\t\n", "<!DOCTYPE x>"]
    for text in texts {
      var writer = XMLWriter()
      writer.declaration()
      writer.open("book")
      writer.attribute("lang", text)
      writer.text(Array(text.utf8)[...])
      writer.close()
      let (listener, refusal) = listen(writer.bytes)
      #expect(refusal == nil)
      #expect(listener.lines == ["<book 0 -2", "@2 \(text)", text, ">0"])
    }
  }

  @Test func `knows what XML cannot carry`() {
    for text in ["\u{0}", "a\u{1B}", "\u{FFFE}", "\u{FFFF}"] {
      #expect(!XMLWriter.canCarry(Array(text.utf8)[...]))
    }
    for text in ["", "\t\r\n", "\u{7F}\u{98}", "\u{FFFD}", "\u{10FFFF}"] {
      #expect(XMLWriter.canCarry(Array(text.utf8)[...]))
    }
  }
}
