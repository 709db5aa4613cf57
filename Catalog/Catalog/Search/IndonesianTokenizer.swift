import GRDB

/// Cuts text into words for the index: small letters, no diacritics, with the stem beside each
/// word.
///
/// In a document the stem and the modern spelling stand at the same place as the word itself (FTS5
/// `COLOCATED`). A stem carries a mark, so that it is not taken for the word that looks like it. In
/// a query words are left as they are, and `SearchExpression` asks for the forms it wants. Works on
/// bytes: a word costs no allocation.
final class IndonesianTokenizer: FTS5CustomTokenizer {
  static let name = "indonesian"

  private let words: any FTS5Tokenizer
  private let stemmer: Stemmer
  private var spelling = OldSpelling()
  private var cleaned: [UInt8] = []
  private var stem: [UInt8] = []

  init(db: Database, arguments: [String]) throws {
    words = try db.makeTokenizer(.unicode61(diacritics: .remove))
    stemmer = try Stemmer()
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    var passing = Passing(
      tokenizer: self, context: context, callback: tokenCallback,
      wantsForms: tokenization.contains(.document))
    return withUnsafeMutablePointer(to: &passing) { passing in
      words.tokenize(context: passing, tokenization: tokenization, pText: pText, nText: nText) {
        context, flags, bytes, count, start, end in
        guard let context, let bytes else { return ResultCode.SQLITE_ERROR.rawValue }
        let passing = context.assumingMemoryBound(to: Passing.self)
        let place = Place(flags: flags, start: start, end: end)
        return bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
          passing.pointee.accept(UnsafeBufferPointer(start: bytes, count: Int(count)), at: place)
        }
      }
    }
  }

  /// Where a word stands in the text.
  private struct Place {
    var flags: CInt
    let start: CInt
    let end: CInt

    var beside: Place {
      Place(flags: flags | FTS5TokenFlags.colocated.rawValue, start: start, end: end)
    }
  }

  /// What is needed to hand a word on.
  private struct Passing {
    let tokenizer: IndonesianTokenizer
    let context: UnsafeMutableRawPointer?
    let callback: FTS5TokenCallback
    let wantsForms: Bool

    func accept(_ word: UnsafeBufferPointer<UInt8>, at place: Place) -> CInt {
      tokenizer.withoutModifiers(word) { word in
        guard word.count > 0 else { return 0 }
        let code = give(word, at: place)
        guard wantsForms, code == 0 else { return code }
        return giveForms(of: word, at: place.beside)
      }
    }

    private func giveForms(of word: UnsafeBufferPointer<UInt8>, at place: Place) -> CInt {
      let code = giveStem(of: word, at: place)
      guard code == 0 else { return code }
      let modern = tokenizer.spelling.withModern(of: word) { modern in
        let code = give(modern, at: place)
        return code == 0 ? giveStem(of: modern, at: place) : code
      }
      return modern ?? 0
    }

    private func giveStem(of word: UnsafeBufferPointer<UInt8>, at place: Place) -> CInt {
      tokenizer.stemmer.withStem(of: word) { stem in
        stem.elementsEqual(word) ? 0 : tokenizer.marked(stem) { give($0, at: place) }
      }
    }

    private func give(_ word: UnsafeBufferPointer<UInt8>, at place: Place) -> CInt {
      guard let base = word.baseAddress else { return 0 }
      return base.withMemoryRebound(to: CChar.self, capacity: word.count) { base in
        callback(context, place.flags, base, CInt(word.count), place.start, place.end)
      }
    }
  }

  /// What stands before a stem: U+E000, which is a letter to the index and which nobody types.
  static let mark = "\u{E000}"

  private func marked(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> CInt
  ) -> CInt {
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: Self.mark.utf8)
    stem.append(contentsOf: word)
    return stem.withUnsafeBufferPointer(body)
  }

  /// Drops the signs for ayn and hamza (U+02B9 to U+02BF): `Qurʼan` is `quran`.
  private func withoutModifiers(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> CInt
  ) -> CInt {
    guard word.contains(0xCA) else { return body(word) }
    cleaned.removeAll(keepingCapacity: true)
    var place = 0
    while place < word.count {
      if word[place] == 0xCA, place + 1 < word.count, (0xB9...0xBF).contains(word[place + 1]) {
        place += 2
      } else {
        cleaned.append(word[place])
        place += 1
      }
    }
    return cleaned.withUnsafeBufferPointer(body)
  }
}

extension IndonesianTokenizer {
  /// The words of a text, each with its other forms: the word itself comes first.
  ///
  /// A stem comes marked and unmarked: it finds its other words, and itself.
  static func words(in text: String, _ db: Database) throws -> [[String]] {
    let tokens = try db.makeTokenizer(tokenizerDescriptor()).tokenize(document: text)
    var words: [[String]] = []
    for (token, flags) in tokens {
      guard flags.contains(.colocated), !words.isEmpty else {
        words.append([token])
        continue
      }
      words[words.count - 1].append(token)
      if token.hasPrefix(mark) { words[words.count - 1].append(String(token.dropFirst())) }
    }
    return words.map { forms in
      forms.contains { $0.hasPrefix(mark) } ? forms : forms + forms.map { mark + $0 }
    }
  }
}
