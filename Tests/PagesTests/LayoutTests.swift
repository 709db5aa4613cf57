import Access
import House
import Markup
import Testing
import Trail
import Values

@testable import Pages

private let day = Day("2026-11-21") ?? Day(number: 0)

private func page(
  _ language: Language = .indonesian, visitor: Visitor = .anyone, isDemo: Bool = false
) -> Page {
  Page(
    language: language, library: Nameplate(name: "Pustaka & Toko", isDemo: isDemo),
    visitor: visitor, here: "/search?q=a", today: day, formToken: nil)
}

struct `The frame of a page` {
  @Test func `it says its language, and its name is escaped`() {
    let text = page().document(Sheet("<b>", body: "<h1>x</h1>")).text
    #expect(text.contains(#"<html lang="id">"#))
    #expect(text.contains("<title>&lt;b&gt; · Pustaka &amp; Toko</title>"))
    #expect(page(.english).document(Sheet("x", body: "")).text.contains(#"<html lang="en">"#))
  }

  @Test func `a house without a name of its own says Sartika once, not twice`() {
    let unnamed = Page(
      language: .indonesian, library: Nameplate(name: Nameplate.unnamed), visitor: .anyone,
      here: "/", today: day, formToken: nil
    ).document(Sheet("x", body: "")).text
    #expect(unnamed.contains("<b>Sartika</b></span>"))
    #expect(!unnamed.contains("<p>Sartika · "))
    let named = page().document(Sheet("x", body: "")).text
    #expect(named.contains("<b>Sartika</b><small>Pustaka &amp; Toko</small></span>"))
    #expect(named.contains("<p>Pustaka &amp; Toko · "))
  }

  @Test func `nothing in it is inline: no style, no script, no handler`() {
    let text = page(visitor: .member, isDemo: true).document(Sheet("x", body: "")).text
    #expect(!text.contains(" style="))
    #expect(!text.contains("<style"))
    let scripts = text.matches(of: /<script[^>]*>/)
    #expect(!scripts.isEmpty && scripts.allSatisfy { $0.0.contains("src=") })
    #expect(text.firstMatch(of: /\son[a-z]+=/) == nil)
  }

  @Test func `a visitor sees only the doors that are open to her`() {
    let anyone = page().document(Sheet("x", body: "")).text
    #expect(!anyone.contains(#"href="/desk""#))
    #expect(anyone.contains("/account/sign-in"))
    let dewi = Visitor.staff(name: "Dewi", permissions: [.tillSell])
    let till = page(visitor: dewi).document(Sheet("x", body: "")).text
    #expect(till.contains(#"href="/till""#))
    #expect(!till.contains(#"href="/desk""#))
  }

  @Test func `readers can leave quickly, staff need not`() {
    #expect(page().document(Sheet("x", body: "")).text.contains("data-quick-exit"))
    #expect(page(visitor: .member).document(Sheet("x", body: "")).text.contains("data-quick-exit"))
    let ratna = Visitor.staff(name: "Ratna", permissions: [.loansMake])
    #expect(!page(visitor: ratna).document(Sheet("x", body: "")).text.contains("data-quick-exit"))
  }

  @Test func `a demonstration says so on every page`() {
    let words = Words.thisIsADemo
    #expect(page(isDemo: true).document(Sheet("x", body: "")).text.contains(words.id))
    #expect(!page().document(Sheet("x", body: "")).text.contains(words.id))
  }

  @Test func `one switch leads to the other language and back to this page`() {
    let text = page().document(Sheet("x", body: "")).text
    #expect(text.contains(#"name="to" value="en" lang="en""#))
    #expect(text.contains(#"name="back" value="/search?q=a""#))
  }
}
