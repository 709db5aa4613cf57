import Access
import Foundation
import FrontDoor
import House
import Pages
import Stations
import Testing
import Trail
import Values

/// The doors of the house, sorted by who may go through.
private struct DoorList {
  /// Pages that everybody may see.
  static let open: Set<String> = [
    "/", "/search", "/privacy", "/help", "/records/{record}", "/records/{record}/marc",
    "/records/{record}/citation.bib", "/records/{record}/citation.ris", "/account/sign-in",
    "/office/sign-in", "/office/first", "/office/code", "/office/shift",
  ]
  /// Pages that every colleague may see.
  static let everyColleagues: Set<String> = [
    "/office", "/office/find", "/office/handover", "/office/help/cards",
    "/office/evening", "/office/evening/sheet",
    "/office/passphrase", "/office/pin",
    "/stations", "/stations/live",
  ]
  /// What a form may be sent to by somebody who is not signed in.
  static let openForms: Set<String> = [
    "/account/sign-in", "/sign-out", "/language", "/cover", "/office/sign-in", "/office/first",
    "/office/code", "/office/shift", "/office/unlock", "/session",
  ]

  let pages: [String]
  let forms: [String]

  init(_ house: House) {
    let routes = RouteTable.all(of: house).filter { !$0.path.hasPrefix("/api/") }
    // A photograph is no page, and browsers keep it.
    pages = routes.filter { $0.method == "GET" }.map(\.path).filter { !$0.hasPrefix("/goods/") }
    forms = routes.filter { $0.method == "POST" }.map(\.path)
  }

  /// Where a member reserves a title herself.
  static func isHersToReserve(_ path: String) -> Bool {
    path.hasPrefix("/records/") && path.hasSuffix("/holds")
  }

  /// What a cashier may send.
  static func isCashiersForm(_ path: String) -> Bool {
    path.hasPrefix("/till") || path == "/stations/seat" || path == "/office/passphrase"
      || path == "/office/pin" || path == "/office/find" || path.hasPrefix("/office/handover")
  }

  /// A page with numbers filled in; a public record by its address.
  static func address(_ path: String, _ day: Furnished) -> String {
    path.hasPrefix("/records/")
      ? path.replacingOccurrences(of: "{record}", with: "\(day.address)") : address(path)
  }

  static func address(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
  }

  static func needsMember(_ path: String) -> Bool { path.hasPrefix("/account") }
  /// What a cashier's roles are for; the rest of the back rooms is the librarian's or the manager's.
  static func isCashiers(_ path: String) -> Bool {
    path.hasPrefix("/till") || everyColleagues.contains(path)
  }
}

struct `Every door` {
  @Test func `leads to the sign-in while nobody is signed in, and shows nothing`() async throws {
    try await Furnished.visit { day in
      let doors = DoorList(day.house.house)
      #expect(doors.pages.count > 40)
      for path in doors.pages where !DoorList.open.contains(path) {
        let answer = try await Guest(day.house).see(DoorList.address(path))
        #expect(answer.status == 303, "\(path)")
        let door = DoorList.needsMember(path) ? "/account/sign-in" : "/office/sign-in"
        #expect(answer.headers["location"]?.hasPrefix(door) == true, "\(path)")
        #expect(answer.body.isEmpty, "\(path)")
      }
      for path in DoorList.open {
        let answer = try await Guest(day.house).see(DoorList.address(path, day))
        #expect(answer.status == 200, "\(path)")
      }
    }
  }

  @Test func `of the staff stays shut for a member, and hers for the staff`() async throws {
    try await Furnished.visit { day in
      let (sari, ratna) = (Guest(day.house), try await day.ratna())
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      for path in DoorList(day.house.house).pages where !DoorList.open.contains(path) {
        let isHers = DoorList.needsMember(path)
        let answer = try await (isHers ? ratna : sari).see(DoorList.address(path))
        #expect(answer.status == 303, "\(path)")
        let door = isHers ? "/account/sign-in" : "/office/sign-in"
        #expect(answer.headers["location"]?.hasPrefix(door) == true, "\(path)")
        #expect(answer.body.isEmpty, "\(path)")
      }
      #expect(try await sari.see("/account").status == 200)
    }
  }

