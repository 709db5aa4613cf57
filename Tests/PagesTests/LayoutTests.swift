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

  @Test func `a title that turns what is beside it does not turn the window's`() {
    let text = page().document(Sheet("Layar\u{202E} Terkembang\u{2066}", body: "")).text
    #expect(text.contains("<title>Layar Terkembang · Pustaka &amp; Toko</title>"))
  }

  @Test func `the library's own name stands first, the program's in the colophon alone`() throws {
    let text = page().document(Sheet("x", body: "")).text
    let (head, foot) = (try part("header", of: text), try part("footer", of: text))
    #expect(head.contains("<b>Pustaka &amp; Toko</b></a>") && !head.contains("Sartika"))
    #expect(foot.contains("<b>Pustaka &amp; Toko</b></a>") && foot.contains("Dewi Sartika"))
  }

  @Test func `the house's own mark and ink stand where it has chosen them`() throws {
    var house = Nameplate(name: "Pustaka")
    #expect(!frame(of: house).contains("data-ink"))
    house.mark = .book
    house.ink = .manggu
    let text = frame(of: house)
    #expect(text.contains(#"<html lang="id" data-ink="manggu">"#))
    #expect(try part("header", of: text).contains(#"d="M0 6c6-2 11-1 16 2v26"#))
    let styles = String(decoding: PackageResources.tokens_css, as: UTF8.self)
    for ink in HouseInk.allCases where ink != .tarum {
      #expect(styles.contains(#"[data-ink="\#(ink.rawValue)"] { --head: "#), "\(ink)")
    }
  }

  @Test func `help and the way out are one pair, before everything else in the head`() throws {
    for visitor in [Visitor.anyone, .member] {
      let text = page(visitor: visitor).document(Sheet("x", body: "")).text
      let head = try part("header", of: text)
      let help = try #require(head.firstRange(of: #"<a class="help" href="/help">"#))
      let leave = try #require(head.firstRange(of: "data-quick-exit"))
      let mark = try #require(head.firstRange(of: #"<a class="mark""#))
      #expect(help.lowerBound < leave.lowerBound && leave.lowerBound < mark.lowerBound)
    }
    let ratna = Visitor.staff(name: "Ratna", permissions: [.loansMake])
    let busy = try part("header", of: page(visitor: ratna).document(Sheet("x", body: "")).text)
    #expect(busy.contains(#"<header class="masthead dense">"#) && !busy.contains("/help"))
  }

  @Test func `everybody fetches the styles of their own pages`() {
    let ratna = Visitor.staff(name: "Ratna", permissions: [])
    let sheets: [(Visitor, [String])] = [
      (.anyone, ["style"]), (.member, ["style", "member"]), (ratna, ["style", "work"]),
    ]
    for (visitor, wanted) in sheets {
      let text = page(visitor: visitor).document(Sheet("x", body: "")).text
      let asked = text.matches(of: /rel="stylesheet" href="\/assets\/([a-z]+)-/)
      #expect(asked.map { String($0.1) } == wanted)
    }
  }

  private func frame(of house: Nameplate) -> String {
    Page(language: .indonesian, library: house, here: "/", today: day)
      .document(Sheet("x", body: "")).text
  }

  /// One part of the frame, with its own tag.
  private func part(_ tag: String, of text: String) throws -> Substring {
    let begin = try #require(text.firstRange(of: "<\(tag)"))
    let end = try #require(text.firstRange(of: "</\(tag)>"))
    return text[begin.lowerBound..<end.upperBound]
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
