import Access
import Foundation
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

/// A form as it stands on a page, with something typed into every field that takes words.
struct Filled: Sendable {
  let page: String
  let action: String
  var fields: [String: String]
  let typed: [String: String]

  /// Every form of a page that somebody can type into.
  static func all(on page: String, in text: String) -> [Filled] {
    text.components(separatedBy: "<form").dropFirst().compactMap { piece in
      let form = piece.components(separatedBy: "</form>")[0]
      guard form.prefix(while: { $0 != ">" }).contains("method=\"post\""),
        let action = form.firstMatch(of: /action="([^"]*)"/).map({ String($0.1) }),
        // A question stands in the head of every page, and is asked once more in a moment.
        action != "/language", action != "/office/find" || page == "/office/find"
      else { return nil }
      var fields = Paper.form(action, in: "<form" + form) ?? [:]
      var typed: [String: String] = [:]
      for match in form.matches(of: /<(input|textarea)([^>]*)>/) {
        let tag = String(match.2)
        let silent = ["hidden", "password", "checkbox", "radio", "file", "range"]
        guard let name = tag.firstMatch(of: /\sname="([^"]*)"/).map({ String($0.1) }),
          !silent.contains(where: { tag.contains("type=\"\($0)\"") }),
          !tag.contains("data-scan-field")
        else { continue }
        typed[name] = "ketik “\(name)” & <7>"
      }
      guard !typed.isEmpty else { return nil }
      fields.merge(typed) { $1 }
      return Filled(page: page, action: action, fields: fields, typed: typed)
    }
  }

  /// What of the typed texts does not stand on a page.
  func missing(in text: String) -> [String] {
    let plain = Paper.plain(text)
    return typed.filter { !plain.contains($0.value) }.map { "\(page) \(action) \($0.key)" }.sorted()
  }
}

struct `What was typed` {
  /// Every form of the house that a manager can type into.
  private static func forms(_ day: Furnished, _ ratna: Guest) async throws -> [Filled] {
    try await day.openDrawer()
    try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
    try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
    var forms: [Filled] = []
    let pages = RouteTable.all(of: day.house.house).filter { route in
      route.method == "GET" && !route.path.hasPrefix("/api") && !route.path.hasPrefix("/account")
        && !["/stations/live", "/office/first", "/office/code"].contains(route.path)
        && !route.path.hasSuffix("/regions")
    }.map(\.path)
    for path in pages + ["/office/records/new?form=clipping", "/office/records/new?form=journal"] {
      let address = path.split(separator: "/", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
      forms += Filled.all(on: address, in: try await ratna.see(address).text)
    }
    return forms
  }

  @Test func `comes back from every form of the house when the page was of an older session`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let forms = try await Self.forms(day, ratna)
      #expect(forms.count > 20)
      let again = try await day.ratna()
      try await again.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      let before = try await Ledger.of(day.house)
      for form in forms {
        let answer = try await again.send(form.action, form.fields)
        #expect(answer.status == 403, "\(form.page) \(form.action)")
        #expect(form.missing(in: answer.text) == [])
        #expect(Paper.words(answer.text).contains("Belum ada yang diubah"))
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `comes back from every form after the session has ended and she signs in again`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let forms = try await Self.forms(day, ratna)
      #expect(forms.count > 20)
      for form in forms {
        let back = Guest(day.house)
        let answer = try await back.send(form.action, form.fields)
        #expect(answer.status == 401, "\(form.page) \(form.action)")
        // Nothing of it can be read while nobody is signed in.
        #expect(!Paper.plain(answer.text).contains("ketik “"))
        var door = try #require(Paper.form("/office/sign-in", in: answer.text))
        door.merge(["name": "ratna", "passphrase": Furnished.passphrase]) { $1 }
        let came = try await back.send("/office/sign-in", door)
        let place = try #require(came.headers["location"])
        if form.action.hasPrefix("/desk") || form.action.hasPrefix("/till") {
          try await back.press(
            "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/desk")
        }
        if form.action == "/desk/check-outs" {
          let token = Paper.form("/sign-out", in: try await back.see("/office").text)?["formToken"]
          try await back.send(
            "/desk/scans", ["code": day.sari.card, "formToken": token ?? ""])
        }
        let missing = form.missing(in: try await back.see(place).text)
        #expect(missing == [], "\(form.page) \(form.action)")
      }
    }
  }

