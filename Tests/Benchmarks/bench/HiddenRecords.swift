import MARC

/// Closed records that have a word of their own: what a public search must not feel.
enum HiddenRecords {
  static let count = 2_000
  /// A word that stands in each of them and nowhere else.
  static let word = "qwxyzclosed"

  static func record(_ place: Int) -> MARCRecord {
    MARCRecord([
      .control("001", "hidden\(place)"),
      MARCField("245", "0", "0", ("a", "\(word) \(place)")),
      MARCField("998", ("k", "dokumen"), ("s", "tertutup")),
    ])
  }
}
