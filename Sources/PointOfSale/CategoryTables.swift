import GRDB
import Persistence

extension Migration {
  /// Goods in the order of the house: its categories, what stands in front, and what is drawn of them.
  static let categoriesOfGoods = Migration("2026-11-28 categories of goods") { db in
    try db.execute(
      sql: """
        CREATE TABLE productCategory (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 60),
          picture TEXT CHECK (picture <> '' AND length(picture) <= 20),
          place INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE product ADD COLUMN category INTEGER REFERENCES productCategory (number);
        ALTER TABLE product ADD COLUMN picture TEXT
          CHECK (picture <> '' AND length(picture) <= 20);
        CREATE INDEX productByCategory ON product (category, name COLLATE NOCASE)
        WHERE category IS NOT NULL;
        CREATE TABLE pinnedProduct (
          product INTEGER PRIMARY KEY REFERENCES product (number),
          place INTEGER NOT NULL
        ) STRICT;
        """)
  }

  /// A name is given once, whatever its letters are like; where a house gave one twice, the later one
  /// gets a number.
  static let oneNameOfACategory = Migration("2026-11-28 names of categories") { db in
    try db.execute(
      sql: "ALTER TABLE productCategory ADD COLUMN nameKey TEXT NOT NULL DEFAULT ''")
    let rows = try Row.fetchAll(db, sql: "SELECT number, name FROM productCategory ORDER BY number")
    let names = try rows.map { try $0.decode(String.self, forColumn: "name") }
    let there = Set(names.map(ProductCategory.key(of:)))
    var given: Set<String> = []
    for (row, name) in zip(rows, names) {
      let own =
        given.contains(ProductCategory.key(of: name))
        ? ProductCategory.numbered(name, besides: there.union(given)) : name
      given.insert(ProductCategory.key(of: own))
      let number = try row.decode(Int64.self, forColumn: "number")
      try db.execute(
        sql: "UPDATE productCategory SET nameKey = ? WHERE number = ?",
        arguments: [ProductCategory.key(of: own), number])
      guard own != name else { continue }
      try db.execute(
        sql: "UPDATE productCategory SET name = ? WHERE number = ?", arguments: [own, number])
    }
    try db.execute(
      sql: "CREATE UNIQUE INDEX productCategoryByName ON productCategory (nameKey)")
  }
}

extension ProductCategory {
  /// A name with the first number behind it that makes it another one than all of these.
  fileprivate static func numbered(_ name: String, besides taken: Set<String>) -> String {
    var number = 2
    while true {
      let tail = " (\(number))"
      let head = name.unicodeScalars.prefix(longestName - tail.unicodeScalars.count)
      let numbered = String(String.UnicodeScalarView(head)) + tail
      if !taken.contains(key(of: numbered)) { return numbered }
      number += 1
    }
  }
}