  @Test func `is given to nobody else, and never twice`() async throws {
    try await Furnished.visit { day in
      let (ratna, _) = (try await day.ratna(), try await day.colleague("Sinta", .librarian))
      let page = try await ratna.see("/office/records/new").text
      var record = try #require(Paper.form("/office/records", in: page))
      record["title"] = "Catatan yang panjang"
      let answer = try await Guest(day.house).send("/office/records", record)
      let door = try #require(Paper.form("/office/sign-in", in: answer.text))
      let sinta = Guest(day.house)
      let came = try await sinta.send(
        "/office/sign-in",
        door.merging(["name": "sinta", "passphrase": Furnished.passphrase]) { $1 })
      #expect(came.headers["location"] == "/office")
      #expect(try await sinta.words("/office").contains("milik rekan lain"))
      #expect(try await !sinta.see("/office/records/new").text.contains("Catatan yang panjang"))
      let back = Guest(day.house)
      _ = try await back.send(
        "/office/sign-in",
        door.merging(["name": "ratna", "passphrase": Furnished.passphrase]) { $1 })
      #expect(try await back.see("/office/records/new").text.contains("Catatan yang panjang"))
      #expect(try await !back.see("/office/records/new").text.contains("Catatan yang panjang"))
      // Changed by one digit it is nothing.
      var forged = door
      let sealed = try #require(door["kept"])
      forged["kept"] = (sealed.hasPrefix("0") ? "1" : "0") + sealed.dropFirst()
      let third = Guest(day.house)
      let led = try await third.send(
        "/office/sign-in",
        forged.merging(["name": "ratna", "passphrase": Furnished.passphrase]) { $1 })
      #expect(led.headers["location"] == door["back"])
      #expect(try await !third.see("/office/records/new").text.contains("Catatan yang panjang"))
    }
  }

  @Test func `outlives the lock over a long record, and a wrong passphrase`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/records/new").text
      var record = try #require(Paper.form("/office/records", in: page))
      record.merge(["title": "Judul yang lama diketik", "year": "2001"]) { $1 }
      watch.pass(seconds: 31 * 60)
      let answer = try await ratna.send("/office/records", record)
      var door = try #require(Paper.form("/office/unlock", in: answer.text))
      door["passphrase"] = "bukan yang ini"
      let wrong = try await ratna.send("/office/unlock", door)
      #expect(wrong.status == 422)
      door = try #require(Paper.form("/office/unlock", in: wrong.text))
      door["passphrase"] = Furnished.passphrase
      #expect(
        try await ratna.send("/office/unlock", door).headers["location"] == "/office/records/new")
      let back = try await ratna.see("/office/records/new").text
      #expect(back.contains(#"value="Judul yang lama diketik""#) && back.contains(#"value="2001""#))
      #expect(Paper.words(back).contains("Yang Anda ketik ada di sini lagi"))
    }
  }

  @Test func `stands in the refused form of till and drawer, with the reason beside the field`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let opened = try await ratna.press(
        "/till/drawer/open", ["float": "banyak sekali"], on: "/till/drawer", expecting: 422)
      #expect(opened.text.contains(#"value="banyak sekali""#))
      #expect(opened.text.contains("class=\"wrong\""))
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let short = try await ratna.press(
        "/till/pay/cash", ["given": "12.345"], on: "/till", expecting: 422)
      #expect(short.text.contains(#"value="12.345""#) && short.text.contains("data-total"))
      #expect(short.text.contains("class=\"wrong\""))
      let counted = try await ratna.press(
        "/till/drawer/close", ["count-50000": "dua", "count-1000": "17", "note": "sore"],
        on: "/till/drawer", expecting: 422)
      #expect(counted.text.contains(#"value="dua""#) && counted.text.contains(#"value="17""#))
      #expect(counted.text.contains(#"value="sore""#))
      #expect(Paper.words(counted.text).contains("Hitung dan tutup"))
      #expect(counted.text.contains(#"aria-invalid="true""#))
    }
  }

  @Test func `goes along into the other language, from a refused form without scripts`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let refused = try await ratna.press(
        "/office/records", ["title": "Judul yang tinggal", "year": "c98", "edition": "Kedua"],
        on: "/office/records/new", expecting: 422)
      let switching = try #require(Paper.form("/language", in: refused.text))
      #expect(switching["back"] == "/office/records/new")
      let answer = try await ratna.send("/language", switching.merging(["to": "en"]) { $1 })
      #expect(answer.headers["location"] == "/office/records/new")
      let english = try await ratna.see("/office/records/new").text
      #expect(english.contains("lang=\"en\""))
      for typed in ["Judul yang tinggal", "c98", "Kedua"] {
        #expect(english.contains("value=\"\(typed)\""), "\(typed)")
      }
    }
  }

  @Test func `never holds a secret`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/passphrase").text
      var form = try #require(Paper.form("/office/passphrase", in: page))
      form.merge(["old": "rahasia lama", "new": "rahasia baru sekali", "again": "x"]) { $1 }
      let answer = try await Guest(day.house).send("/office/passphrase", form)
      #expect(answer.status == 303 && answer.body.isEmpty)
      let refused = try await ratna.send("/office/passphrase", form)
      for secret in ["rahasia lama", "rahasia%20lama", "rahasia baru"] {
        #expect(!refused.text.contains(secret))
      }
    }
  }
}
