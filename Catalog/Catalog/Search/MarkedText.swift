/// A text in which it is marked what was asked for.
public struct MarkedText: Hashable, Sendable {
  /// A piece of it.
  public struct Piece: Hashable, Sendable {
    /// What stands there.
    public let text: String
    /// Whether it was asked for.
    public let isSought: Bool
  }

  /// One behind another they are the text; none is empty.
  public let pieces: [Piece]

  private init(pieces: [Piece]) { self.pieces = pieces.filter { !$0.text.isEmpty } }

  /// A text in which nothing was asked for.
  public init(_ text: String) { self.init(pieces: [Piece(text: text, isSought: false)]) }

  /// - Parameter sought: where that stands which was asked for, in bytes of UTF-8: in order, and none
  ///   overlaps another.
  init(_ text: String, sought: [Range<Int>]) {
    let bytes = text.utf8
    var pieces: [Piece] = []
    var end = bytes.startIndex
    for range in sought where range.upperBound <= bytes.count {
      let from = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      let to = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
      pieces.append(Piece(text: String(text[end..<from]), isSought: false))
      pieces.append(Piece(text: String(text[from..<to]), isSought: true))
      end = to
    }
    self.init(pieces: pieces + [Piece(text: String(text[end...]), isSought: false)])
  }

  /// How far behind the beginning of an excerpt something still meets the eye, in Unicode scalars;
  /// and how much of the text leads to what comes later.
  private static let (near, lead) = (100, 40)

  /// As much as is read in a list: its beginning, or what stands around the first that was asked for.
  ///
  /// It is cut between words, and dots say where.
  /// - Parameter most: how long it is at most, in Unicode scalars, without the dots.
  public func excerpt(most: Int) -> MarkedText {
    let signs = pieces.flatMap { Array($0.text.unicodeScalars) }
    guard signs.count > most else { return self }
    let before = pieces.prefix { !$0.isSought }.reduce(0) { $0 + $1.text.unicodeScalars.count }
    var start = 0
    if before < signs.count, before > Self.near {
      let early = before - Self.lead
      let blank = signs[early..<before].firstIndex { $0.properties.isWhitespace }
      start = blank.map { $0 + 1 } ?? early
    }
    var end = min(start + most, signs.count)
    if end < signs.count {
      let blank = signs[start..<end].lastIndex { $0.properties.isWhitespace }
      if let blank, blank > start { end = blank }
    }
    return part(start..<end, of: signs.count)
  }

  private func part(_ range: Range<Int>, of count: Int) -> MarkedText {
    var kept: [Piece] = []
    var place = 0
    for piece in pieces {
      let scalars = piece.text.unicodeScalars
      let (first, last) = (max(0, range.lowerBound - place), range.upperBound - place)
      if last > first {
        let text = String(String.UnicodeScalarView(scalars.prefix(last).dropFirst(first)))
        kept.append(Piece(text: text, isSought: piece.isSought))
      }
      place += scalars.count
    }
    let dots = Piece(text: "…", isSought: false)
    if range.lowerBound > 0 { kept.insert(dots, at: 0) }
    if range.upperBound < count { kept.append(dots) }
    return MarkedText(pieces: kept)
  }
}
