import Glibc

/// The fields of an ISO 2709 record, and its encoding.
extension ISO2709Record {
  private static let delimiter: UInt8 = 0x1F
  private static let escape: UInt8 = 0x1B

  /// Reads one field; `bytes` is without its end mark.
  mutating func readField(_ tag: PackedTag, _ bytes: ArraySlice<UInt8>) {
    if !tag.isPrintable { draft.refuse(.tagUnreadable(tag.shown)) }
    let first = bytes.firstIndex(of: Self.delimiter)
    if first == nil, tag.isControl || !tag.isNumber { return readControl(tag, bytes) }
    let head = bytes[..<(first ?? bytes.endIndex)]
    let (ind1, ind2, rest) = indicators(head, isWhole: first == nil)
    if ind1 == nil || ind2 == nil { draft.note(.noIndicator(tag: tag.text)) }
    draft.openField(tag, ind1: sign(ind1 ?? 0x20), ind2: sign(ind2 ?? 0x20))
    if !rest.isEmpty {
      draft.note(.noCode(tag: tag.text))
      value(code: 0x61, rest)
    }
    guard let first else { return }
    for piece in bytes[(first + 1)...].split(
      separator: Self.delimiter, omittingEmptySubsequences: false)
    {
      let (code, length) = scalar(piece)
      if piece.isEmpty { draft.note(.noCode(tag: tag.text)) }
      value(code: sign(code ?? 0x20), piece.dropFirst(length))
    }
  }

  private mutating func readControl(_ tag: PackedTag, _ bytes: ArraySlice<UInt8>) {
    draft.openField(tag, ind1: FieldEntry.control, ind2: 0)
    value(code: 0, bytes)
  }

  private mutating func value(code: UInt32, _ bytes: ArraySlice<UInt8>) {
    draft.beginValue(code: code)
    draft.text.append(contentsOf: bytes)
    draft.endValue()
  }

  /// The two indicators, and what else stands before the first delimiter.
  ///
  /// - Parameter isWhole: No delimiter follows: then text may stand where indicators should.
  private func indicators(
    _ head: ArraySlice<UInt8>, isWhole: Bool
  ) -> (UInt32?, UInt32?, ArraySlice<UInt8>) {
    let (ind1, one) = scalar(head)
    let (ind2, two) = scalar(head.dropFirst(one))
    let rest = head.dropFirst(one + two)
    if isWhole, !rest.isEmpty, ![ind1, ind2].allSatisfy(isIndicator) { return (nil, nil, head) }
    return (ind1, ind2, rest)
  }

  private func isIndicator(_ sign: UInt32?) -> Bool {
    guard let sign else { return false }
    return sign == 0x20 || sign == 0x23 || sign == 0x7C || (0x30...0x39).contains(sign)
  }

  /// The first Unicode scalar and its length; a byte that begins none stands for itself.
  private func scalar(_ bytes: ArraySlice<UInt8>) -> (UInt32?, Int) {
    guard let first = bytes.first else { return (nil, 0) }
    guard first >= 0x80 else { return (UInt32(first), 1) }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return (UInt32(first), 1)
    }
    return (scalar.value, UTF8.width(scalar))
  }

  /// An indicator or a code; a control character is read as a blank.
  private mutating func sign(_ value: UInt32) -> UInt32 {
    guard value < 0x20 else { return value }
    draft.controlCharacters += 1
    return 0x20
  }

  /// Decides between UTF-8 and what we do not read, and sets control characters right.
  mutating func checkEncoding(_ bytes: ArraySlice<UInt8>) {
    let scheme = bytes.dropFirst(9).first ?? 0x20
    guard bytes.contains(where: { $0 >= 0x80 || $0 == Self.escape || $0 < 0x1D }) else { return }
    if bytes.contains(Self.escape) { return draft.refuseText(.marc8) }
    guard draft.isUnicode else {
      // What does not say MARC-8 is looked at field by field (`MARCDraft.outcome`).
      if scheme == 0x20 { draft.refuseText(.marc8) }
      return
    }
    if scheme != UInt8(ascii: "a"), bytes.contains(where: { $0 >= 0x80 }) {
      draft.note(.unicodeNotDeclared)
    }
    draft.mendControlCharacters()
  }
}

extension PackedTag {
  var isNumber: Bool { count == 3 && (0..<3).allSatisfy { isDigit(byte($0)) } }

  /// Whether it is three visible characters or blanks of ASCII, which every format can carry.
  var isPrintable: Bool { count == 3 && (0..<3).allSatisfy { Self.isPrintable(byte($0)) } }

  /// The tag for people: `\x01` stands for a byte that cannot be printed.
  var shown: String {
    (0..<count).map { place in
      let byte = byte(place)
      return Self.isPrintable(byte)
        ? String(Character(Unicode.Scalar(byte)))
        : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }
}

extension MARCDraft {
  /// Refuses because of the encoding, unless the record is not MARC 21 in the first place.
  mutating func refuseText(_ reason: MARCRefusal) { refuse(isUNIMARC ? .unimarc : reason) }

  /// Reads control characters as blanks, so that positions stay where they are.
  mutating func mendControlCharacters() {
    for place in text.indices where text[place] < 0x20 {
      guard ![0x09, 0x0A, 0x0D].contains(text[place]) else { continue }
      text[place] = 0x20
      controlCharacters += 1
    }
    // U+FFFE and U+FFFF, which are no characters.
    for place in text.indices.dropLast(2) where text[place] == 0xEF && text[place + 1] == 0xBF {
      guard text[place + 2] >= 0xBE else { continue }
      text.replaceSubrange(place..<place + 3, with: [0x20, 0x20, 0x20])
      controlCharacters += 1
    }
    if controlCharacters > 0 { note(.controlCharacters(controlCharacters)) }
  }
}
