import Catalog
import Foundation
import GRDB
import GRDBSQLite
import MARC
import Persistence
import Synchronization
import Testing
import Trail
import Values

/// Two libraries with the same public records; one of them has closed ones too.
struct Twins {
  let house: ALibrary
  let twin: ALibrary

  static let subjects = ["Perempuan", "KDRT", "Hukum", "Buruh", "Sejarah"]

  /// Every third record of the house is closed; the twin never had those.
  init(_ count: Int = 60) async throws {
    house = try ALibrary(seed: 7)
    twin = try ALibrary(seed: 7)
    for place in 0..<count {
      try await enter(place, closed: false)
      if place.isMultiple(of: 2) { try await enter(place, closed: true) }
    }
  }

  private func enter(_ place: Int, closed: Bool) async throws {
    var entry = SimpleEntry(
      form: closed ? .document : Form.allCases[place % 4],
      title: closed ? "melati rahasiasekali \(place % 5)" : "melati mawar \(place % 7) \(place)")
    entry.authors = [closed ? "Saksi, Anonim" : "Kartini \(place % 3)"]
    entry.year = closed ? 1911 : 1990 + place % 20
    entry.language = closed ? "jav" : ["ind", "eng"][place % 2]
    let subject = Self.subjects[place % 5]
    entry.subjects = closed ? [subject.uppercased(), "Rahasia"] : [subject, "umum"]
    entry.callNumber = "\(300 + place % 9) KAR m"
    entry.isClosed = closed
    for library in closed ? [house] : [house, twin] {
      let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
      if place.isMultiple(of: 3) { try await library.copy(of: number) }
    }
  }

  /// Questions in all orders: words of both, of one, of none; every facet, every page.
  static var questions: [SearchQuery] {
    let texts = [
      "", "melati", "melati mawar", "rahasiasekali", "mawar 3", "tidakada", "saksi",
      "subject:kdrt", "\"melati mawar\"", "mela*", "title:melati", "kartini",
    ]
    var all = texts.flatMap { text in
      SearchQuery.Order.allCases.map {
        SearchQuery(text: text, order: $0, pageSize: 10, wantsFacts: true)
      }
    }
    for text in ["", "melati"] {
      for subject in ["kdrt", "KDRT", "Rahasia", "umum"] {
        all.append(SearchQuery(text: text, subjects: [subject]))
      }
      all.append(SearchQuery(text: text, languages: ["jav"]))
      all.append(SearchQuery(text: text, forms: [.document]))
      all.append(SearchQuery(text: text, years: 1900...1950))
      all.append(SearchQuery(text: text, availableOnly: true, page: 2, pageSize: 5))
    }
    return all
  }
}

struct `A catalogue and its twin that never had the closed records` {
  @Test func `answer every question alike`() async throws {
    let twins = try await Twins()
    for question in Twins.questions {
      let here = try await twins.house.told(question)
      #expect(try await twins.twin.told(question) == here, "\(question)")
    }
    let all = try await twins.house.catalogue.search(SearchQuery(), for: .staff)
    #expect(all.total == 90, "the house has them all the same")
  }

  @Test func `need as many steps of the database for every question`() async throws {
    let twins = try await Twins()
    for question in Twins.questions {
      let here = try await twins.house.steps { _ = try await $0.search(question) }
      let there = try await twins.twin.steps { _ = try await $0.search(question) }
      #expect(here == there && here > 20, "\(question)")
    }
  }

  @Test func `need as many steps for an address that is closed as for one that is nobody's`()
    async throws
  {
    let twins = try await Twins()
    let closed = try await twins.house.catalogue.numbers(matching: SearchQuery(), for: .staff)
    var seen: Set<Int> = []
    var hidden = 0
    for number in closed {
      let catalogue = twins.house.catalogue
      let record = try #require(try await catalogue.record(number, for: .staff))
      for address in [record.address, RecordAddress(number.rawValue)] {
        guard try await catalogue.record(at: address) == nil else { continue }
        hidden += address == record.address ? 1 : 0
        seen.insert(try await twins.house.steps { _ = try await $0.record(at: address) })
      }
    }
    seen.insert(
      try await twins.twin.steps { _ = try await $0.record(at: RecordAddress(555_555_555_555_555)) }
    )
    #expect(seen.count == 1 && hidden > 0, "\(seen)")
  }

  @Test func `stay alike when copies are lent and records change`() async throws {
    let twins = try await Twins(12)
    for library in [twins.house, twins.twin] {
      _ = try await library.catalogue.search(SearchQuery())
      let found = try await library.catalogue.search(SearchQuery(availableOnly: true)).hits
      #expect(!found.isEmpty)
      for hit in found.prefix(2) {
        let number = try #require(try await library.catalogue.number(at: hit.address))
        let item = try #require(try await library.catalogue.items(of: number).first)
        try await library.database.transaction { db in try Item.setOnLoan(db, item.number, true) }
      }
    }
    // In the house alone, a closed copy goes out and a closed record changes.
    let closed = try await twins.house.catalogue.search(
      SearchQuery(text: "rahasiasekali"), for: .staff)
    #expect(!closed.hits.isEmpty)
    for number in closed.hits.compactMap(\.number) {
      try await twins.house.catalogue.changeRecord(
        number, to: MARCRecord([MARCField("245", "0", "0", ("a", "melati lain"))]),
        ifVersion: 1, at: ALibrary.morning, by: .house)
      for item in try await twins.house.catalogue.items(of: number) {
        try await twins.house.database.transaction { db in
          try Item.setOnLoan(db, item.number, true)
        }
      }
    }
    for question in Twins.questions {
      let here = try await twins.house.told(question)
      #expect(try await twins.twin.told(question) == here, "\(question)")
      let steps = try await twins.house.steps { _ = try await $0.search(question) }
      #expect(try await twins.twin.steps { _ = try await $0.search(question) } == steps)
    }
    #expect(try await twins.house.database.violations().isEmpty)
  }

  @Test(arguments: ExportFormat.allCases)
  func `export the same bytes for the public`(_ format: ExportFormat) async throws {
    let twins = try await Twins()
    var exports: [[UInt8]] = []
    for library in [twins.house, twins.twin] {
      var bytes: [UInt8] = []
      try await library.catalogue.export(format) { bytes += $0 }
      exports.append(bytes)
    }
    #expect(exports[0] == exports[1] && exports[0].count > 1000)
  }
}

extension ALibrary {
  /// What the public is told, byte for byte.
  func told(_ question: SearchQuery) async throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let result = try await catalogue.search(question)
    return String(decoding: try encoder.encode(result), as: UTF8.self)
  }

  /// How many instructions of SQLite's machine something takes.
  ///
  /// The library lives in memory on one connection, so that none is missed.
  func steps(_ work: @Sendable (Catalogue) async throws -> Void) async throws -> Int {
    let counter = StepCounter()
    let context = UInt(bitPattern: Unmanaged.passUnretained(counter).toOpaque())
    // Both have asked before: statements are prepared.
    try await work(catalogue)
    try await database.read { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 1,
        { context in
          guard let context else { return 0 }
          Unmanaged<StepCounter>.fromOpaque(context).takeUnretainedValue().count.add(
            1, ordering: .relaxed)
          return 0
        }, UnsafeMutableRawPointer(bitPattern: context))
    }
    try await work(catalogue)
    return try await database.read { db in
      let count = counter.count.load(ordering: .relaxed)
      sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil)
      return count
    }
  }
}

private final class StepCounter: Sendable {
  let count = Atomic(0)
}
