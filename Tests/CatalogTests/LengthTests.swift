import Catalog
import Foundation
import MARC
import Persistence
import Synchronization
import Testing
import Trail
import Values

struct `Taking in a file with records of any length` {
  private static func marc(_ number: String, _ title: String, note: String = "x") -> MARCRecord {
    MARCRecord([
      .control("001", number), MARCField("245", "0", "0", ("a", title)),
      MARCField("520", " ", " ", ("a", note)),
    ])
  }

  private static func xml(_ records: [MARCRecord]) throws -> String {
    let texts = records.map { record in
      record.fields.map { field in
        if let value = field.controlValue {
          return #"<controlfield tag="\#(field.tag)">\#(value)</controlfield>"#
        }
        let inner = field.subfields.map { "<subfield code=\"a\">\($0.value)</subfield>" }.joined()
        return #"<datafield tag="\#(field.tag)" ind1=" " ind2=" ">\#(inner)</datafield>"#
      }.joined()
    }
    let body = texts.map {
      "<record><leader>00000nam a2200000 i 4500</leader>\($0)</record>"
    }.joined()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    let text = #"<collection xmlns="http://www.loc.gov/MARC21/slim">\#(body)</collection>"#
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test func `one that nobody could read on a page is listed, and the others come in`()
    async throws
  {
    let library = try ALibrary()
    let file = try Self.xml([
      Self.marc("satu", "Perempuan"),
      Self.marc("dua", String(repeating: "judul ", count: 2_000_000)),
      Self.marc("tiga", String(repeating: "j", count: 2001)),
      Self.marc("empat", "Catatan", note: String(repeating: "c", count: 70_000)),
      Self.marc("lima", String(repeating: "é", count: 2000)),
      Self.marc("enam", "Kerja", note: String(repeating: "c", count: 60_000)),
    ])
    defer { unlink(file) }
    let lines = Mutex<[ImportLine]>([])
    let counts = try await library.catalogue.importFile(
      file, at: ALibrary.morning, by: .house, line: { line in lines.withLock { $0.append(line) } })
    let told = lines.withLock { $0 }
    #expect(
      told.map(\.outcome.rawValue) == [
        "stored", "rejected", "rejected", "rejected", "stored", "stored",
      ])
    #expect((counts.stored, counts.rejected) == (3, 3))
    #expect(told[1].control001 == "dua" && told[1].reasons.count == 1)
    #expect(told[2].reasons.first?.en.contains("2001") == true)
    #expect(told[3].reasons.first?.id.contains("520") == true)
    #expect(try await library.catalogue.count() == 3)
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `a dry run says the same`() async throws {
    let library = try ALibrary()
    let file = try Self.xml([Self.marc("tiga", String(repeating: "j", count: 2001))])
    defer { unlink(file) }
    let counts = try await library.catalogue.importFile(
      file, dryRun: true, at: ALibrary.morning, by: .house)
    #expect(counts.rejected == 1)
  }
}