  @Test func `of the librarian tells a cashier, on a page of ours, that it is not hers`()
    async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      try await dewi.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
      for path in DoorList(day.house.house).pages
      where !DoorList.open.contains(path) && !DoorList.needsMember(path) && path != "/stations/live"
      {
        let answer = try await dewi.see(DoorList.address(path))
        guard !DoorList.isCashiers(path) else {
          #expect(answer.status != 403, "\(path)")
          continue
        }
        let words = Paper.words(answer.text)
        #expect(answer.status == 403, "\(path)")
        #expect(words.contains("Belum diizinkan") && words.contains("Mintalah kepada pengelola"))
        #expect(!words.contains(Furnished.title) && !words.contains("Xanthippe"), "\(path)")
        #expect(answer.text.contains("action=\"/sign-out\""), "\(path)")
      }
    }
  }

  @Test func `with a page behind it answers HEAD with headers alone`() async throws {
    try await Furnished.visit { day in
      let visitor = Guest(day.house).visitor
      let answer = try await visitor.send("HEAD", "/")
      #expect(answer.status == 200 && answer.body.isEmpty)
      #expect(try await visitor.send("HEAD", "/nowhere").status == 404)
    }
  }

  @Test func `takes no form of the librarian's or the manager's from a cashier`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      let token = Paper.form("/sign-out", in: try await dewi.see("/office").text)?["formToken"]
      let before = try await Ledger.of(day.house)
      let hers = DoorList(day.house.house).forms.filter { path in
        !DoorList.openForms.contains(path) && !DoorList.needsMember(path)
          && !DoorList.isHersToReserve(path) && !DoorList.isCashiersForm(path)
      }
      #expect(hers.count > 20)
      for path in hers {
        #expect(try await dewi.foreign(path, token: token).status == 403, "\(path)")
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
      #expect(try await dewi.see("/office").status == 200)
    }
  }

  @Test func `takes no form from somebody who is not signed in`() async throws {
    try await Furnished.visit { day in
      let before = try await Ledger.of(day.house)
      for path in DoorList(day.house.house).forms where !DoorList.openForms.contains(path) {
        let answer = try await Guest(day.house).send(DoorList.address(path), ["name": "x"])
        let door = path.hasPrefix("/account") || DoorList.isHersToReserve(path)
        #expect(answer.status == 303, "\(path)")
        #expect(
          answer.headers["location"] == (door ? "/account/sign-in" : "/office/sign-in"), "\(path)")
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }

  @Test func `takes no form without the token of a page of ours`() async throws {
    try await Furnished.visit { day in
      let (ratna, sari) = (try await day.ratna(), Guest(day.house))
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let before = try await Ledger.of(day.house)
      for path in DoorList(day.house.house).forms {
        let isHers = DoorList.needsMember(path) || DoorList.isHersToReserve(path)
        for token in [nil, "0000", String(repeating: "a", count: 64)] {
          let answer = try await (isHers ? sari : ratna).foreign(path, token: token)
          #expect(answer.status == 403, "\(path) \(token ?? "")")
        }
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
      #expect(try await ratna.see("/office").status == 200)
    }
  }

  @Test(arguments: [
    ["Origin": "https://jahat.example"], ["Origin": "null"],
    ["Origin": "http://localhost.jahat.example"], ["Sec-Fetch-Site": "cross-site"],
    ["Sec-Fetch-Site": "same-site"],
  ])
  func `takes no form from a page of somebody else`(headers: [String: String]) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let token = Paper.form("/sign-out", in: try await ratna.see("/desk").text)?["formToken"]
      let before = try await Ledger.of(day.house)
      for path in DoorList(day.house.house).forms {
        let answer = try await ratna.foreign(path, token: token, headers: headers)
        #expect(answer.status == 403, "\(path)")
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
      #expect(try await ratna.see("/office").status == 200)
    }
  }

  @Test func `of the API asks for a token; a browser's cookie does not open it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await Ledger.of(day.house)
      let routes = RouteTable.all(of: day.house.house).filter { route in
        route.path.hasPrefix("/api/") && route.method != "GET"
      }
      #expect(routes.count > 10)
      for route in routes {
        let answer = try await ratna.visitor.post(
          DoorList.address(route.path), [:], method: route.method)
        Promises.judge(answer, "\(route.method) \(route.path)")
        #expect(answer.status == 401, "\(route.method) \(route.path)")
      }
      #expect(try await Ledger.of(day.house).difference(from: before) == [])
    }
  }
}

extension Guest {
  /// Sends a form as a page of somebody else would; an upload as an upload.
  fileprivate func foreign(
    _ path: String, token: String?, headers: [String: String] = [:]
  ) async throws -> FrontDoor.Visitor.Answer {
    let address = DoorList.address(path)
    guard path == "/office/import" || path.hasSuffix("/photograph") else {
      var fields = ["name": "x", "reason": "x", "code": "x", "station": "1", "to": "en"]
      fields["formToken"] = token
      return try await send(address, fields, headers: headers)
    }
    let file = Array(#"<collection xmlns="http://www.loc.gov/MARC21/slim"/>"#.utf8)
    let type = ["Content-Type": "multipart/form-data; boundary=\(Paper.boundary)"]
    let answer = try await visitor.send(
      "POST", address, headers: type.merging(headers) { $1 },
      body: .init(Paper.multipart(token ?? "", file: file, named: "x.xml")))
    Promises.judge(answer, "POST \(path)")
    return answer
  }
}
