import Catalog
import FrontDoor
import House
import Pages
import Persistence
import Testing
import Values

/// A file that somebody brings to the import, and what the house says of it in two languages.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let name: String
  let bytes: [UInt8]
  let says: Sentence
  /// The good records in it, which come in all the same.
  var good = 0

  init(
    _ description: String, _ name: String, _ bytes: some Sequence<UInt8>, says id: String,
    _ en: String, good: Int = 0
  ) {
    testDescription = description
    self.name = name
    self.bytes = Array(bytes)
    says = Sentence(id: Phrase(verbatim: id), en: Phrase(verbatim: en))
    self.good = good
  }

  static let namespace = "http://www.loc.gov/MARC21/slim"
  static let record = """
    <record><leader>00000nam a2200000 i 4500</leader><controlfield tag="001">baik-1</controlfield>\
    <datafield tag="245" ind1="0" ind2="0"><subfield code="a">Yang baik</subfield></datafield></record>
    """

  static func xml(_ body: String, before: String = "", head: String = "UTF-8") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="\(head)"?>\(before)<collection xmlns="\(namespace)">\(body)
      """.utf8)
  }

  /// An ISO 2709 record with one title, whose leader says what it is told to say.
  static func iso2709(length: Int? = nil, unicode: Bool = true, title: [UInt8]) -> [UInt8] {
    let field = Array("00".utf8) + [0x1F, UInt8(ascii: "a")] + title + [0x1E]
    func digits(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    let whole = 24 + 12 + 1 + field.count + 1
    let leader = "\(digits(length ?? whole, 5))nam \(unicode ? "a" : " ")22\(digits(37, 5)) i 4500"
    return Array((leader + "245" + digits(field.count, 4) + "00000").utf8) + [0x1E] + field + [0x1D]
  }

  static let bomb =
    "<!DOCTYPE collection [<!ENTITY a \"aaaaaaaaaa\">"
    + (1..<9).map {
      "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : String($0 - 1));&a\($0 == 1 ? "" : String($0 - 1));\">"
    }
    .joined() + "]>"

  static let all = [
    BadFile(
      "a DOCTYPE", "doctype.xml",
      xml(record + "</collection>", before: "<!DOCTYPE collection SYSTEM \"file:///etc/passwd\">"),
      says: "memuat DOCTYPE atau ENTITY", "has a DOCTYPE or an ENTITY"),
    BadFile(
      "an entity bomb", "bom.xml", xml(record + "&a8;</collection>", before: bomb),
      says: "memuat DOCTYPE atau ENTITY", "has a DOCTYPE or an ENTITY"),
    BadFile(
      "200,000 attributes", "atribut.xml",
      xml("<record \((0..<200_000).map { "a\($0)=\"\" " }.joined())></record></collection>"),
      says: "Ini bukan berkas katalog yang wajar", "This is not a sound catalogue file"),
    BadFile(
      "a file that is cut off", "putus.xml", xml(record + record.prefix(90)),
      says: "berakhir", "ends", good: 1),
    BadFile(
      "another namespace", "namespace.xml",
      xml(record + "</collection>").withNamespace("http://contoh.example/marc"),
      says: "namespace “http://contoh.example/marc”", "namespace “http://contoh.example/marc”"),
    BadFile(
      "Latin-1 that says UTF-8", "latin.xml",
      xml(record.replacing("Yang baik", with: "Caf\u{1}") + "</collection>").withByte(0xE9),
      says: "Ekspor lagi dalam UTF-8", "Export it again in UTF-8"),
    BadFile(
      "UTF-8 that says UTF-16", "utf16.xml", xml(record + "</collection>", head: "UTF-16"),
      says: "Ekspor lagi dalam UTF-8", "Export it again in UTF-8"),
    BadFile(
      "no MARC at all", "gambar.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
      says: "Pilih berkas MARCXML atau ISO 2709", "Choose a MARCXML or ISO 2709"),
    BadFile(
      "a length larger than the file", "bohong.mrc",
      iso2709(length: 99_000, title: Array("Bohong".utf8)),
      says: "Panjang di leader salah", "lengths in the leader were wrong", good: 1),
    BadFile(
      "a length larger than the file, which is cut off", "putus.mrc",
      iso2709(length: 99_000, title: Array("Bohong".utf8)).dropLast(4),
      says: "Berkas berakhir di tengah cantuman", "The file ends in the middle of this record"),
    BadFile(
      "MARC-8", "marc8.mrc",
      iso2709(unicode: false, title: Array("Caf".utf8) + [0xE2] + Array("e".utf8)),
      says: "memakai MARC-8", "is in MARC-8"),
  ]
}

extension [UInt8] {
  fileprivate func withNamespace(_ name: String) -> [UInt8] {
    Array(String(decoding: self, as: UTF8.self).replacing(BadFile.namespace, with: name).utf8)
  }

  /// Puts a byte where the text has U+0001.
  fileprivate func withByte(_ byte: UInt8) -> [UInt8] { map { $0 == 1 ? byte : $0 } }
}

struct `A bad file at the import` {
  @Test(arguments: BadFile.all)
  func `is listed with its reason, and the house stays as it was`(file: BadFile) async throws {
    try await inAHouse { house in
      try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      let before = try await house.house.catalogue.count()
      for (language, words) in [(Language.indonesian, file.says.id), (.english, file.says.en)] {
        try await ratna.read(in: language)
        let answer = try await ratna.bring(file.bytes, named: file.name)
        #expect(answer.status == 200 || answer.status == 422)
        let page = Paper.words(answer.text)
        #expect(page.contains(words), "\(page)")
      }
      let after = try await house.house.catalogue.count()
      #expect(after == before + 2 * file.good || after == before + file.good)
      #expect(try await house.house.database.violations() == [])
      #expect(try await ratna.see("/search?q=baik").status == 200)
    }
  }

  @Test func `with a length that is too small still gives its neighbours`() async throws {
    try await inAHouse { house in
      try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      let good = BadFile.iso2709(title: Array("Tetangga".utf8))
      let liar = BadFile.iso2709(length: 40, title: Array("Bohong".utf8))
      let answer = try await ratna.bring(good + liar + good, named: "tetangga.mrc")
      #expect(answer.status == 200)
      let found = try await Guest(house).words("/search?q=tetangga")
      #expect(found.contains("Tetangga"))
    }
  }
}
