import Catalog
import GRDB
import MARC
import Persistence
import Synchronization
import Testing
import Trail
import Values

struct `What the public sees of closed records` {
  @Test func `no label of a facet is spelt as a closed record spells it`() async throws {
    let library = try ALibrary()
    try await library.book("Laporan satu", subjects: ["KDRT"], closed: true)
    try await library.book("Laporan dua", subjects: ["kdrt"])
    let facets = try await library.catalogue.search(SearchQuery(text: "laporan")).facets
    #expect(facets.first { $0.kind == .subject }?.values.map(\.value) == ["kdrt"])
  }

  @Test func `no order depends on what closed records say`() async throws {
    func order(closed: Int) async throws -> [String] {
      let library = try ALibrary()
      for place in 0..<closed { try await library.book("Melati putih \(place)", closed: true) }
      try await library.book("Satu melati melati mawar kenanga")
      try await library.book("Dua melati mawar mawar kenanga")
      for place in 0..<40 { try await library.book("Mawar merah di taman \(place)") }
      for place in 0..<20 { try await library.book("Melati di jambangan \(place)") }
      return try await library.titles("melati mawar")
    }
    let without = try await order(closed: 0)
    let with = try await order(closed: 60)
    #expect(with == without)
  }

  @Test func `facets that tie stand in the order in which the public met them`() async throws {
    func subjects(closed: Bool) async throws -> [String] {
      let library = try ALibrary()
      if closed { try await library.book("Tutup", subjects: ["Zaitun"], closed: true) }
      try await library.book("Buka", subjects: ["Anggrek", "Zaitun"])
      let facets = try await library.catalogue.search(SearchQuery()).facets
      return facets.first { $0.kind == .subject }?.values.map(\.value) ?? []
    }
    let without = try await subjects(closed: false)
    #expect(try await subjects(closed: true) == without)
  }

