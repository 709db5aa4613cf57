import Demo
import MARC
import Testing
import Values

@testable import Catalog

/// What can be read from any record.
private struct Seen: Described { let marc: MARCRecord }

struct `The records of the demo` {
  private let stamp = DemoStamp(serial: 7, at: Instant(seconds: 1_795_241_109))

  private func all() throws -> [MARCRecord] {
    try DemoBook.all().map { $0.record(stamp) } + DemoJournal.all().map { $0.record(stamp) }
      + DemoClipping.all().map { $0.record(stamp) } + DemoDocument.all().map { $0.record(stamp) }
  }

  @Test func `come back from MARCXML and ISO 2709 as they were`() throws {
    let records = try all()
    var read: [MARCRecord] = []
    let reader = MARCReader()
    try reader.feed(MARCXMLWriter.document(records)) { if let one = $0.record { read.append(one) } }
    try reader.finish { if let one = $0.record { read.append(one) } }
    #expect(read == records && records.count > 100)
    for record in records {
      var back: [MARCRecord] = []
      let reader = MARCReader()
      try reader.feed(ISO2709Writer.document(record)) {
        if let one = $0.record { back.append(one) }
      }
      try reader.finish { if let one = $0.record { back.append(one) } }
      #expect(back.map { Array($0.fields) } == [Array(record.fields)])
    }
  }

  @Test func `have a leader of 24 and a fixed field of 40 characters`() throws {
    for record in try all() {
      #expect(record.leader.utf8.count == 24)
      let fixed = try #require(record.fields.first { $0.tag == "008" }?.controlValue)
      #expect(fixed.utf8.count == 40, "\(fixed)")
      #expect(record.fields.first?.controlValue == "demo0007")
    }
  }

  @Test func `stand in the order of their tags and have the profile's fields`() throws {
    let wanted = ["001", "003", "005", "008", "040", "041", "090", "245", "300", "650", "998"]
    for record in try all() {
      let tags = record.fields.map(\.tag)
      #expect(wanted.allSatisfy(tags.contains), "\(tags)")
      #expect(tags.filter { $0 < "500" } == tags.filter { $0 < "500" }.sorted(), "\(tags)")
    }
  }

  @Test func `are recognised as what they are`() throws {
    #expect(try Set(DemoBook.all().map { Form(of: $0.record(stamp)) }) == [.book])
    #expect(try Set(DemoJournal.all().map { Form(of: $0.record(stamp)) }) == [.journal])
    #expect(try Set(DemoClipping.all().map { Form(of: $0.record(stamp)) }) == [.clipping])
    #expect(try Set(DemoDocument.all().map { Form(of: $0.record(stamp)) }) == [.document])
  }

  @Test func `say of a book what its card says`() throws {
    let card = try #require(try DemoBook.all().first { $0.title == "The second sex" })
    let book = Seen(marc: card.record(stamp))
    #expect(book.title == "The second sex")
    #expect(book.authors == ["Beauvoir, Simone de", "Borde, Constance"])
    #expect(book.statement == "Simone de Beauvoir ; penerjemah, Constance Borde")
    #expect(book.publisher == "Vintage Books")
    #expect(book.place == "New York")
    #expect(book.year == 2011)
    #expect(book.language == "eng")
    #expect(book.isbns.map(\.digits) == ["9780307277787"])
    #expect(book.callNumber == "305.42 BEA s")
    #expect(book.subjects == ["Feminisme", "Filsafat"])
    #expect(card.record(stamp).fields.first { $0.tag == "245" }?.ind2 == "4")
  }

  @Test func `say of a clipping where and when it appeared`() throws {
    let card = try #require(try DemoClipping.all().first)
    let clipping = SimpleEntry(reading: card.record(stamp), form: .clipping)
    #expect(clipping.newspaper == "Harian Pagi Demo")
    #expect(clipping.day == card.day)
    #expect(clipping.folder == "Pendidikan")
    #expect(clipping.page == "5")
    #expect(clipping.abstract == card.abstract)
    #expect(Seen(marc: card.record(stamp)).year == 1998)
  }

  @Test func `have a journal with its number and its issues`() throws {
    let card = try #require(try DemoJournal.all().first)
    let journal = Journal(marc: card.record(stamp))
    #expect(journal.issn?.text == "1410-153X")
    #expect(journal.frequency == "Empat kali setahun")
    #expect(
      journal.marc.all("866", "a") == [
        "Vol. 20 No. 1 (Februari 2015) - Vol. 21 No. 4 (November 2016)"
      ])
    #expect(journal.year == 1996)
  }
}
