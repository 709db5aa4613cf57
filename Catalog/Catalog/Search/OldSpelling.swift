/// Turns a word in the spelling of before 1972 into today's: `padjak` into `pajak`.
///
/// Van Ophuijsen 1901 and Soewandi 1947 against EYD 1972: oe → u, dj → j, tj → c, nj → ny, sj → sy,
/// and j → y in a word that has one of the others. Only words of five letters or more, so that a
/// short English word (`poet`) does not become another (`put`).
struct OldSpelling {
  private var modern: [UInt8] = []

  /// Hands the modern form to `body` when the word is in an old spelling.
  mutating func withModern<Answer>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer? {
    guard word.count >= 5, Self.isOld(word) else { return nil }
    modern.removeAll(keepingCapacity: true)
    var place = 0
    while place < word.count {
      let next = place + 1 < word.count ? word[place + 1] : 0
      if let letters = Self.digraph(word[place], next) {
        modern.append(contentsOf: letters)
        place += 2
      } else {
        modern.append(word[place] == UInt8(ascii: "j") ? UInt8(ascii: "y") : word[place])
        place += 1
      }
    }
    return modern.withUnsafeBufferPointer(body)
  }

  private static func isOld(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in 1..<word.count where digraph(word[place - 1], word[place]) != nil { return true }
    return false
  }

  private static func digraph(_ first: UInt8, _ second: UInt8) -> StaticLetters? {
    switch (first, second) {
    case (UInt8(ascii: "o"), UInt8(ascii: "e")): .init(UInt8(ascii: "u"))
    case (UInt8(ascii: "d"), UInt8(ascii: "j")): .init(UInt8(ascii: "j"))
    case (UInt8(ascii: "t"), UInt8(ascii: "j")): .init(UInt8(ascii: "c"))
    case (UInt8(ascii: "n"), UInt8(ascii: "j")): .init(UInt8(ascii: "n"), UInt8(ascii: "y"))
    case (UInt8(ascii: "s"), UInt8(ascii: "j")): .init(UInt8(ascii: "s"), UInt8(ascii: "y"))
    default: nil
    }
  }
}

/// One or two letters, without an array.
private struct StaticLetters: Sequence, IteratorProtocol {
  private var first: UInt8?
  private var second: UInt8?

  init(_ first: UInt8, _ second: UInt8? = nil) {
    self.first = first
    self.second = second
  }

  mutating func next() -> UInt8? {
    defer {
      first = second
      second = nil
    }
    return first
  }
}
