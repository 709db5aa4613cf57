import Foundation
import Testing

@testable import Persistence

struct `What is hers and written otherwise` {
  private static var marks: Marks {
    Marks(Sought(card: "AKE625NMVB2N", words: ["081299887766", "Zubaidah Korban", "Déwi Ayu"]))
  }

  /// What a text in a table and the bytes of a file say.
  private static func likeness(_ text: String, _ encoding: String.Encoding) throws -> Likeness? {
    let bytes = try #require(text.data(using: encoding))
    let found = marks.search(bytes)
    let inFile: Likeness? = found.hers.isEmpty ? (found.namesakes.isEmpty ? nil : .namesake) : .hers
    if encoding == .utf8 { #expect(marks.likeness(of: text, plainly: false) == inFile, "\(text)") }
    return inFile
  }

  @Test(arguments: [
    "0812-9988-7766", "+62 812 9988 7766", "62812.9988.7766", "+62 (812) 9988-7766", "081299887766",
    "tel:+62-812-9988-7766.", "wa.me/6281299887766", "0812 – 9988 – 7766",
    "telp. 0812\u{A0}99887766",
  ])
  func `is her number in whatever groups`(text: String) throws {
    #expect(try Self.likeness("hubungi \(text), ya", .utf8) == .hers)
    #expect(try Self.likeness("tel%20\(text.replacing(" ", with: "%20"))", .utf8) == .hers)
  }

  @Test func `is her number in UTF-16, too`() throws {
    #expect(try Self.likeness("hubungi 0812-9988-7766, ya", .utf16LittleEndian) == .hers)
  }

  @Test(arguments: [
    "0812-9988-77665", "10812-9988-7766", "0812-9988-776", "0812-9988-7767", "0812a99887766",
    "0812, dan kemudian 99887766",
  ])
  func `is no other number`(text: String) throws {
    #expect(try Self.likeness("hubungi \(text), ya", .utf8) == nil)
  }

  @Test(arguments: [
    "0812-9988-7766, ayu@rumah.example", "ayu@rumah.example 081299887766",
    "HP 0812 9988 7766 (ayu19951231@rumah.example)", "ayu@rumah.example/+62 812 9988 7766",
    "@ayu.korban +62-812-9988-7766", "081299887766@rumah.example",
  ])
  func `is her number, also when her contact has an address beside it`(contact: String) {
    let marks = Marks(Sought(card: "AKE625NMVB2N", words: [contact]))
    let text = "hubungi 0812.9988.7766, ya"
    #expect(marks.likeness(of: text, plainly: false) == .hers)
    #expect(marks.search(Data(text.utf8)).hers == [9])
    #expect(marks.likeness(of: "rapat 19951231", plainly: false) == nil, "a day in an address")
  }

  @Test(arguments: [
    "AKE625NMVB2N", "ake6-25nm-vb2n", "KE625NMVB2N", "BKE625NMVB2N", "ke625 nmvb2n",
  ])
  func `is her card, also without its first sign, and each place is told once`(
    text: String
  ) throws {
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      #expect(try Self.likeness("kartu: \(text).", encoding) == .hers, "\(encoding)")
    }
    #expect(Self.marks.search(Data("kartu: \(text).".utf8)).hers.count == 1)
  }

  @Test func `is no card of another that ends like hers`() throws {
    #expect(try Self.likeness("kartu: AKE625NMVB2M, E625NMVB2N.", .utf8) == nil)
  }

  @Test(arguments: [
    "Zubaidah\u{A0}Korban", "ZUBAIDAH\u{202F}KORBAN", "zubaidah\n  korban", "Zubaidah\tKorban",
    "D\u{E9}wi\u{A0}Ayu", "De\u{301}wi\u{A0}ayu", "dewi\u{A0}ayu",
  ])
  func `is her name by whatever white space`(name: String) throws {
    let isNarrow = name.unicodeScalars.allSatisfy { $0.value <= 0xFF }
    let others: [String.Encoding] = [.utf16LittleEndian, .utf16BigEndian, .isoLatin1]
    for encoding in [.utf8] + (isNarrow ? others : []) {
      #expect(try Self.likeness("untuk \(name).", encoding) == .hers, "\(encoding)")
    }
  }

  @Test(arguments: [
    "Korban, Zubaidah", "KORBAN,ZUBAIDAH", #""korban","zubaidah""#, "Zubaidah; Korban",
    "Ayu,\u{A0}Dewi",
  ])
  func `is something to look at when a comma parts her name`(name: String) throws {
    #expect(try Self.likeness("untuk \(name).", .utf8) == .namesake)
  }

  @Test(arguments: [
    "Zubaidah dan Korban", "Dewi\u{A0}Ayundari", "Adewi\u{A0}Ayu", "Korban Zubaidah",
    "Korbanda, Zubaidah", "Zubaidah",
  ])
  func `is no other name`(name: String) throws {
    #expect(try Self.likeness("untuk \(name)", .utf8) == nil)
  }

  @Test(
    arguments: [
      [0x1F, 0x8B, 0x08], [0x50, 0x4B, 0x03, 0x04], [0x28, 0xB5, 0x2F, 0xFD],
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ] as [[UInt8]])
  func `may be in a packed file, which is known by how it begins`(beginning: [UInt8]) throws {
    let temporary = try TemporaryFolder()
    let file = temporary.path + "/lama"
    try (Data(beginning) + Data(repeating: 7, count: 100)).write(to: URL(fileURLWithPath: file))
    #expect(try PieceSearch(Self.marks).search(file).isPacked)
    try Data("catatan".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try !PieceSearch(Self.marks).search(file).isPacked)
    withExtendedLifetime(temporary) {}
  }
}
