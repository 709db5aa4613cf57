import Markup
import Testing

struct `Addresses` {
  @Test func `a query says exactly what was meant`() {
    let address = Address("/search").with("q", "ibu & anak+100%/é").with("page", nil)
      .with("form", each: ["book", "journal"])
    #expect(
      address.text == "/search?q=ibu%20%26%20anak%2B100%25%2F%C3%A9&form=book&form=journal")
  }

  @Test(arguments: ["/", "/search?q=a", "/account/loans"])
  func `a way back inside the house is taken`(_ path: String) {
    #expect(Address.inside(path) == path)
  }

  @Test(
    arguments: [
      nil, "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
      "/a\r\nSet-Cookie: x=1", "/a b", "/\u{9}/evil.example",
    ])
  func `a way out of the house is not`(_ path: String?) {
    #expect(Address.inside(path) == nil)
  }

  @Test func `links in records lead to the web or nowhere`() {
    #expect(OutsideLink("https://example.org/a") != nil)
    #expect(OutsideLink("HTTP://example.org") != nil)
    for text in ["javascript:alert(1)", "data:text/html,x", " https://a", "ftp://a", "https://a b"]
    {
      #expect(OutsideLink(text) == nil, "\(text)")
    }
  }
}