  @Test func `a subject is spelt anew when the record that spelt it is closed or removed`()
    async throws
  {
    let library = try ALibrary()
    func labels() async throws -> [String] {
      let facets = try await library.catalogue.search(SearchQuery()).facets
      return facets.first { $0.kind == .subject }?.values.map(\.value) ?? []
    }
    let first = try await library.book("Satu", subjects: ["KDRT"])
    let second = try await library.book("Dua", subjects: ["Kdrt"])
    #expect(try await labels() == ["KDRT"])
    var entry = SimpleEntry(
      reading: try #require(try await library.catalogue.record(first, for: .staff)))
    entry.isClosed = true
    try await library.catalogue.changeRecord(
      first, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await labels() == ["Kdrt"])
    try await library.catalogue.removeRecord(second, at: ALibrary.morning, by: .house)
    #expect(try await labels() == [])
    #expect(try await library.database.violations().isEmpty)
    try await library.catalogue.openRecord(first, ifVersion: 2, at: ALibrary.morning, by: .house)
    #expect(try await labels() == ["KDRT"])
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `what is closed is refused by the tables of the public`() async throws {
    let library = try ALibrary()
    let closed = try await library.book("Tertutup", closed: true)
    let open = try await library.book("Terbuka")
    for sql in [
      """
      INSERT INTO publicRecord (record, address, sortTitle)
      SELECT number, address, sortTitle FROM record WHERE number = \(closed)
      """,
      "UPDATE record SET audience = 'staff' WHERE number = \(open)",
      "UPDATE publicRecord SET address = 111111111111111",
      "UPDATE record SET address = 111111111111111 WHERE number = \(open)",
    ] {
      await #expect(throws: DatabaseError.self, "\(sql)") {
        try await library.database.transaction { db in try db.execute(sql: sql) }
      }
    }
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `a closed record that comes back in a file without its level comes back closed`()
    async throws
  {
    let library = try ALibrary()
    let fields = [
      MARCField.control("001", "x1"), .control("003", "IDJP"),
      MARCField("245", "0", "0", ("a", "Kesaksian")),
    ]
    _ = try await library.catalogue.addRecord(
      MARCRecord(fields + [MARCField("998", ("s", "tertutup"))]), at: ALibrary.morning, by: .house)
    let file = try MARCXMLWriter.document(
      MARCRecord(fields + [MARCField("500", ("a", "dibetulkan"))]))
    let lines = Mutex<[ImportLine]>([])
    for already in 0...1 {
      let counts = try await library.catalogue.importRecords(
        from: AsyncStream { all in
          all.yield(file)
          all.finish()
        }, named: "kembali.xml", at: ALibrary.morning, by: .house,
        line: { line in lines.withLock { $0.append(line) } })
      #expect(counts.stored == 1 && counts.alreadyThere == already)
    }
    #expect(lines.withLock { $0[0].reasons.map(\.en) }.contains { $0.contains("closed") })
    #expect(try await library.total("kesaksian") == 0)
    #expect(
      try await library.catalogue.search(SearchQuery(text: "kesaksian"), for: .staff).total == 2)
  }

  @Test(arguments: WayBack.allCases)
  func `a closed record that comes back stays closed, by every door`(_ way: WayBack)
    async throws
  {
    let library = try ALibrary()
    try await library.database.transaction { db in
      try Setting.set("library.agency", to: "IDJPP", in: db)
    }
    let number = try await library.book("Kesaksian", by: "Saksi", closed: true)
    let record = try #require(try await library.catalogue.record(number, for: .staff))
    let back = way.changed(record.marc)
    _ = try await library.catalogue.addRecord(back, at: ALibrary.morning, by: .house)
    let told = way.isNamed ? back.inserting(MARCField("500", ("a", "dibetulkan"))) : back
    let file = try MARCXMLWriter.document(told)
    let reported = Mutex<[ImportLine]>([])
    _ = try await library.catalogue.importRecords(
      from: AsyncStream { all in
        all.yield(file)
        all.finish()
      }, named: "kembali.xml", at: ALibrary.morning, by: .house,
      line: { line in reported.withLock { $0.append(line) } })
    #expect(try await library.total("kesaksian") == 0, "\(way)")
    #expect(try await library.catalogue.count(for: .everyone) == 0)
    #expect(reported.withLock { $0.count } == 1)
  }

  @Test func `the simple form opens no closed record by entering it again`() async throws {
    let library = try ALibrary()
    try await library.book("Kesaksian", by: "Saksi", closed: true)
    try await library.book("Kesaksian", by: "Saksi")
    #expect(try await library.total("kesaksian") == 0)
    try await library.book("Kesaksian", by: "Orang lain")
    #expect(try await library.total("kesaksian") == 1)
  }

  @Test func `our own control number is the address, which counts nothing`() async throws {
    let library = try ALibrary()
    var numbers: [Int64] = []
    for title in ["Satu", "Dua", "Tiga"] {
      let number = try await library.book(title)
      let record = try #require(try await library.catalogue.record(number))
      #expect(record.marc.control("001") == record.address.description)
      #expect(RecordPlace.numbers.contains(record.address.rawValue))
      numbers.append(record.address.rawValue)
    }
    #expect(Set(numbers).count == 3)
  }
}

/// How a closed record comes back without its level.
enum WayBack: CaseIterable {
  case unchanged, withoutAgency, foreignAgency, newNumber, openLevel

  /// Whether it is still known when its content was changed too.
  var isNamed: Bool { self != .newNumber }

  func changed(_ marc: MARCRecord) -> MARCRecord {
    let open = marc.opened998
    return switch self {
    case .unchanged: open
    case .withoutAgency: open.removing("003")
    case .foreignAgency: open.replacing("003", with: [.control("003", "LAIN")])
    case .newNumber: open.removing("003").replacing("001", with: [.control("001", "baru-7")])
    case .openLevel: open.inserting(MARCField("998", ("s", "terbuka")))
    }
  }
}

extension MARCRecord {
  /// Without 998 `$s`: what somebody takes out who wants it open.
  fileprivate var opened998: MARCRecord {
    MARCRecord(
      leader: leader,
      fields.compactMap { field in
        guard field.tag == "998" else { return field }
        let kept = field.subfields.filter { $0.code != "s" }
        return kept.isEmpty ? nil : MARCField("998", subfields: kept)
      })
  }
}
