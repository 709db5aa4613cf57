import Catalog
import Circulation
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Synchronization
import Testing
import Trail
import Values
import Window

/// Pages of a house whose every sentence stands in brackets.
private struct Bracketed: Sendable {
  let day: Furnished
  let ratna: Guest
  /// The words of its data, and those that are called so in every language.
  let data: Set<String>

  /// Names of things, codes that are scanned, keys, a time zone, what addresses begin with.
  static let names: Set<String> = [
    "Sartika", "PIN", "MARC", "LDR", "ISBN", "ISSN", "BibTeX", "RIS", "QRIS", "Esc", "Enter",
    "Delete",
    "WIB",
    "Rp", "USB", "GB", "MB", "kB", "mm", "http", "https", "localhost", "CMD", "DONE", "DESK",
    "TILL", "house", "staff", "station", "English", "Bahasa", "Indonesia", "id", "en", "WhatsApp",
    // Titles in other scripts, on the page of components.
    "المرأة", "والجنوسة", "第二性", "女人的處境與歷史",
  ]

  init(_ day: Furnished) async throws {
    self.day = day
    let rooms = day.house.house
    _ = try await rooms.loanDesk.checkOut(
      day.item.number, to: day.sari.number, on: rooms.clock.now.day, at: rooms.clock.now, by: .house
    )
    try await day.openDrawer()
    let today = rooms.clock.today
    _ = try await HouseWindow(database: rooms.database).announce(
      Announcement(
        title: "Wolfram", text: "Neon argon", begins: today, ends: today + 7),
      at: rooms.clock.now, by: .house)
    // What she does stands in the trail, whose page names the things it was done to.
    ratna = try await day.ratna()
    data = try await Self.names.union(Self.words(in: rooms.database))
  }

  /// Every word that the tables hold.
  private static func words(in database: LibraryDatabase) async throws -> Set<String> {
    try await database.read { db in
      var words: Set<String> = []
      for table in try Ledger.tables(db) {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
          for (_, value) in row {
            words.formUnion(Unbracketed(Self.text(value)).words)
          }
        }
      }
      return words
    }
  }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .string(let text): text
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    case .null, .int64, .double: ""
    }
  }

  /// Looks at a page: what is ours stands in brackets, and what is the house's does not.
  ///
  /// - Parameter terms: words that are written so in every language, as terms of MARC are.
  func see(
    _ path: String, as guest: Guest, status: Int = 200, terms: Set<String> = []
  ) async throws {
    let answer = try await guest.see(path)
    #expect(answer.status == status, "\(path)")
    // A paper is no page; what it says is looked at where it is made.
    if answer.headers["content-type"] == "application/pdf" { return }
    #expect(answer.text.contains(#"<html lang="qps">"#), "\(path)")
    let attributes = answer.text.matches(
      of: /(?:title|aria-label|placeholder|alt|label)="([^"]*)"/
    ).map { Paper.plain(String($0.output.1)) }
    for text in [Paper.words(answer.text)] + attributes {
      let outside = Unbracketed(text)
      #expect(outside.isBalanced, "\(path): \(text)")
      let strays = Set(outside.words).subtracting(data).subtracting(terms).sorted()
      #expect(strays == [], "\(path)")
    }
  }
}

/// Listens to what is said.
private final class Heard: Sendable {
  let templates = Mutex<Set<String>>([])

  /// The language in brackets, heard.
  var language: Language {
    Language("qps", name: "Kurung") { template in
      self.templates.withLock { _ = $0.insert(template) }
      return Translation("⟦\(template)⟧", of: template)
    }
  }
}

struct `A house that speaks in brackets` {
  @Test func `says every word of ours in them, to everybody and to a member`() async throws {
    try await Self.visit { house in
      let guest = Guest(house.day.house)
      try await guest.read(in: .bracketed)
      for path in Self.everybodys(house.day) { try await house.see(path, as: guest) }
      try await house.see("/records/\(house.day.address)/marc", as: guest, terms: ["buku"])
      try await house.see("/nowhere", as: guest, status: 404)
      try await guest.comeIn(card: house.day.sari.card, pin: house.day.sari.pin)
      for path in Self.members { try await house.see(path, as: guest) }
    }
  }

