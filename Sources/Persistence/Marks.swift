import Foundation

/// How sure it is that something speaks of her.
enum Likeness: Hashable {
  /// By her card, her number, her contact or a name of two words or more that nobody else bears.
  case hers
  /// By a name of one word, or one that another member bears: a title's, perhaps, or hers.
  case namesake
}

/// What somebody is looked for by, in texts and in bytes.
struct Marks {
  private let card: CardMark
  private let own: [OwnMark]
  private let names: [NameMark]
  private let words: [NameMark]

  init(_ sought: Sought) {
    card = CardMark(sought.card)
    own = sought.own.map { OwnMark($0, isCard: $0 == sought.card) }
    names = sought.names.map(NameMark.init)
    words = sought.words.map(NameMark.init)
  }

  /// What a text says of her.
  ///
  /// - Parameter plainly: whether it is read as people read, and not as programs escape it.
  func likeness(of text: String, plainly: Bool) -> Likeness? {
    let (small, bytes) = (text.lowercased(), Data(text.utf8))
    if own.contains(where: { small.contains($0.small) || !$0.numberPlaces(in: bytes).isEmpty })
      || !card.places(in: bytes).isEmpty
    {
      return .hers
    }
    // A text in a table is whole, so that half of what is hers is somebody else's.
    if !plainly, own.contains(where: { !$0.spellings.wholePlaces(in: bytes).isEmpty }) {
      return .hers
    }
    if names.contains(where: { $0.stands(in: bytes, small, plainly: plainly) }) { return .hers }
    if words.contains(where: { $0.stands(in: bytes, small, plainly: plainly) }) { return .namesake }
    return (names + words).contains { !$0.halfPlaces(in: bytes).isEmpty } ? .namesake : nil
  }

  /// What bytes in a table say of her.
  func likeness(of bytes: Data) -> Likeness? {
    let found = search(bytes)
    guard found.hers.isEmpty else { return .hers }
    return found.namesakes.isEmpty ? nil : .namesake
  }

  /// Where in some bytes something of hers stands, and where a name that others bear, too.
  ///
  /// - Parameters:
  ///   - start: where in their file the bytes begin.
  ///   - pages: how that file is cut; `nil` for one that is no database.
  func search(
    _ bytes: Data, from start: Int = 0, cutBy pages: PageLayout? = nil
  ) -> FoundPlaces {
    let cut = pages.map { pages in
      own.compactMap(\.cut).flatMap { $0.places(in: bytes, from: start, cutBy: pages) }
    }
    let hers =
      card.places(in: bytes) + own.flatMap { $0.spellings.wholePlaces(in: bytes) }
      + own.flatMap { $0.numberPlaces(in: bytes) } + (cut ?? [])
      + names.flatMap { $0.places(in: bytes) }
    let namesakes =
      words.flatMap { $0.places(in: bytes) } + (names + words).flatMap { $0.halfPlaces(in: bytes) }
    return FoundPlaces(hers: Set(hers).sorted(), namesakes: Set(namesakes).sorted())
  }
}

/// Where in some bytes something stands.
struct FoundPlaces {
  /// What is surely hers.
  var hers: [Int] = []
  /// A name that others bear, too.
  var namesakes: [Int] = []

  var isEmpty: Bool { hers.isEmpty && namesakes.isEmpty }
}

/// What is hers alone.
private struct OwnMark {
  let small: String
  let spellings: Spellings
  let cut: CutText?
  /// The numbers in a contact.
  private let numbers: [DigitMark]

  init(_ text: String, isCard: Bool) {
    small = text.lowercased()
    spellings = Spellings(of: text)
    cut = CutText(text)
    numbers = isCard ? [] : DigitMark.all(in: text)
  }

  /// Where one of its numbers stands in some bytes, in whatever groups.
  func numberPlaces(in bytes: Data) -> [Int] { numbers.flatMap { $0.places(in: bytes) } }
}

/// A name, found where no letter or digit goes on beside it.
private struct NameMark {
  private let small: String
  private let spellings: Spellings
  /// A name as a row of members has it: without a gap before what the desk looks for.
  private let rows: Set<Data>
  private let isLong: Bool
  /// The same with other white space.
  private let spaced: WordsMark?
  /// The same in two halves: a list of two people, perhaps.
  private let halves: [WordsMark]

  /// A name in more than one word and so long is no part of another.
  private static let long = 12

  init(_ name: String) {
    small = name.lowercased()
    spellings = Spellings(of: name)
    isLong = name.count >= Self.long && name.contains(where: \.isWhitespace)
    let key = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    rows = Set(
      [name, name.capitalized].map { Data(($0.precomposedStringWithCanonicalMapping + key).utf8) })
    spaced = WordsMark(name)
    halves = WordsMark.halves(of: name)
  }

  /// Where it stands in two halves in some bytes.
  func halfPlaces(in bytes: Data) -> [Int] {
    halves.flatMap { $0.places(in: bytes, asWords: true) }
  }

  func stands(in bytes: Data, _ text: String, plainly: Bool) -> Bool {
    if text.contains(small) {
      let normal = Data(text.precomposedStringWithCanonicalMapping.utf8)
      if !spellings.wordPlaces(in: normal).isEmpty { return true }
    }
    if spaced?.places(in: bytes, asWords: true).isEmpty == false { return true }
    return !plainly && !spellings.wordPlaces(in: bytes).isEmpty
  }

  /// Columns of a row stand side by side in a file, so that a long name may touch another text.
  func places(in bytes: Data) -> [Int] {
    let found = isLong ? spellings.wholePlaces(in: bytes) : spellings.wordPlaces(in: bytes)
    return found + (spaced?.places(in: bytes, asWords: !isLong) ?? [])
      + rows.flatMap { bytes.places(of: $0) }
  }
}
