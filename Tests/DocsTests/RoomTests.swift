import Foundation
import Testing

struct `The rooms of Package.swift` {
  /// What is done in each room and by each program, in both languages where they differ.
  private static let captions = [
    "Values": "Rupiah · ISBN · Day · Barcode · Sentence · Refusal · Confidential",
    "Secrets": "sandi / secrets",
    "Persistence": "satu berkas / one file",
    "Pictures": "foto / photographs",
    "Trail": "jejak / trail",
    "XML": "libxml2",
    "MARC": "cantuman / records",
    "Catalog": "katalog / catalogue",
    "ScanFeed": "pindaian / scans",
    "Stations": "stasiun / stations",
    "Access": "petugas / staff",
    "Members": "anggota / members",
    "Circulation": "sirkulasi / lending",
    "PointOfSale": "kasir / till",
    "Window": "jendela rumah / the house's window",
    "Duty": "buku piket / handing over",
    "Printing": "kertas / paper",
    "Papers": "label, kartu / labels, cards (PDF)",
    "Markup": "HTML",
    "Serving": "HTTP",
    "BarcodeScanning": "kamera / cameras",
    "Counter": "pindaian, meja, kasir / scans, desk, till",
    "Pages": "rangka halaman / what pages share",
    "CatalogueFace": "pencarian / search",
    "AccountFace": "akun / account",
    "DeskFace": "di meja / at the desk",
    "TillFace": "di kasir / at the till",
    "OfficeFace": "kantor / office",
    "API": "program / programs",
    "House": "semua jadi satu / all together",
    "Demo": "contoh / demo",
    "sartika": "perintah / commands",
    "sartika-scannerd": "pemindai / scanner",
  ]

  private static func targets() throws -> [PackageTarget] {
    PackageTarget.all(in: try Repository.text("Package.swift"))
  }

  /// The picture is written anew from `Package.swift` when documents are (`SARTIKA_WRITE_DOCS`).
  @Test func `are drawn as they stand on each other, each with its words`() throws {
    let targets = try Self.targets()
    #expect(Set(targets.map { $0.name }) == Set(Self.captions.keys))
    let picture = RoomPicture(targets, captions: Self.captions)
    #expect(try Repository.isUpToDate("Docs/pictures/rooms.svg", picture.svg))
  }

  @Test func `stand in the table of rooms, and nothing else does`() throws {
    let targets = try Self.targets()
    let rooms = targets.filter { !$0.isProgram }
    #expect(rooms.count > 15)
    let rows = try Self.table().matches(of: #/\n\| (\w+) \| `([^`]+)` \| /#)
    let told = rows.map { "\($0.output.1) in \($0.output.2)" }
    #expect(told.sorted() == rooms.map { "\($0.name) in \($0.folder)" }.sorted())
    for program in targets where program.isProgram {
      #expect(try Self.table().contains("`\(program.name)` (`\(program.folder)`"))
    }
  }

  @Test func `import what the table says that they stand on`() throws {
    let targets = try Self.targets()
    let table = try Self.table()
    let told = table.matches(of: #/\n\| (\w+) \|[^\n]* stands on (\w+)/#)
    #expect(told.count > 3)
    for row in told {
      let room = targets.first { $0.name == row.output.1 }
      #expect(room?.imports.contains(String(row.output.2)) == true, "\(row.output.1)")
    }
  }

  /// The section of the document that has the table.
  private static func table() throws -> String {
    let sections = try Repository.text("Docs/architecture.md").components(separatedBy: "\n## ")
    let section = sections.first { $0.hasPrefix("Rooms\n") }
    return try #require(section)
  }

  @Test func `are read with what they import, without libraries and tests`() {
    let read = PackageTarget.all(
      in: """
        func room(_ name: String, at path: String? = nil) -> Target {}
        // room("Attic", []),
        room("Ground", []),
        room(
          "Stairs", ["Ground", "CWood", nails],
          at: "House/Stairs"),
        room("Roof", ["Stairs", "Ground"], embedding: [.embedInCode("Tiles")]),
        program("house", ["Roof", "Ground"], at: "House/door"),
        room("Scaffold", ["Roof"], at: "Tests/Scaffold"),
        tests("RoofTests", ["Roof", "Scaffold"]),
        """)
    #expect(read.map { $0.name } == ["Ground", "Stairs", "Roof", "house"])
    #expect(read.map { $0.isProgram } == [false, false, false, true])
    #expect(
      read.map { $0.folder }
        == ["Sources/Ground", "House/Stairs", "Sources/Roof", "House/door"])
    #expect(read.map { $0.imports.joined() } == ["", "Ground", "StairsGround", "RoofGround"])
    let foundations = PackageTarget.foundations(of: read)
    #expect(foundations["Roof"] == ["Stairs"])
    #expect(foundations["house"] == ["Roof"])
    #expect(
      PackageTarget.heights(of: read) == ["Ground": 0, "Stairs": 1, "Roof": 2, "house": 3])
  }
}
