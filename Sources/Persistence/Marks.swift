internal import Foundation

/// How sure it is that something speaks of her.
enum Likeness: Hashable {
  /// By her card, her number, her contact or her name of two words or more.
  case hers
  /// By a name of one word, which may as well be a title's or somebody else's.
  case namesake
}

/// What somebody is looked for by, in texts and in bytes.
struct Marks {
  private let card: CardMark
  private let own: [(small: String, spellings: Spellings)]
  private let names: [NameMark]
  private let words: [NameMark]

  init(_ sought: Sought) {
    card = CardMark(sought.card)
    own = sought.own.map { (small: $0.lowercased(), spellings: Spellings(of: $0)) }
    names = sought.names.map(NameMark.init)
    words = sought.words.map(NameMark.init)
  }

  /// What a text says of her.
  ///
  /// - Parameter plainly: whether it is read as people read, and not as programs escape it.
  func likeness(of text: String, plainly: Bool) -> Likeness? {
    let (small, bytes) = (text.lowercased(), Data(text.utf8))
    if own.contains(where: { small.contains($0.small) }) || !card.places(in: bytes).isEmpty {
      return .hers
    }
    if !plainly, own.contains(where: { !$0.spellings.places(in: bytes).isEmpty }) { return .hers }
    if names.contains(where: { $0.stands(in: bytes, small, plainly: plainly) }) { return .hers }
    return words.contains { $0.stands(in: bytes, small, plainly: plainly) } ? .namesake : nil
  }

  /// What bytes in a table say of her.
  func likeness(of bytes: Data) -> Likeness? {
    let found = search(bytes)
    guard found.hers.isEmpty else { return .hers }
    return found.namesakes.isEmpty ? nil : .namesake
  }

  /// Where in some bytes something of hers stands, and where her name of one word does.
  func search(_ bytes: Data) -> (hers: [Int], namesakes: [Int]) {
    let hers =
      card.places(in: bytes) + own.flatMap { $0.spellings.places(in: bytes) }
      + names.flatMap { $0.places(in: bytes) }
    return (Set(hers).sorted(), Set(words.flatMap { $0.places(in: bytes) }).sorted())
  }
}

/// A name, found where no letter or digit goes on beside it.
private struct NameMark {
  private let small: String
  private let spellings: Spellings
  /// A name as a row of members has it: without a gap before what the desk looks for.
  private let rows: Set<Data>
  private let isLong: Bool

  /// A name in more than one word and so long is no part of another.
  private static let long = 12

  init(_ name: String) {
    small = name.lowercased()
    spellings = Spellings(of: name)
    isLong = name.count >= Self.long && name.contains(where: \.isWhitespace)
    let key = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    rows = Set(
      [name, name.capitalized].map { Data(($0.precomposedStringWithCanonicalMapping + key).utf8) })
  }

  func stands(in bytes: Data, _ text: String, plainly: Bool) -> Bool {
    if text.contains(small) {
      let normal = Data(text.precomposedStringWithCanonicalMapping.utf8)
      if !spellings.wordPlaces(in: normal).isEmpty { return true }
    }
    return !plainly && !spellings.wordPlaces(in: bytes).isEmpty
  }

  /// Columns of a row stand side by side in a file, so that a long name may touch another text.
  func places(in bytes: Data) -> [Int] {
    let found = isLong ? spellings.wholePlaces(in: bytes) : spellings.wordPlaces(in: bytes)
    return found + rows.flatMap { Spellings.places(of: $0, in: bytes) }
  }
}
