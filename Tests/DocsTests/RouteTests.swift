import Foundation
import FrontDoor
import House
import Pages
import Persistence
import Testing

struct `The documents of the house` {
  @Test func `routes.md has every route`() async throws {
    let routes = try await RunningHouse.open { house in RouteTable.all(of: house.house) }
    var text = """
      # Routes

      Every route of the house. Pages answer HTML, `/api/v1` answers JSON ([the API](api.md)). This page is made from the router itself.

      | method | path |
      | --- | --- |

      """
    for route in routes { text += "| \(route.method) | `\(route.path)` |\n" }
    #expect(try Repository.isUpToDate("Docs/routes.md", text))
  }

  @Test func `operations.md has every setting`() throws {
    let operations = try Repository.text("Docs/operations.md")
    for setting in HouseSetting.allCases {
      #expect(operations.contains("`\(setting.rawValue)`"), "\(setting.rawValue)")
    }
  }

  @Test func `operations.md says how a downloaded receipt reaches a printer`() throws {
    let operations = try Repository.text("Docs/operations.md")
    let parts = operations.components(separatedBy: "\n### ")
    let printers = try #require(parts.first { $0.hasPrefix("Receipt printers\n") })
    for way in [".bin > /dev/usb/lp0", "9100 < struk-", "application/octet-stream"] {
      #expect(printers.contains(way), "\(way)")
    }
    #expect(try Repository.text("Docs/panduan/kasir.md").contains("operations.md#receipt-printers"))
  }

  @Test func `every link leads somewhere`() throws {
    var followed = 0
    for file in Repository.files([".md"]) {
      let folder = (file as NSString).deletingLastPathComponent
      for link in Self.links(in: try Repository.text(file)) {
        let path = folder.isEmpty ? link : folder + "/" + link
        let there = FileManager.default.fileExists(
          atPath: Repository.root.appending(path: path).standardizedFileURL.path)
        #expect(there, "\(file) → \(link)")
        followed += 1
      }
    }
    #expect(followed > 30)
  }

  private static func links(in text: String) -> [String] {
    text.components(separatedBy: "](").dropFirst().compactMap { piece in
      let target = String(piece.prefix { $0 != ")" && $0 != "#" && $0 != " " })
      return target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") ? nil : target
    }
  }

  @Test func `the README fits one screen and shows the house`() throws {
    let readme = try Repository.text("README.md")
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
    #expect(readme.contains("make run") && readme.contains("make test"))
    #expect(readme.contains("![") && readme.contains("Docs/pictures/"))
  }

  @Test(arguments: ["petugas", "kasir", "anggota"])
  func `each of the three has a guide with pictures`(who: String) throws {
    let guide = try Repository.text("Docs/panduan/\(who).md")
    #expect(guide.contains("](../pictures/"))
    #expect(guide.split(separator: "\n").count <= 110)
  }

  @Test func `the guides call what is pressed by the words that stand on it`() throws {
    let words = Set(try SourceTemplates.all())
    var pressed = 0
    for who in ["petugas", "kasir", "anggota"] {
      let guide = try Repository.text("Docs/panduan/\(who).md")
      for name in guide.matches(of: #/[Tt]ekan \*\*([^*]+)\*\*/#).map({ String($0.output.1) }) {
        pressed += 1
        #expect(words.contains(name.replacing("…", with: "{1}")), "\(who): \(name)")
      }
    }
    #expect(pressed > 5, "the guides are read well")
  }
}

struct `The shape of the code` {
  private static let sources = Repository.files([".swift"])
    .filter { !$0.hasPrefix("Tests/") && $0 != "Package.swift" }

  @Test func `half the files stay under 80 lines, nine in ten under 250, none over 400`() throws {
    let sizes = try Self.sources.map {
      try Repository.text($0).split(separator: "\n", omittingEmptySubsequences: false).count
    }.sorted()
    #expect(sizes[sizes.count / 2] < 80)
    #expect(sizes[sizes.count * 9 / 10] < 250)
    #expect((sizes.last ?? 0) <= 400)
  }

