import Catalog
import Foundation
import FrontDoor
import Testing
import Values

struct `The page about the API` {
  @Test func `shows requests that do what it says`() async throws {
    try await OpenHouse.visit { house in
      let (copy, sari) = (try await house.copy("Perempuan di titik nol"), try await house.member())
      #expect(copy.barcode.text == "IP-0000001")
      try await house.goods()
      try await house.openDrawers()
      let words = [
        "SARTIKA": house.base, "TOKEN": house.tokens.manager, "STATION": house.tokens.both,
        "CAMERA": house.tokens.camera, "CARD": sari.card,
      ]
      let commands = ShellLine.commands(in: try Self.page())
      #expect(commands.count == 12)
      for command in commands {
        let request = try CurlRequest(ShellLine.words(of: command, variables: words))
        let path = request.address.replacingOccurrences(of: house.base + "/api/v1", with: "")
        let answer = try await house.send(
          request.method, path, headers: request.headers, bytes: request.body)
        #expect((200..<300).contains(answer.status), "\(command): \(answer.text)")
        #expect(!answer.text.contains("refused"), "\(command): \(answer.text)")
      }
    }
  }

  @Test func `names every type of problem that the rooms know, and no other`() throws {
    let page = try Self.page()
    for (heading, files) in Self.rooms {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| \(heading) |") } ?? ""
      let named = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
      let known = try files.reduce(into: Set<String>()) { types, file in
        types.formUnion(try Self.types(in: file))
      }
      #expect(!known.isEmpty)
      #expect(Set(named) == known, "\(heading)")
    }
  }

  private static let rooms: [(String, [String])] = [
    (
      "the request itself",
      [
        "Sources/Web/API/APIRefusal.swift", "Sources/Persistence/RequestKey.swift",
        "Sources/Values/Refusal.swift", "Sources/Access/Permission.swift",
        "Sources/Access/Throttle.swift", "Sources/Secrets/PassphraseHash.swift",
        "Sources/Web/Shared/Kit/Unhappy.swift", "Sources/Web/Shared/Kit/HostCheck.swift",
        "Sources/Web/Shared/Kit/Framing.swift", "Sources/Web/Shared/Kit/SearchQueue.swift",
      ]
    ),
    (
      "the disk and the clock",
      [
        "Sources/Persistence/StorageRefusal.swift", "Sources/Web/Shared/Kit/ClockWatch.swift",
      ]
    ),
    (
      "codes and numbers",
      ["Barcode", "ISBN", "ISSN", "EAN13", "Rupiah"].map { "Sources/Values/\($0).swift" }
    ),
    (
      "records",
      ["RecordRefusal", "RecordLengths", "EntryRefusal"].map {
        "Catalog/Catalog/Records/\($0).swift"
      }
    ),
    (
      "MARCXML",
      ["Catalog/MARC/Reading/MARCRefusalSentences.swift", "Catalog/XML/XMLRefusal.swift"]
    ),
    ("copies", ["Catalog/Catalog/Holdings/ItemRefusal.swift"]),
    (
      "stations and scans",
      [
        "Sources/Access/Station.swift", "Sources/Web/Scans/ScanDeskRefusal.swift",
        "Scanner/Feed/ScanRefusal.swift",
      ]
    ),
    ("members", ["CardBarcode", "Member", "Enrol"].map { "Sources/Members/\($0).swift" }),
    (
      "lending",
      ["CheckOutRefusal", "CheckIn", "RenewalRefusal", "PlaceHold", "ExceptionReason"].map {
        "Sources/Circulation/\($0).swift"
      }
    ),
    (
      "products and stock",
      ["ProductRefusal", "MoveStock"].map { "Sources/PointOfSale/\($0).swift" }
    ),
    (
      "cart, payment, drawer",
      ["CartRefusal", "PayRefusal", "DrawerRefusal"].map { "Sources/PointOfSale/\($0).swift" }
    ),
  ]

  private static func page() throws -> String {
    try String(contentsOf: Programs.root.appending(path: "Docs/api.md"), encoding: .utf8)
  }

  /// The words between quotes where a refusal says its type.
  private static func types(in file: String) throws -> Set<String> {
    let text = try String(contentsOf: Programs.root.appending(path: file), encoding: .utf8)
    var types: Set<String> = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      let opens = line.contains("var type: String {")
      if opens { isInside = !line.hasSuffix("}") }
      let says = line.contains("let type = ") || line.contains("   type = ")
      if opens || isInside || says { types.formUnion(Self.names(in: line)) }
      if line == "  }" { isInside = false }
    }
    return types
  }

  private static func names(in line: String) -> [String] {
    line.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }
      .map(\.element)
      .filter { name in
        name.utf8.first.map { (0x61...0x7A).contains($0) } == true
          && name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
          }
      }
  }
}
