import GRDB

/// One word of a text: where it stands, and every form in which the index has it.
struct WordPlace: Hashable, Sendable {
  /// In bytes of UTF-8, from the beginning of the text.
  let bytes: Range<Int>
  /// The word as it is folded, then its stem and its spelling of today.
  var forms: [String]

  /// All words of a text, as they would be put into the index.
  static func all(in text: String, _ tokenizer: any FTS5Tokenizer) throws -> [WordPlace] {
    var found: [WordPlace] = []
    let letters = text.utf8CString
    let code = letters.withUnsafeBufferPointer { letters in
      withUnsafeMutablePointer(to: &found) { found in
        tokenizer.tokenize(
          context: found, tokenization: .document, pText: letters.baseAddress,
          nText: CInt(letters.count - 1)
        ) { context, flags, bytes, count, start, end in
          guard let context, let bytes else { return ResultCode.SQLITE_ERROR.rawValue }
          let word = UnsafeRawBufferPointer(start: bytes, count: Int(count))
          context.assumingMemoryBound(to: [WordPlace].self).pointee.take(
            String(decoding: word, as: UTF8.self), at: Int(start)..<Int(max(start, end)),
            isBeside: FTS5TokenFlags(rawValue: flags).contains(.colocated))
          return ResultCode.SQLITE_OK.rawValue
        }
      }
    }
    guard code == ResultCode.SQLITE_OK.rawValue else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    return found
  }
}

extension [WordPlace] {
  /// Takes a word, or another form of the one before.
  fileprivate mutating func take(_ word: String, at bytes: Range<Int>, isBeside: Bool) {
    if isBeside, !isEmpty {
      self[count - 1].forms.append(word)
    } else {
      append(WordPlace(bytes: bytes, forms: [word]))
    }
  }
}