  @Test func `says every word of ours in them, to who works there`() async throws {
    try await Self.visit { house in
      let ratna = house.ratna
      try await ratna.read(in: .bracketed)
      for path in Self.staffs(house.day) { try await house.see(path, as: ratna) }
    }
  }

  @Test func `leaves titles and names outside`() async throws {
    try await Self.visit { house in
      let guest = Guest(house.day.house)
      try await guest.read(in: .bracketed)
      let page = try await guest.words("/records/\(house.day.address)")
      let outside = Unbracketed(page).words
      #expect(Set(outside).isSuperset(of: ["Zirkonium", "Beranda", "Xylofon"]))
      #expect(page.contains("⟦"))
    }
  }

  @Test func `tells programs the same as ever, and its title in brackets`() async throws {
    try await Self.visit { house in
      let visitor = house.day.house.visitor()
      let answer = try await visitor.get("/api/v1/records/1", headers: ["Accept-Language": "qps"])
      #expect(answer.headers["content-language"] == "qps")
      let (title, id) = (answer.json["title"].text ?? "", answer.json["title-id"].text ?? "")
      #expect(title == "⟦\(id)⟧" && !id.contains("⟦"), "\(title)")
    }
  }

  @Test func `is walked through on every page that it has`() async throws {
    try await Self.visit { house in
      let paths: [String] =
        Self.everybodys(house.day) + ["/records/1/marc"] + Self.members + Self.staffs(house.day)
      let walked = paths.map { $0.split(separator: "?")[0].split(separator: "/") }
      let left = RouteTable.all(of: house.day.house.house).filter { route in
        guard route.method == "GET", !route.path.hasPrefix("/api/") else { return false }
        let steps = route.path.split(separator: "/")
        return !PageList.noPages.contains(route.path)
          && !walked.contains { path in
            path.count == steps.count
              && zip(path, steps).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
          }
      }
      #expect(left.map(\.path) == [])
    }
  }

  @Test func `says nothing that is not in the list for translators`() async throws {
    let heard = Heard()
    try await Self.visit(in: heard.language) { house in
      let ratna = house.ratna
      try await ratna.read(in: .bracketed)
      for path in Self.everybodys(house.day) + Self.staffs(house.day) {
        _ = try await ratna.see(path)
      }
    }
    let listed = Set(try SourceTemplates.all())
    let spoken = heard.templates.withLock { $0 }
    #expect(spoken.count > 200)
    #expect(spoken.filter { $0.contains(where: \.isLetter) }.subtracting(listed).sorted() == [])
  }

  private static func visit(
    in language: Language = .bracketed, _ walk: @escaping @Sendable (Bracketed) async throws -> Void
  ) async throws {
    try await Furnished.visit(languages: Languages(adding: [language])) { day in
      try await walk(Bracketed(day))
    }
  }

  private static func everybodys(_ day: Furnished) -> [String] {
    [
      "/", "/search?q=zirkonium", "/search?q=zzzz", "/records/\(day.address)",
      "/account/sign-in", "/office/sign-in", "/office/code", "/office/shift", "/privacy",
      "/help",
    ]
  }

  private static let members = ["/account", "/account/pin"]

  private static func staffs(_ day: Furnished) -> [String] {
    PageList.ofStaff(
      in: day.house.house,
      things: [
        "announcement": "1", "service": "1",
        "item": "\(day.item.number)", "member": "\(day.sari.number)",
        "product": "\(day.pin.product)", "record": "\(day.record)", "staff": "1",
        "station": "\(day.station.number)", "variant": "\(day.pin.number)",
      ],
      asking: [
        "/desk/titles": ["?q=zirkonium"], "/office/labels": ["?item=\(day.item.number)"],
        "/office/members/cards": ["", "?from=\(day.sari.number)"],
        "/office/records": ["?q=zirkonium"],
        "/office/records/new": Form.allCases.map { "?form=\($0.rawValue)" },
        "/office/rules/line": ["?type=journal"],
      ])
  }
}
