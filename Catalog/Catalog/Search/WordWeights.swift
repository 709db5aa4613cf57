/// How much a word counts by where it stands, when hits are put in order.
enum WordWeights {
  /// One weight a column, in the order of the columns of the indexes (`SearchIndex`).
  static let all = [title, author, subject, publisher, numbers, notes].map(String.init)

  private static let title = 10
  private static let author = 6
  private static let subject = 4
  private static let publisher = 1
  private static let numbers = 8
  private static let notes = 1
}

extension SearchTables.Words {
  /// The rows in which words stand, each with its weight: smaller is better (SQLite FTS5, `bm25`).
  var weights: String {
    let each = WordWeights.all.joined(separator: ", ")
    return "SELECT rowid, bm25(\(self), \(each)) FROM \(self) WHERE \(self) MATCH ?"
  }
}
