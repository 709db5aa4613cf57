import Values

@testable import Catalog
@testable import MARC
@testable import XML

extension Sample {
  /// Every refusal of `Catalog`.
  static func ofCatalog() throws -> [any Refusal] {
    [
      EntryRefusal.noTitle,
      EntryRefusal.notAnISBN("kata"),
      EntryRefusal.notAnISSN("kata"),
      EntryRefusal.notAYear("kata"),
      EntryRefusal.notALanguage("kata"),
      EntryRefusal.notTheYearOfItsDay(2026, Day(number: 20_000)),
      EntryRefusal.titleTooLong(2001),
      EntryRefusal.tooLong("note", bytes: 65_536),
      ItemRefusal.noSuchRecord(RecordNumber(1)),
      ItemRefusal.noSuchItem(ItemNumber(1)),
      try ItemRefusal.barcodeTaken(Sample.barcode()),
      ItemRefusal.accessionNumberTaken("kata"),
      ItemRefusal.noSuchType(.book),
      try ItemRefusal.onLoan(Sample.barcode()),
      try ItemRefusal.waiting(Sample.barcode()),
      try ItemRefusal.withdrawn(Sample.barcode()),
      try ItemRefusal.usedSince(Sample.barcode()),
      ItemRefusal.priceBelowNothing,
      LabelRefusal.noFirst("kata"),
      LabelRefusal.noLast("kata"),
      LabelRefusal.tooMany(most: 3),
      LabelRefusal.queueTooLong(4, most: 3),
      RecordLengthRefusal.title(3),
      RecordLengthRefusal.field("kata", 3),
      RecordLengthRefusal.record(3),
      RecordRefusal.noSuchRecord(RecordNumber(1)),
      RecordRefusal.changedMeanwhile(RecordNumber(1), title: "kata", version: 3),
      RecordRefusal.hasCopies(RecordNumber(1), 3),
      RecordRefusal.inUse(RecordNumber(1)),
      RecordRefusal.openingIsAnAct(RecordNumber(1)),
      RecordRefusal.openAlready(RecordNumber(1)),
      RecordRefusal.usedSince(RecordNumber(1), title: "kata"),
      RecordRefusal.withoutTitle,
    ]
  }

  /// Every refusal of `MARC`.
  static func ofMARC() throws -> [any Refusal] {
    [
      MARCFileRefusal.cannotOpen("kata", 3),
      MARCFileRefusal.cannotRead("kata", 3),
      MARCFileRefusal.notAFile("kata"),
      MARCRefusal.notMARC(looksLike: "kata"),
      MARCRefusal.marc8,
      MARCRefusal.unimarc,
      MARCRefusal.notBibliographic(.authority),
      MARCRefusal.notBibliographic(.holdings),
      MARCRefusal.notBibliographic(.classification),
      MARCRefusal.notBibliographic(.community),
      MARCRefusal.notUTF8(tag: "kata"),
      MARCRefusal.truncated,
      MARCRefusal.tooLong(limit: 3),
      MARCRefusal.leaderUnreadable,
      MARCRefusal.directoryUnreadable,
      MARCRefusal.empty,
      MARCRefusal.wrongNamespace("kata"),
      MARCRefusal.tagUnreadable("kata"),
      MARCRefusal.nestedField(tag: "kata"),
      MARCRefusal.fieldTooLongToWrite(tag: "kata", bytes: 3),
      MARCRefusal.recordTooLongToWrite(bytes: 3),
      MARCRefusal.notForISO2709(tag: "kata"),
      MARCRefusal.controlCharacter(tag: "kata"),
    ]
  }

  /// Every refusal of `XML`.
  static func ofXML() throws -> [any Refusal] {
    [
      XMLRefusal(.documentType, at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.tagTooLarge, at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.tooManyAttributes, at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.tooManyNames, at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.encoding("kata"), at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.otherEncoding("kata"), at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.truncated, at: XMLPosition(line: 1, byte: 0)),
      XMLRefusal(.notWellFormed(3), at: XMLPosition(line: 1, byte: 0)),
    ]
  }
}
