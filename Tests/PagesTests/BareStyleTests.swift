import Serving
import Testing

@testable import Pages

struct `A stylesheet as it is sent` {
  @Test(
    arguments: [
      ("/* why */\na {\n  color: red;\n}\n", "a {\ncolor: red;\n}\n"),
      ("a { b: c; } /* d */\n\n\n  e { f: g; }", "a { b: c; } \ne { f: g; }"),
      ("/*! for all: \"./x\" don't */\na {}", "/*! for all: \"./x\" don't */\na {}"),
      ("a { content: \"/* no */\"; }", "a { content: \"/* no */\"; }"),
      ("a { content: '\n  '; }", "a { content: '\n  '; }"),
      (#"a { content: "\"/*"; } /* b */"#, #"a { content: "\"/*"; } "#),
      ("a { b: c; } /* without an end", "a { b: c; } "),
      ("a { content: \"without an end", "a { content: \"without an end"),
      ("a/b{}", "a/b{}"), ("/*", ""), ("", ""),
    ])
  func `has no remarks, indents and empty lines`(_ written: String, _ sent: String) {
    #expect(String(decoding: BareStyle(Array(written.utf8)).bytes, as: UTF8.self) == sent)
  }

  @Test func `says what it says as it is written`() {
    let sent = AssetShelf.stylesheet(with: [])
    let again = BareStyle(sent).bytes
    #expect(again == sent && sent.count > 10_000)
    let words = String(decoding: sent, as: UTF8.self)
    #expect(words.contains("@layer") && words.hasSuffix("}\n") && !words.contains("/*"))
    #expect(words.filter { $0 == "{" }.count == words.filter { $0 == "}" }.count)
  }
}
