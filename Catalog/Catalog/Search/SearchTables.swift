/// The tables in which an audience searches.
///
/// The words of every record stand in one of two indexes: `publicText`, by place, and `closedText`,
/// by number. The public asks the first alone; who may read closed records asks both.
enum SearchTables {
  /// An index of words.
  enum Words: String {
    /// By the place that a record has for the public.
    case publicText
    /// By the number of a record.
    case closedText

    /// The rows in which words stand; the expression is the argument.
    var matches: String { "SELECT rowid FROM \(self) WHERE \(self) MATCH ?" }
  }

  static func words(for audience: Audience) -> [Words] {
    switch audience {
    case .everyone: [.publicText]
    case .staff: [.publicText, .closedText]
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
      SELECT NULL, \(columns), NULL FROM publicRecord
      CROSS JOIN record ON record.number = publicRecord.record WHERE place = ?
      """
    case .staff: "SELECT number, \(columns), audience FROM record WHERE number = ?"
    }
  }
}
