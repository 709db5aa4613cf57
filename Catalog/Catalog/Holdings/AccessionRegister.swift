import GRDB
import Values

/// Numbers copies; a number once given is not given again, whatever becomes of the copy.
enum AccessionRegister {
  /// The next accession number of a year: `00001/2026`.
  static func accessionNumber(_ db: Database, on day: Day) throws -> String {
    let year = day.calendar.year
    let name = "accession \(padded(year, to: 4))"
    while true {
      let number = "\(padded(try next(db, name), to: 5))/\(padded(year, to: 4))"
      // Somebody may have typed it already, from the old register.
      if try Item.find(db, accessionNumber: number) == nil { return number }
    }
  }

  /// The next label of ours: `IP-0000001`.
  static func barcode(_ db: Database) throws -> Barcode {
    while true {
      let barcode = try Barcode("\(Item.ownLetters)-\(padded(try next(db, "barcode"), to: 7))")
      if try Item.find(db, barcode: barcode) == nil { return barcode }
    }
  }

  private static func next(_ db: Database, _ name: String) throws -> Int {
    let last = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO itemCounter (name, last) VALUES (?, 1)
          ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last
          """), arguments: [name])
    guard let last else { throw NoNumberGiven() }
    return last
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// The counter did not answer.
struct NoNumberGiven: Error {}
