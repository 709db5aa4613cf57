/// The tables in which an audience searches.
///
/// The words of every record stand in one of two indexes: `publicText`, by place, and `closedText`,
/// by number. The public asks the first alone; who may read closed records asks both.
enum SearchTables {
  /// The records in which words stand, each query with the expression as its argument.
  static func matches(for audience: Audience) -> [String] {
    switch audience {
    case .everyone: ["SELECT rowid FROM publicText WHERE publicText MATCH ?"]
    case .staff:
      [
        """
        SELECT record FROM publicText CROSS JOIN publicRecord ON place = publicText.rowid
        WHERE publicText MATCH ?
        """, "SELECT rowid FROM closedText WHERE closedText MATCH ?",
      ]
    }
  }

  /// The same with the weight of each: a title counts most, and smaller is better.
  static func weights(for audience: Audience) -> [String] {
    switch audience {
    case .everyone:
      [
        """
        SELECT rowid, bm25(publicText, 10, 6, 4, 1, 8, 1) FROM publicText
        WHERE publicText MATCH ?
        """
      ]
    case .staff:
      [
        """
        SELECT record, bm25(publicText, 10, 6, 4, 1, 8, 1)
        FROM publicText CROSS JOIN publicRecord ON place = publicText.rowid
        WHERE publicText MATCH ?
        """,
        """
        SELECT rowid, bm25(closedText, 10, 6, 4, 1, 8, 1) FROM closedText
        WHERE closedText MATCH ?
        """,
      ]
    }
  }

  /// The records whose title, articles left out, is exactly this.
  static func exactly(for audience: Audience) -> String {
    switch audience {
    case .everyone: "SELECT place FROM publicRecord WHERE sortTitle = ? LIMIT 1000"
    case .staff: "SELECT number FROM recordByTitle WHERE sortTitle = ? LIMIT 1000"
    }
  }

  /// All records by their titles.
  static func byTitle(for audience: Audience) -> String {
    switch audience {
    case .everyone: "SELECT place FROM publicRecord ORDER BY sortTitle, place"
    case .staff: "SELECT number, sortTitle FROM recordByTitle ORDER BY sortTitle, number"
    }
  }

  /// The line of one record.
  static func hit(for audience: Audience) -> String {
    let columns = """
      record.address, form, title, subtitle, author, year, publisher, language, isbn, callNumber
      """
    return switch audience {
    case .everyone:
      """
      SELECT NULL, \(columns) FROM publicRecord
      CROSS JOIN record ON record.number = publicRecord.record WHERE place = ?
      """
    case .staff: "SELECT number, \(columns) FROM record WHERE number = ?"
    }
  }
}
