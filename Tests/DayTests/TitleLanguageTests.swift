import Catalog
import Circulation
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values

/// A screen reader reads a title in its own language, and an Arabic one runs from the right.
struct `A title in another language` {
  private static let titles = [
    (code: "eng", tag: "en", title: "The second sex"),
    (code: "ara", tag: "ar", title: "امرأة عند نقطة الصفر"),
  ]

  @Test func `says which wherever it stands by itself`() async throws {
    try await Furnished.visit { day in
      var pages: [String] = []
      for one in Self.titles {
        let (record, address) = try await Self.borrowed(one.title, in: one.code, day)
        pages += ["/records/\(address)", "/office/records/\(record)"]
        pages += ["/desk/titles?q=", "/office/records?q="].map { $0 + Paper.encoded(one.title) }
      }
      for (guest, paths) in try await Self.visitors(day, pages) {
        var found: Set<String> = []
        for path in paths {
          let answer = try await guest.see(path)
          #expect(answer.status == 200, "\(path)")
          for one in Self.titles {
            let tags = Self.tags(around: one.title, in: answer.text)
            if !tags.isEmpty { found.insert(one.tag) }
            for tag in tags {
              #expect(tag.contains(#" lang="\#(one.tag)" dir="auto""#), "\(path): <\(tag)>")
            }
          }
        }
        #expect(found == ["en", "ar"], "\(paths)")
      }
    }
  }

  @Test func `says nothing on a page of that language`() async throws {
    try await Furnished.visit { day in
      let (_, address) = try await Self.borrowed("The second sex", in: "eng", day)
      let guest = Guest(day.house)
      try await guest.read(in: .english)
      let text = try await guest.see("/records/\(address)").text
      #expect(Self.tags(around: "The second sex", in: text).allSatisfy { !$0.contains("lang=") })
    }
  }

  /// Sari has had it for too long, and Wati waits for it.
  private static func borrowed(
    _ title: String, in code: String, _ day: Furnished
  ) async throws -> (record: RecordNumber, address: RecordAddress) {
    let (rooms, now) = (day.house.house, day.house.house.clock.now)
    var entry = SimpleEntry(form: .book, title: title)
    entry.language = code
    let record = try await rooms.catalogue.addRecord(entry, at: now, by: .house)
    let item = try await rooms.catalogue.addItem(
      NewItem(), to: record, on: now.day, at: now, by: .house)
    _ = try await rooms.loanDesk.checkOut(
      item.number, to: day.sari.number, on: now.day - 30, at: now, by: .house)
    _ = try await rooms.loanDesk.placeHold(
      record: record, for: day.wati.number, on: now.day, at: now, by: .member(day.wati.number))
    return (record, try #require(try await rooms.catalogue.address(of: record)))
  }

  /// Who comes to which pages; what is of the desk and the office is for those who work there.
  private static func visitors(
    _ day: Furnished, _ pages: [String]
  ) async throws -> [(guest: Guest, paths: [String])] {
    let (sari, wati, ratna) = (Guest(day.house), Guest(day.house), try await day.ratna())
    try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
    try await wati.comeIn(card: day.wati.card, pin: day.wati.pin)
    try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
    let open = ["/", "/search?order=added", "/search?order=added&view=covers"]
    return [
      (Guest(day.house), open + pages.filter { $0.hasPrefix("/records/") }),
      (sari, ["/account"]), (wati, ["/account"]),
      (ratna, ["/desk", "/desk/overdue"] + pages.filter { !$0.hasPrefix("/records/") }),
    ]
  }

  /// The tags of the elements whose text is exactly a title; what is drawn on a cover is no text.
  private static func tags(around title: String, in page: String) -> [Substring] {
    let pieces = page.split(separator: "<").map { $0.split(separator: ">", maxSplits: 1) }
    return zip(pieces, pieces.dropFirst()).compactMap { before, piece in
      guard piece.count == 2, piece[1].trimmingBlanks == title[...],
        before.first?.contains("class=\"cover") != true
      else { return nil }
      return piece[0]
    }
  }
}

extension Substring {
  /// Without blanks and line ends around it.
  fileprivate var trimmingBlanks: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
