import Catalog
import Foundation
import FrontDoor
import House
import Testing
import Trail
import Values

extension AlbumHouse {
  /// Ten thousand titles.
  static let many = AlbumHouse("many") { show in
    try await RunningHouse.open { house in
      let laid = try await Laid(house)
      try await ManyTitles.fill(laid)
      try await show(house, ManyTitles.groups(laid))
    }
  }
}

/// A catalogue as large as this kind of house ever has.
enum ManyTitles {
  private static let count = 10_000
  private static let words = [
    "perempuan", "rumah", "hujan", "suara", "tubuh", "laut", "kerja", "malam", "ibu", "kota",
    "sejarah", "gerakan", "ingatan",
  ]
  private static let subjects = [
    "Perempuan", "Feminisme", "Buruh", "Sastra Indonesia", "Kesehatan", "Hukum",
  ]

  /// Brings the titles in as a file of MARCXML, and copies of the first.
  static func fill(_ laid: Laid) async throws {
    let (catalogue, now) = (laid.rooms.catalogue, laid.rooms.clock.now)
    let head = #"<collection xmlns="http://www.loc.gov/MARC21/slim">"#
    let counts = try await catalogue.importRecords(
      from: AsyncStream([UInt8].self) { all in
        all.yield(Array(head.utf8))
        for number in 1...count { all.yield(Array(record(number).utf8)) }
        all.yield(Array("</collection>".utf8))
        all.finish()
      }, named: "sepuluh-ribu.xml", at: now, by: .house)
    try #require(counts.stored == count)
    for number in 1...30 {
      _ = try await catalogue.addItem(
        NewItem(), to: RecordNumber(Int64(number)), on: now.day, at: now, by: .house)
    }
  }

  private static func record(_ number: Int) -> String {
    let title = [1, 7, 31].map { words[number / $0 % words.count] }.joined(separator: " ")
    let author = "\(words[number % 11].capitalized), \(words[number % 7].capitalized)"
    let leader = number % 7 == 0 ? "00000nas a2200000 i 4500" : "00000nam a2200000 i 4500"
    return """
      <record><leader>\(leader)</leader><controlfield tag="001">banyak-\(number)</controlfield>
      \(field("041", "a", "ind"))\(field("100", "a", author))
      \(field("245", "a", "\(title.capitalized) \(number)"))
      \(field("260", "c", String(1960 + number % 65)))
      \(field("650", "a", subjects[number % subjects.count]))</record>

      """
  }

  private static func field(_ tag: String, _ code: String, _ value: String) -> String {
    """
    <datafield tag="\(tag)" ind1=" " ind2=" ">\
    <subfield code="\(code)">\(value)</subfield></datafield>
    """
  }

  static func groups(_ laid: Laid) -> [PlateGroup] {
    [
      PlateGroup(forNobody: [
        Plate(at: "/"), Plate("all", at: "/search?q="),
        Plate("results", at: "/search?q=perempuan"),
        Plate("results-2", at: "/search?q=perempuan&page=2"),
        Plate("subject", at: "/search?q=&subject=Perempuan"),
      ]),
      laid.atWork([
        Plate("desk", at: "/desk"), Plate("desk-titles", at: "/desk/titles?q=perempuan"),
        Plate("office", at: "/office"), Plate("office-records", at: "/office/records?q=perempuan"),
        Plate("office-labels", at: "/office/labels"), Plate("office-import", at: "/office/import"),
        Plate("office-audit", at: "/office/audit"),
        Plate("office-condition", at: "/office/condition"),
      ]),
    ]
  }
}
