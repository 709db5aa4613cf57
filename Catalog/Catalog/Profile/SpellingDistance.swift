/// How far two spellings are from each other.
enum SpellingDistance {
  /// The letters that are put in, left out or written for another until one is the other.
  static func steps(from one: [Character], to other: [Character]) -> Int {
    var line = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var corner = line[0]
      line[0] = row + 1
      for (column, theirs) in other.enumerated() {
        let change = corner + (letter == theirs ? 0 : 1)
        corner = line[column + 1]
        line[column + 1] = min(change, corner + 1, line[column] + 1)
      }
    }
    return line[other.count]
  }
}
