import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import MARC
import Members
import Pages
import Persistence
import PointOfSale
import Secrets
import Stations
import Testing
import Trail
import Values

/// A house and its twin, each open on a port of its own; the twin never had the closed records.
private struct TwinHouses: Sendable {
  let house: RunningHouse
  let twin: RunningHouse
  /// The public records, by address; the same in both.
  let addresses: [RecordAddress]
  /// Programs at a station and in a cashier's name, in each.
  let tokens: [[String]]
  /// Sari's card and PIN, in each.
  let sari: [(card: String, pin: String)]

  static let now = Instant(seconds: 1_795_228_200)

  static func visit(_ walk: @escaping @Sendable (TwinHouses) async throws -> Void) async throws {
    let clock = Clock { now }
    try await inAHouse(clock: clock, addresses: .seeded(7)) { house in
      try await RunningHouse.open(clock: clock, addresses: .seeded(7)) { twin in
        try await walk(TwinHouses(house, twin))
      }
    }
  }

  private init(_ house: RunningHouse, _ twin: RunningHouse) async throws {
    (self.house, self.twin) = (house, twin)
    var tokens: [[String]] = []
    var sari: [(card: String, pin: String)] = []
    for each in [house, twin] {
      tokens.append(try await Self.programs(each))
      let (member, pin) = try await each.house.membership.enrol(
        NewMember(name: "Sari"), at: Self.now, by: .house)
      sari.append((member.card.text, pin.digits))
      for place in 0..<12 {
        if each.base == house.base { try await Self.enter(place, closed: true, in: each) }
        try await Self.enter(place, closed: false, in: each)
      }
      try await Self.lend(to: member.number, in: each)
    }
    (self.tokens, self.sari) = (tokens, sari)
    addresses = try await house.house.catalogue.search(SearchQuery(order: .added, pageSize: 100))
      .hits.map(\.address)
  }

  private static func programs(_ each: RunningHouse) async throws -> [String] {
    let keyring = each.house.keyring
    let station = try await each.settleIn().station
    let work = try await each.house.workplaces.newStationToken(
      station.number, scope: .work, at: now, by: .house)
    let dewi = try await keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier], at: now, by: .house
    ).staff
    let cashier = try await keyring.newAPIToken(
      for: dewi.number, label: "uji", at: now, by: .house)
    return [work.text, cashier.text]
  }

  private static func enter(_ place: Int, closed: Bool, in each: RunningHouse) async throws {
    let catalogue = each.house.catalogue
    var entry = SimpleEntry(
      form: closed ? .document : Form.allCases[place % 4],
      title: closed ? "Melati rahasiasekali \(place)" : "Melati mawar \(place)")
    entry.authors = [closed ? "Saksi, Anonim" : "Kartini"]
    entry.subjects = closed ? ["KDRT", "Rahasia"] : ["kdrt", "Perempuan"]
    entry.year = closed ? 1911 : 1990 + place
    entry.isClosed = closed
    let number = try await catalogue.addRecord(entry, at: now, by: .house)
    let copies = try await [
      catalogue.addItem(NewItem(type: .book), to: number, on: now.day, at: now, by: .house),
      catalogue.addItem(NewItem(), to: number, on: now.day, at: now, by: .house),
    ]
    guard closed || place == 3 else { return }
    _ = try await each.house.shop.addProduct(
      NewProduct(
        name: closed ? "Rahasiasekali" : "Melati mawar 3", kind: .book, record: number,
        variants: [
          NewVariant(
            barcode: closed ? Barcode("X\(copies[0].number)") : Barcode("JUAL-3"),
            price: Rupiah(50_000), opening: 3)
        ]), at: now, by: .house)
  }

  /// Sari has one of the public books and waits for another; in the house somebody has a closed one.
  private static func lend(to member: MemberNumber, in each: RunningHouse) async throws {
    let house = each.house
    let hits = try await house.catalogue.search(
      SearchQuery(text: "melati", forms: [.book], order: .title)
    ).hits
    for (place, hit) in hits.prefix(2).enumerated() {
      let number = try #require(try await house.catalogue.number(at: hit.address))
      let item = try #require(try await house.catalogue.items(of: number).first)
      if place == 0 {
        _ = try await house.loanDesk.checkOut(
          item.number, to: member, on: now.day, at: now, by: .house)
      } else {
        _ = try await house.loanDesk.placeHold(
          record: number, for: member, on: now.day, at: now, by: .member(member))
      }
    }
  }

  /// Every page that everybody may see, with what may be asked there.
  var pages: [String] {
    let routes = RouteTable.all(of: house.house).filter { route in
      route.method == "GET" && !route.path.hasPrefix("/api/")
        && !["/office", "/desk", "/till", "/stations", "/account"].contains {
          route.path.hasPrefix($0)
        }
    }.map(\.path)
    let names = addresses.map(\.description) + (1...30).map(String.init) + ["999999999999999"]
    let all = routes.flatMap { path in
      path.contains("{record}")
        ? names.map { path.replacingOccurrences(of: "{record}", with: $0) } : [path]
    }
    return all + Self.questions.map { "/search?" + $0 }
  }

  static let questions: [String] = {
    let words = [
      "", "melati", "melati+mawar", "rahasiasekali", "saksi", "tidakada", "kdrt", "kartini",
      "subject:kdrt", "mela*", "%22melati+mawar%22",
    ]
    let orders = ["relevance", "newest", "title", "added"]
    let plain = words.flatMap { word in orders.map { "q=\(word)&order=\($0)" } }
    let narrowed = [
      "subject=KDRT", "subject=kdrt", "subject=Rahasia", "form=document", "language=jav",
      "year=1911", "year=1990-1995", "available=yes",
    ]
    return plain + narrowed.flatMap { ["q=&\($0)", "q=melati&\($0)", "q=melati&\($0)&page=2"] }
  }()
}

