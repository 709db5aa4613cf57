import GRDB
import MARC
public import Persistence
import Values

extension Room {
  /// What we have: records, copies, and the index over them.
  public static let catalog = Room(
    name: "Catalog",
    migrations: Migration.ofCatalog + Form.migrations,
    invariants: Invariant.ofCatalog, tables: ReadableTable.ofCatalog,
    readers: Readers(
      others: [
        "record", "recordMARC", "publicRecord", "publicText", "publicText_content", "closedText",
        "closedText_content", "subject", "publicSubject", "item",
      ],
      tieless: [
        "item", "itemCounter", "labelQueue", "firstLabel", "addedCopy", "recordChange",
        "publicChange", "unfinishedRecord",
      ]),
    prepare: { db in
      db.add(tokenizer: IndonesianTokenizer.self)
      db.add(function: PublicTables.shelfKey)
    },
    afterMigrations: PublicTables.fill,
    scrub: { db, _ in try SearchIndex.forget(db) })
}

extension Migration {
  fileprivate static let ofCatalog: [Migration] = [
    .records, .items, .searchIndex, .lentTypes, .publicRecords, .closedTitles, .recordForms,
    .shelfOrder,
    .labelQueue, .unfinishedRecords, .copiesTakenBack, .recordsBySubject, .itemLists,
    .recordLists, .firstLabels, .itemsOfAShelf, .addedCopies, .itemsToReadHere,
    .labelsOfIssues,
  ]
}

extension ReadableTable {
  static let ofCatalog = [
    ReadableTable("recordForm", query: "SELECT form FROM recordForm") { row in
      _ = try row.decode(Form.self, forColumn: "form")
    },
    ReadableTable(
      "record", query: "SELECT number, address, form, audience, createdAt, changedAt FROM record",
      slicedBy: "number"
    ) { row in
      _ = try row.decode(RecordAddress.self, forColumn: "address")
      _ = try row.decode(Form.self, forColumn: "form")
      _ = try row.decode(Audience.self, forColumn: "audience")
      _ = try row.decode(Instant.self, forColumn: "createdAt")
      _ = try row.decode(Instant.self, forColumn: "changedAt")
    },
    ReadableTable(
      "recordMARC", query: "SELECT record, marc FROM recordMARC", slicedBy: "record"
    ) { row in
      _ = try MARCRecord(stored: row, of: row.decode(forColumn: "record"))
    },
    ReadableTable(
      "publicRecord", query: "SELECT place, record, address FROM publicRecord", slicedBy: "place"
    ) { row in
      _ = try row.decode(RecordNumber.self, forColumn: "record")
      _ = try row.decode(RecordAddress.self, forColumn: "address")
    },
    ReadableTable("item", query: Item.columns, slicedBy: "number") { _ = try Item(row: $0) },
    ReadableTable(
      "labelQueue", query: "SELECT change, item FROM labelQueue", slicedBy: "change"
    ) { row in
      _ = try row.decode(Int64.self, forColumn: "change")
      _ = try row.decode(ItemNumber.self, forColumn: "item")
    },
    ReadableTable("firstLabel", query: "SELECT item FROM firstLabel", slicedBy: "item") { row in
      _ = try row.decode(ItemNumber.self, forColumn: "item")
    },
    ReadableTable("addedCopy", query: "SELECT item, at FROM addedCopy", slicedBy: "item") { row in
      _ = try row.decode(ItemNumber.self, forColumn: "item")
      _ = try row.decode(Instant.self, forColumn: "at")
    },
    ReadableTable(
      "unfinishedRecord", query: "SELECT record FROM unfinishedRecord", slicedBy: "record"
    ) { row in _ = try row.decode(RecordNumber.self, forColumn: "record") },
    ReadableTable("itemType", query: ItemTypeLine.columns) { _ = try ItemTypeLine(row: $0) },
  ]
}

extension Catalogue {
  /// The names of the invariants that `rebuildIndex` makes true again.
  public static let derivedInvariants = [
    "every record is in the index once", "the first ISBN of a record is among its ISBNs",
    "the public has every open record and no closed one",
    "the public has the subjects of its records and no others",
    "public records stand on the shelf where their call numbers say",
  ]
}

extension Invariant {
  static let ofCatalog = [
    Invariant(
      "every record has its MARC",
      violations: """
        SELECT number FROM record WHERE number NOT IN (SELECT record FROM recordMARC)
        """),
    Invariant(
      Catalogue.derivedInvariants[0],
      violations: """
        SELECT place FROM publicRecord WHERE place NOT IN (SELECT id FROM publicText_docsize)
        UNION ALL
        SELECT id FROM publicText_docsize WHERE id NOT IN (SELECT place FROM publicRecord)
        UNION ALL
        SELECT number FROM record WHERE audience = 'staff'
          AND number NOT IN (SELECT id FROM closedText_docsize)
        UNION ALL
        SELECT id FROM closedText_docsize
          WHERE id NOT IN (SELECT number FROM record WHERE audience = 'staff')
        """),
    Invariant(
      Catalogue.derivedInvariants[2],
      violations: """
        SELECT number FROM record LEFT JOIN publicRecord ON record = number
        WHERE record.address IS NULL OR (audience = 'everyone') <> (place IS NOT NULL)
          OR (place IS NOT NULL AND (publicRecord.address, publicRecord.sortTitle)
            IS NOT (record.address, record.sortTitle))
        """),
    Invariant(
      Catalogue.derivedInvariants[3],
      violations: """
        WITH shown AS (
          SELECT DISTINCT subject FROM recordSubject
          WHERE record IN (SELECT record FROM publicRecord)
        )
        SELECT subject FROM shown WHERE subject NOT IN (SELECT subject FROM publicSubject)
        UNION ALL
        SELECT subject FROM publicSubject WHERE subject NOT IN (SELECT subject FROM shown)
        """),
    // The stored order does not follow when another program orders call numbers in another way: it is
    // enough to ask the first and the last.
    Invariant(
      Catalogue.derivedInvariants[4],
      violations: """
        WITH sample AS (
          SELECT * FROM (
            SELECT place, record, shelfKey FROM publicRecord ORDER BY place LIMIT 200)
          UNION
          SELECT * FROM (
            SELECT place, record, shelfKey FROM publicRecord ORDER BY place DESC LIMIT 200)
        )
        SELECT place FROM sample CROSS JOIN record ON record.number = sample.record
        WHERE shelfKey IS NOT shelfKeyOf(callNumber, author, title)
        """),
    Invariant(
      Catalogue.derivedInvariants[1],
      violations: """
        SELECT number FROM record WHERE isbn IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM recordISBN WHERE recordISBN.isbn = record.isbn AND record = number)
        """),
    Invariant(
      "no copy that was withdrawn waits for a label",
      violations: """
        SELECT labelQueue.item FROM labelQueue JOIN item ON item.number = labelQueue.item
        WHERE item.status = 'withdrawn'
        """),
    Invariant(
      "no generated accession number is beyond its counter",
      violations: """
        SELECT item.number FROM item JOIN itemCounter
          ON name = 'accession ' || substr(accessionNumber, -4)
        WHERE accessionNumber GLOB '[0-9][0-9][0-9][0-9][0-9]/[0-9][0-9][0-9][0-9]'
          AND CAST(substr(accessionNumber, 1, 5) AS INTEGER) > last
        """),
  ]
}
