import Access
import Foundation
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values

struct `Cards of several members` {
  private static let page = "/office/members/cards"

  /// Whether a member may be ticked on a page, and is.
  private static func box(_ number: MemberNumber, isTicked: Bool) -> String {
    #"name="member" value="\#(number)"\#(isTicked ? " checked" : "")>"#
  }

  @Test func `are chosen by day, by name or by number, and no name stands in an address`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let (sari, wati) = (day.sari.number, day.wati.number)
      #expect(try await ratna.see("/office/members").text.contains(Self.page))
      let today = day.house.house.clock.now.day
      let all = try await ratna.see(Self.page + "?since=\(today)").text
      for number in [sari, wati] { #expect(all.contains(Self.box(number, isTicked: true))) }
      let notYet = "Belum ada anggota yang dipilih"
      #expect(try await ratna.words(Self.page).contains(notYet))
      let none = try await ratna.words(Self.page + "?since=\(today + 1)")
      #expect(none.contains("Tidak ada yang cocok") && !none.contains(notYet))
      let one = try await ratna.see(Self.page + "?from=\(wati)").text
      #expect(one.contains(Self.box(wati, isTicked: true)))
      #expect(!one.contains(Self.box(sari, isTicked: true)))

      let found = try await ratna.press(Self.page + "/search", ["q": "xanthippe"], on: Self.page)
      let place = try #require(found.headers["location"])
      #expect(!place.lowercased().contains("xanthippe"))
      let named = try await ratna.see(place).text
      #expect(named.contains(Self.box(sari, isTicked: false)))
      #expect(!named.contains(Self.box(wati, isTicked: false)))
      #expect(try await ratna.see(Self.page + "?from=abc").status == 422)
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      #expect(try await tuti.see(Self.page).status == 403)
    }
  }

  @Test func `come ten on a sheet, and the next go behind them`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let number = day.sari.number
      let from = Self.page + "?from=\(number)"
      let paper = try await ratna.press(
        Self.page + "/paper", ["member": "\(number)", "face": "house", "start": "3"], on: from,
        expecting: 200)
      #expect(PaperAnswer.isPDF(paper, named: "kartu.pdf"))
      let words = try PaperAnswer.words(paper)
      #expect(words.contains(String(day.sari.card.prefix(4))) && !words.contains("Xanthippe"))
      try await ratna.press(
        "/office/members/\(number)/card/paper", on: "/office/members/\(number)/card",
        expecting: 422)
      let taken = try await day.house.house.keyring.trail.newest()
        .filter { $0.action == "cards.taken" }
      #expect(taken.map(\.subject) == ["cards 1"])
      let next = try await ratna.see(from).text
      #expect(next.contains(#"name="start" value="4" checked"#))
      // What is proposed is the same for one card.
      let single = try await ratna.see("/office/members/\(number)/card").text
      for page in [next, single] { #expect(page.contains(#"<option value="named" selected>"#)) }
      let today = day.house.house.clock.now.day
      #expect(next.contains(#"value="\#(today)""#), "the day of the last print is proposed")

      let nobody = try await ratna.press(
        Self.page + "/paper", ["member": "x", "face": "plain", "start": "1"], on: from,
        expecting: 422)
      #expect(Paper.words(nobody.text).contains("“Pilih anggota” masih kosong"))
    }
  }

  @Test func `are written down by how many, and without a name`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let (sari, wati) = (day.sari.number, day.wati.number)
      let from = Self.page + "?since=\(day.house.house.clock.now.day)"
      var form = try #require(
        Paper.form(Self.page + "/paper", in: try await ratna.see(from).text))
      form.merge(["face": "named", "start": "1"]) { $1 }
      let body =
        (form.map { "\(Paper.encoded($0.key))=\(Paper.encoded($0.value))" }
        + [sari, wati].map { "member=\($0)" }).joined(separator: "&")
      let paper = try await ratna.visitor.send(
        "POST", Self.page + "/paper",
        headers: [
          "Content-Type": "application/x-www-form-urlencoded", "Origin": ratna.visitor.base,
        ], body: Data(body.utf8))
      #expect(PaperAnswer.isPDF(paper, named: "kartu.pdf"))
      try await ratna.press(
        "/office/members/\(wati)/card/paper", ["face": "named", "paper": "card"],
        on: "/office/members/\(wati)/card", expecting: 200)
      let taken = try await day.house.house.keyring.trail.newest()
        .filter { $0.action == "cards.taken" }
      #expect(taken.map(\.subject) == ["cards 1", "cards 2"])
      let told = try await ratna.words("/office/audit")
      #expect(told.contains("Kartu 2 anggota diunduh untuk dicetak"))
    }
  }
}
