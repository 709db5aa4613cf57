import Serving
import Testing

@testable import Pages

struct `A stylesheet as it is sent` {
  @Test(
    arguments: [
      ("/* why */\na {\n  color: red;\n}\n", "a{color:red}"),
      ("a { b: c; } /* d */\n\n\n  e { f: g; }", "a{b:c}e{f:g}"),
      ("/*! for all: \"./x\" don't */\na {}", "/*! for all: \"./x\" don't */ a{}"),
      ("a { content: \"/* no */  ; }\"; }", "a{content:\"/* no */  ; }\"}"),
      ("a { content: '\n  '; }", "a{content:'\n  '}"),
      (#"a { content: "\"/*"; } /* b */"#, #"a{content:"\"/*"}"#),
      ("a { b: c; } /* without an end", "a{b:c}"),
      ("a { content: \"without an end", "a{content:\"without an end"),
      ("a/b{}", "a/b{}"), ("/*", ""), ("", ""), ("  \n ", ""), ("{;}", "{}"), (";}", "}"),
      (
        "a { b: 0.5rem -0.5rem 0 10.5rem/0.25 f(0.1, 0.2); }",
        "a{b:.5rem -.5rem 0 10.5rem/.25 f(.1,.2)}"
      ),
    ])
  func `has no remarks, indents and empty lines`(_ written: String, _ sent: String) {
    #expect(String(decoding: BareStyle(Array(written.utf8)).bytes, as: UTF8.self) == sent)
  }

  @Test(
    arguments: [
      ("ul li a :hover, p > b ~ i + .c {", "ul li a :hover,p>b ~ i + .c{"),
      (".a\n.b\n  .c {", ".a .b .c{"),
      (
        "width: calc(100% + 2 * (var(--a, 1px) - 3px));",
        "width:calc(100% + 2 * (var(--a,1px) - 3px));"
      ),
      (
        "@media screen and (max-width: 1rem) { a { b: c !important; } }",
        "@media screen and (max-width:1rem){a{b:c !important}}"
      ),
      ("@layer a, b;\n\n@layer a {\n  b {\n    c: d;\n  }\n}\n", "@layer a,b;@layer a{b{c:d}}"),
      ("grid-template: auto / 1fr;\n  rotate: -1deg;", "grid-template:auto / 1fr;rotate:-1deg;"),
    ])
  func `keeps every blank that says something`(_ written: String, _ sent: String) {
    #expect(String(decoding: BareStyle(Array(written.utf8)).bytes, as: UTF8.self) == sent)
  }

  @Test func `says what it says as it is written`() {
    let sent = AssetShelf.stylesheet(with: [])
    let again = BareStyle(sent).bytes
    #expect(again == sent && sent.count > 10_000)
    let words = String(decoding: sent, as: UTF8.self)
    #expect(words.contains("@layer") && words.hasSuffix("}}") && !words.contains("/*"))
    #expect(words.filter { $0 == "{" }.count == words.filter { $0 == "}" }.count)
  }
}
