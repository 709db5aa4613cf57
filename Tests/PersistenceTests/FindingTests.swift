import Testing

@testable import Persistence

/// What SQLite says when it looks at every page, and what the house makes of it.
struct `A finding of SQLite` {
  @Test(arguments: [
    ("malformed inverted index for FTS5 table main.publicText", "publicText"),
    (
      "unable to validate the inverted index for FTS5 table main.closedText: "
        + "database disk image is malformed", "closedText"
    ),
  ])
  func `about an index of words is about its table, since it can be made anew`(
    finding: String, table: String
  ) {
    #expect(LibraryDatabase.table(inFinding: finding) == table)
    #expect(LibraryDatabase.wordIndex(inFinding: finding) == table)
  }

  @Test(arguments: [
    ("CHECK constraint failed in member", "member"), ("NULL value in member.name", "member"),
    ("non-INTEGER value in item.number", "item"),
  ])
  func `about a value is about its table, and about no index`(finding: String, table: String) {
    #expect(LibraryDatabase.table(inFinding: finding) == table)
    #expect(LibraryDatabase.wordIndex(inFinding: finding) == nil)
  }

  @Test(arguments: [
    "Tree 12 page 40: btreeInitPage() returns error code 11",
    "wrong # of entries in index loanByDue", "row 3 missing from index loanByDue",
    "Freelist: size is 3 but should be 4", "*** in database main ***",
  ])
  func `about pages or an index of values is about no table, and closes writing`(finding: String) {
    #expect(LibraryDatabase.table(inFinding: finding) == nil)
    #expect(LibraryDatabase.wordIndex(inFinding: finding) == nil)
  }

  @Test func `has its rules looked for in the SQL of its table`() {
    let sql = """
      CREATE TABLE "check" ( -- CHECK (a remark)
        title TEXT NOT NULL CHECK (title <> ')' AND title <> ''''),
        kind TEXT DEFAULT 'CHECK (1)' CHECK(kind IN ('a', 'b')), /* CHECK (another) */
        [check (2)] INTEGER, CHECK (length("kind)") > (1 + 2))
      ) STRICT
      """
    let checks = [
      "(title <> ')' AND title <> '''')", "(kind IN ('a', 'b'))", "(length(\"kind)\") > (1 + 2))",
    ]
    #expect(TableRules.checks(in: sql) == checks)
  }
}