struct `A house and its twin that never had the closed records` {
  @Test func `show every page alike, to nobody and to a member`() async throws {
    try await TwinHouses.visit { twins in
      let pages = twins.pages
      #expect(pages.count > 200)
      let (nobody, sari) = (
        [Guest(twins.house), Guest(twins.twin)], [Guest(twins.house), Guest(twins.twin)]
      )
      for (guest, card) in zip(sari, twins.sari) {
        try await guest.comeIn(card: card.card, pin: card.pin)
      }
      for path in pages + ["/account"] {
        for guests in [nobody, sari] {
          let (here, there) = (try await guests[0].see(path), try await guests[1].see(path))
          #expect(here.status == there.status, "\(path)")
          #expect(Self.telling(here) == Self.telling(there), "\(path)")
        }
      }
      for number in 1...30 {
        #expect(try await nobody[0].see("/records/\(number)").status == 404)
      }
    }
  }

  @Test func `tell programs the same, at a station and in a cashier's name`() async throws {
    try await TwinHouses.visit { twins in
      let records = (twins.addresses.map(\.description) + (1...30).map(String.init)).flatMap {
        ["/records/\($0)", "/records/\($0)/items"]
      }
      let questions = TwinHouses.questions.map {
        "/search?"
          + $0.replacingOccurrences(of: "order=", with: "sort=")
          .replacingOccurrences(of: "available=yes", with: "available=true")
          .replacingOccurrences(of: "year=1911", with: "year-from=1911&year-to=1911")
          .replacingOccurrences(of: "year=1990-1995", with: "year-from=1990&year-to=1995")
      }
      let visitors = [twins.house.visitor(), twins.twin.visitor()]
      for (program, type) in [
        (0, "application/json"), (1, "application/json"), (0, "application/xml"),
      ] {
        for path in records + (type == "application/json" ? questions + ["/openapi.json"] : []) {
          var answers: [String] = []
          for (visitor, tokens) in zip(visitors, twins.tokens) {
            let answer = try await visitor.get(
              "/api/v1" + path,
              headers: ["Authorization": "Bearer \(tokens[program])", "Accept": type])
            answers.append("\(answer.status) \(answer.headers["etag"] ?? "")\n\(answer.text)")
          }
          #expect(answers[0] == answers[1], "\(path) \(type)")
        }
      }
    }
  }

  @Test func `write the same public export`() async throws {
    try await TwinHouses.visit { twins in
      for format in ExportFormat.allCases {
        var bytes: [String] = []
        for each in [twins.house, twins.twin] {
          let done = try await Programs.run(
            "sartika", ["export", "--data", each.folder.path, "--format", "\(format)", "--public"])
          #expect(done.code == 0)
          bytes.append(done.out)
        }
        #expect(bytes[0] == bytes[1] && bytes[0].count > 1000, "\(format)")
      }
    }
  }

  /// What a page tells: everything but what is made anew for each browser.
  private static func telling(_ answer: FrontDoor.Visitor.Answer) -> String {
    let secret = #/name="(formToken|once)" value="[^"]*"/#
    let headers = answer.headers.filter {
      !["date", "set-cookie", "content-length"].contains($0.key)
    }
    return headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
      + answer.text.replacing(secret, with: "")
  }
}