  @Test func `a command takes its day from the zone of the house, not from that of the tables`()
    throws
  {
    var asking = 0
    for file in Self.sources where file.hasPrefix("Sources/sartika/") {
      let text = try Repository.text(file)
      guard text.contains("Clock.system.now"), text.contains("now.day") else { continue }
      #expect(text.contains("houseZone()"), "\(file)")
      asking += 1
    }
    #expect(asking > 0, "the source is read well")
  }

  @Test func `nothing is forced, nothing is left to do`() throws {
    #expect(Self.sources.count > 400)
    for file in Self.sources {
      for line in try Repository.text(file).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else {
          #expect(!code.contains("TODO") && !code.contains("FIXME"), "\(file): \(code)")
          continue
        }
        #expect(!code.contains("try! ") && !code.contains(" as! "), "\(file): \(code)")
      }
    }
  }

  @Test func `circulation and shop never meet`() throws {
    for (room, other) in [("Circulation", "PointOfSale"), ("PointOfSale", "Circulation")] {
      let files = Repository.files([".swift"], under: "Sources/\(room)")
      #expect(files.count > 10, "\(room)")
      for file in files { #expect(try !Self.imports(other, in: file), "\(file)") }
    }
  }

  /// What a station does can be tried without a server.
  @Test func `the counter knows no requests, no pages and no tables`() throws {
    let files = Repository.files([".swift"], under: "Sources/Counter")
    #expect(files.count > 20)
    for file in files {
      for other in ["Hummingbird", "HTTPTypes", "NIOCore", "GRDB", "Pages", "House"] {
        #expect(try !Self.imports(other, in: file), "\(file)")
      }
      #expect(try !Repository.text(file).contains("HTML("), "\(file)")
    }
  }

  @Test(arguments: [
    ("CLibXML2", "Catalog/XML"), ("CSodium", "Sources/Secrets"), ("CZint", "Sources/Printing"),
    ("CZBar", "Scanner/BarcodeScanning"), ("CVideo", "Scanner/BarcodeScanning"),
    ("CPNG", "Scanner/BarcodeScanning"), ("CStemmer", "Catalog/Catalog"),
    ("CPictures", "Sources/Pictures"),
    ("CCairo", "Sources/Papers"), ("CPango", "Sources/Papers"), ("CFontconfig", "Sources/Papers"),
  ])
  func `a library is known in one room only`(library: String, room: String) throws {
    let known = try Self.sources.filter { try Self.imports(library, in: $0) }
    #expect(!known.isEmpty)
    for file in known { #expect(file.hasPrefix(room + "/"), "\(file)") }
  }

  @Test func `only what serves knows Hummingbird`() throws {
    let known = try Self.sources.filter { try Self.imports("Hummingbird", in: $0) }
    #expect(known.count > 20)
    let serving = ["Serving", "Pages", "Faces", "API", "House"].map { "Sources/\($0)/" }
    for file in known { #expect(serving.contains { file.hasPrefix($0) }, "\(file)") }
  }

  /// The rooms with people, books and money, and the file they are in.
  private static let rooms = [
    "Persistence", "Trail", "Catalog", "MARC", "Members", "Access", "Stations", "Circulation",
    "PointOfSale", "Window", "Printing", "ScanFeed", "Counter", "Pages", "House", "Demo", "GRDB",
  ]

  @Test(arguments: [
    ("Markup", rooms + ["Secrets", "Serving", "Hummingbird", "HTTPTypes", "NIOCore"]),
    ("Serving", rooms),
  ])
  func `what any house could use knows nothing of this one`(
    room: String, forbidden: [String]
  ) throws {
    let files = Repository.files([".swift"], under: "Sources/\(room)")
    #expect(files.count > 10)
    for file in files {
      for other in forbidden { #expect(try !Self.imports(other, in: file), "\(file): \(other)") }
    }
  }

  private static func imports(_ module: String, in file: String) throws -> Bool {
    Repository.imports(in: try Repository.text(file)).contains(module)
  }
}
