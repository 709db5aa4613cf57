internal import GRDB
public import Persistence

extension Room {
  /// What we have: records, copies, and the index over them.
  public static let catalog = Room(
    name: "Catalog",
    migrations: [.records, .items, .searchIndex, .lentTypes],
    invariants: Invariant.ofCatalog,
    prepare: { db in db.add(tokenizer: IndonesianTokenizer.self) },
    scrub: { db, _ in try SearchIndex.forget(db) })
}

extension Catalogue {
  /// The names of the invariants that `rebuildIndex` makes true again.
  public static let derivedInvariants = [
    "every record is in the index once", "the first ISBN of a record is among its ISBNs",
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
        SELECT number FROM record WHERE number NOT IN (SELECT id FROM recordText_docsize)
        UNION ALL
        SELECT id FROM recordText_docsize WHERE id NOT IN (SELECT number FROM record)
        """),
    Invariant(
      Catalogue.derivedInvariants[1],
      violations: """
        SELECT number FROM record WHERE isbn IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM recordISBN WHERE recordISBN.isbn = record.isbn AND record = number)
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
