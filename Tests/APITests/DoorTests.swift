import FrontDoor
import HTTPTypes
import House
import Secrets
import Stations
import Testing
import Trail
import Values

@testable import API
@testable import Access
@testable import Pages

struct `Who may ask the API` {
  /// Every operation with an address that could be asked.
  static let operations = API.table.map { operation in
    (
      operation,
      operation.path.split(separator: "/").map { $0.hasPrefix("{") ? "1" : String($0) }
        .joined(separator: "/")
    )
  }

  @Test func `nobody without a token, for every operation but the document`() async throws {
    try await OpenHouse.visit { house in
      #expect(Self.operations.count > 30)
      for (operation, path) in Self.operations where operation.access != .open {
        let answer = try await house.ask(operation.method.rawValue, "/\(path)", as: nil)
        #expect(answer.status == 401, "\(operation.name)")
        #expect(answer.problem == "token-missing")
        #expect(answer.headers["www-authenticate"] == "Bearer")
      }
    }
  }

  @Test func `nobody with a token that is not good`() async throws {
    try await OpenHouse.visit { house in
      let wrong = String(repeating: "0", count: 64)
      for token in [wrong, "short", "‹token›"] {
        let answer = try await house.ask("GET", "/search", as: token)
        #expect(answer.status == 401)
        #expect(answer.problem == "token-wrong")
      }
      let answer = try await house.ask(
        "GET", "/search", as: nil, headers: ["Authorization": "Basic cmF0bmE6cmF0bmE="])
      #expect(answer.problem == "token-wrong")
    }
  }

  @Test func `a camera only brings scans`() async throws {
    try await OpenHouse.visit { house in
      for (operation, path) in Self.operations
      where operation.access != .open && operation.access != .scan {
        let answer = try await house.ask(
          operation.method.rawValue, "/\(path)", as: house.tokens.camera)
        #expect(answer.status == 403, "\(operation.name)")
        #expect(answer.problem == "token-only-scans")
      }
    }
  }

  @Test func `nobody whose roles do not allow it, and the answer says what is missing`()
    async throws
  {
    try await OpenHouse.visit { house in
      var asked = 0
      for (operation, path) in Self.operations {
        guard case .permitted(let permissions) = operation.access else { continue }
        let doors: [(String, Set<Permission>)] = [
          (house.tokens.librarian, Role.librarian.permissions),
          (house.tokens.cashier, Role.cashier.permissions),
          (house.tokens.desk, [.loansMake, .holdsManage]), (house.tokens.till, [.tillSell]),
        ]
        for (token, held) in doors where held.isDisjoint(with: permissions) {
          let answer = try await house.ask(operation.method.rawValue, "/\(path)", as: token)
          #expect(answer.status == 403, "\(operation.name)")
          #expect(answer.problem == "not-permitted")
          asked += 1
        }
        let manager = try await house.ask(
          operation.method.rawValue, "/\(path)", as: house.tokens.manager)
        #expect(![401, 403].contains(manager.status), "\(operation.name)")
      }
      #expect(asked > 50)
    }
  }

  @Test func `no token of a colleague who left, nor of a station that was taken away`()
    async throws
  {
    try await OpenHouse.visit { house in
      let keyring = house.house.keyring
      let code = try await keyring.newCode(for: "sartika", at: OpenHouse.morning, by: .house)
        .code
      _ = try await keyring.setPassphrase(
        code: code, passphrase: "hujan bulan juni di kebun", at: OpenHouse.morning)
      let ratna = try #require(
        try await house.house.keyring.staff().first { $0.signInName == "ratna" })
      #expect(try await house.ask("GET", "/search", as: house.tokens.librarian).status == 200)
      _ = try await house.house.keyring.disableStaff(
        ratna.number, at: OpenHouse.morning, by: .house)
      #expect(try await house.ask("GET", "/search", as: house.tokens.librarian).status == 401)
      try await house.house.workplaces.removeStation(
        house.stations.desk.number, at: OpenHouse.morning, by: .house)
      #expect(try await house.ask("GET", "/search", as: house.tokens.desk).status == 401)
    }
  }

  @Test func `a page of ours reads with its session, and changes nothing with it`() async throws {
    try await OpenHouse.visit { house in
      let keyring = house.house.keyring
      let (_, code) = try await keyring.addStaff(
        name: "Rini", signInName: "rini", roles: [.librarian], at: OpenHouse.morning, by: .house)
      _ = try await keyring.setPassphrase(
        code: code, passphrase: "hujan bulan juni di kebun", at: OpenHouse.morning)
      let token = try await keyring.signIn(
        "rini", passphrase: "hujan bulan juni di kebun", from: "local",
        at: OpenHouse.morning
      ).token
      let cookie = ["Cookie": "\(SessionCookie.name)=\(token.text)"]
      #expect(try await house.ask("GET", "/search", as: nil, headers: cookie).status == 200)
      let write = try await house.ask(
        "POST", "/records", ["form": "book", "title": "Habis"], as: nil, headers: cookie)
      #expect(write.status == 401)
    }
  }

  @Test func `an address that is not there, or not asked like that, says so`() async throws {
    try await OpenHouse.visit { house in
      let nothing = try await house.ask("GET", "/books", as: house.tokens.manager)
      #expect(nothing.status == 404 && nothing.problem == "no-such-path")
      let wrong = try await house.ask("DELETE", "/check-outs", as: house.tokens.manager)
      #expect(wrong.status == 405 && wrong.headers["allow"] == "POST")
      let number = try await house.ask("GET", "/records/abc", as: house.tokens.manager)
      #expect(number.status == 404)
    }
  }
}
