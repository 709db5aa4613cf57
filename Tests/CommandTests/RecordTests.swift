import Foundation
import FrontDoor
import MARC
import Testing

struct `Bringing records in and out` {
  @Test func `says a line for each record and the counts, and code 4 when some were rejected`()
    async throws
  {
    try await Shelf.with { shelf in
      let ended = try await shelf.sartika(
        "import", "--data", shelf.place("data"), "--json", Fixture.day)
      #expect(ended.code == 4)
      let lines = ended.json
      #expect(lines.count == 5)
      for (place, line) in lines.dropLast().enumerated() {
        #expect(line["file"].text?.hasSuffix("day.marcxml") == true)
        #expect(line["ordinal"].integer == place + 1)
        #expect((line["byteOffset"].integer ?? 0) > 0)
        #expect(line["control001"].text == "hari-\(place + 1)")
        let outcome = line["outcome"].text ?? ""
        #expect(["stored", "repaired", "rejected"].contains(outcome), "\(line)")
        #expect((outcome == "rejected") == (place == 3), "\(line)")
      }
      #expect(lines[3]["reasons"][0]["id"].text?.contains("UNIMARC") == true)
      #expect(lines[3]["reasons"][0]["en"].text?.contains("UNIMARC") == true)
      let counts = lines[4]["counts"]
      let good = (counts["stored"].integer ?? 0) + (counts["repaired"].integer ?? 0)
      #expect(good == 3 && counts["rejected"].integer == 1 && lines[4]["files"].integer == 1)
      #expect(!ended.err.contains("\r") && !ended.err.contains("\u{1B}"))
    }
  }

  @Test func `only tries when it is told so`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let before = try await shelf.sartika("export", "--data", data).out
      let ended = try await shelf.sartika("import", "--data", data, "--dry-run", Fixture.day)
      #expect(ended.code == 4)
      #expect(try await shelf.sartika("export", "--data", data).out == before)
    }
  }

  @Test func `lists rejected records with place and name where nobody asked for JSON`()
    async throws
  {
    try await Shelf.with { shelf in
      let ended = try await shelf.sartika("import", "--data", shelf.place("data"), Fixture.day)
      #expect(ended.code == 4 && ended.lines.count == 1)
      #expect(ended.err.contains("day.marcxml #4 @") && ended.err.contains("(001 hari-4)"))
    }
  }

  @Test func `says at the end what came in and wants a look`() async throws {
    try await Shelf.with { shelf in
      let file = try shelf.put(
        """
        <collection xmlns="http://www.loc.gov/MARC21/slim"><record>\
        <leader>00000nam a2200000 i 4500</leader>\
        <datafield tag="500" ind1=" " ind2=" "><subfield code="a">Tanpa judul</subfield>\
        </datafield><datafield tag="952" ind1=" " ind2=" "><subfield code="p">K-1</subfield>\
        </datafield></record></collection>
        """, as: "koha.xml")
      let ended = try await shelf.sartika("import", "--data", shelf.place("data"), file)
      #expect(ended.code == 0 && ended.lines.count == 1)
      #expect(ended.err.contains("1 cantuman tanpa judul (245)."))
      #expect(ended.err.contains("1 record with data of copies"))
    }
  }

  @Test func `goes on after a file that is not there, and ends with code 3`() async throws {
    try await Shelf.with { shelf in
      let ended = try await shelf.sartika(
        "import", "--data", shelf.place("data"), shelf.place("tiada.xml"), Fixture.books)
      #expect(ended.code == 3)
      #expect(ended.err.contains("tiada.xml"))
      #expect(ended.out.contains("3"))
    }
  }

  @Test(arguments: ["marcxml", "iso2709"])
  func `through a file into a new folder gives the same records`(format: String) async throws {
    try await Shelf.with { shelf in
      let first = shelf.place("first")
      _ = try await shelf.sartika("import", "--data", first, Fixture.books, Fixture.day)
      let file = try shelf.put(
        try await shelf.sartika("export", "--data", first, "--format", format).out,
        as: "keluar.\(format)")
      let second = shelf.place("second")
      let back = try await shelf.sartika("import", "--data", second, file)
      #expect(back.code == 0, "\(back.err)")
      let (own, others) = (
        try await records(of: first, shelf), try await records(of: second, shelf)
      )
      #expect(own.count == 6 && others.count == 6)
      for (one, other) in zip(own, others) {
        #expect(one.difference(from: other, leader: .meaning) == nil)
      }
      let json = try await shelf.sartika("export", "--data", first, "--format", "json")
      #expect(json.code == 0 && !json.out.isEmpty)
      #expect(try await shelf.sartika("export", "--data", second, "--format", "json").out.count > 0)
    }
  }

  @Test func `of a demonstration loses none of its records`() async throws {
    try await Shelf.with { shelf in
      let (demo, copy) = (shelf.place("demo"), shelf.place("copy"))
      let filled = try await shelf.sartika("demo", "--data", demo, "--json")
      #expect(filled.code == 0, "\(filled.err)")
      #expect(filled.json.first?["staff"].list.isEmpty == false)
      #expect(!filled.err.contains("\r") && !filled.err.contains("\u{1B}"))
      let own = try await records(of: demo, shelf)
      #expect(own.count >= 150)
      let file = try shelf.put(
        try await shelf.sartika("export", "--data", demo).out, as: "contoh.xml")
      #expect(try await shelf.sartika("import", "--data", copy, file).code == 0)
      let others = try await records(of: copy, shelf)
      #expect(others.count == own.count)
      #expect(zip(own, others).allSatisfy { $0.difference(from: $1) == nil })
      let found = try await shelf.sartika("export", "--data", demo, "--query", "perempuan")
      #expect(found.code == 0 && found.out.utf8.count < file.utf8.count + 40_000_000)
      try await again(shelf, demo)
    }
  }

  private func again(_ shelf: Shelf, _ demo: String) async throws {
    try await shelf.expectRefusal(
      "demo", "--data", demo, saying: "sudah ada data", "There are data in")
    // As a server leaves them; without a library they would be taken for what is left of one.
    try Data().write(to: URL(fileURLWithPath: demo + "/scan.keys"))
    let removed = try await shelf.sartika("demo", "--data", demo, "--remove")
    #expect(removed.code == 0, "\(removed.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: demo) == [])
  }

  private func records(of data: String, _ shelf: Shelf) async throws -> [MARCRecord] {
    let exported = try await shelf.sartika("export", "--data", data, "--format", "marcxml")
    #expect(exported.code == 0, "\(exported.err)")
    var records: [MARCRecord] = []
    try MARCFile.read(bytes: Array(exported.out.utf8)) { reading in
      if let record = reading.record { records.append(record) }
    }
    return records
  }
}
