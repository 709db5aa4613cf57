/// What is set right in every record that is read, whatever its format; each is noted.
extension MARCDraft {
  mutating func mend() {
    mendLeader()
    var hashes = blankHashes(in: 0..<(leaderLength ?? 0))
    for place in entries.indices {
      mendTag(place)
      mendShape(place)
      hashes += mendHashes(place)
    }
    if hashes > 0 { note(.hashBlanks(hashes)) }
  }

  /// Whether it is a UNIMARC record, in which 100 is no author and 200 is the title.
  var isUNIMARC: Bool {
    guard !entries.contains(where: { $0.tag == .title }) else { return false }
    for entry in entries where !entry.isControl {
      guard entry.tag == .unimarcTitle || entry.tag == .unimarcCoding else { continue }
      for value in values[entry.values] where value.code == 0x61 {
        if entry.tag == .unimarcTitle || isCoding(text[value.range]) { return true }
      }
    }
    return false
  }

  /// What it is instead of a bibliographic record, by `record/@type` or leader/06.
  ///
  /// A record with a title (245) describes something, whatever its leader says.
  var otherKind: MARCKind? {
    guard !entries.contains(where: { $0.tag == .title }) else { return nil }
    if let declaredKind { return declaredKind }
    guard let leaderLength, leaderLength > 6 else { return nil }
    return MARCKind(leaderSix: text[6])
  }

  /// UNIMARC 100 $a: a date in eight digits, a letter, and more codes.
  private func isCoding(_ value: ArraySlice<UInt8>) -> Bool {
    value.count >= 18 && value.prefix(8).allSatisfy(isDigit)
      && (0x61...0x7A).contains(value[value.startIndex + 8])
  }

  private mutating func mendTag(_ place: Int) {
    let tag = entries[place].tag
    if tag.count == 3, (0..<3).allSatisfy({ isTagSign(tag.byte($0)) }) { return }
    let text = tag.text
    guard (1...2).contains(tag.count), text.utf8.allSatisfy(isDigit) else {
      return note(.oddTag(text))
    }
    let padded = String(repeating: "0", count: 3 - tag.count) + text
    entries[place].tag = PackedTag(padded)
    note(.tagPadded(from: text, to: padded))
  }

  private func isTagSign(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// 001 to 009 with a single subfield is a control field in disguise; SLiMS writes 005 so.
  private mutating func mendShape(_ place: Int) {
    let entry = entries[place]
    guard entry.tag.isControl != entry.isControl else { return }
    guard entry.tag.isControl, entry.count == 1 else {
      return note(.oddShape(tag: entry.tag.text))
    }
    entries[place].ind1 = FieldEntry.control
    entries[place].ind2 = 0
    values[Int(entry.first)].code = 0
    note(.controlFieldMended(tag: entry.tag.text))
  }

  /// INDOMARC prints a blank as `#`, and copies of prints find their way back.
  private mutating func mendHashes(_ place: Int) -> Int {
    let entry = entries[place]
    let hash = UInt32(UInt8(ascii: "#"))
    if entry.isControl {
      guard entry.tag.isFixedField, let value = values[entry.values].first else { return 0 }
      return blankHashes(in: value.range)
    }
    if entry.ind1 == hash { entries[place].ind1 = 0x20 }
    if entry.ind2 == hash { entries[place].ind2 = 0x20 }
    return (entry.ind1 == hash ? 1 : 0) + (entry.ind2 == hash ? 1 : 0)
  }

  private mutating func blankHashes(in range: Range<Int>) -> Int {
    var count = 0
    for place in range where text[place] == UInt8(ascii: "#") {
      text[place] = 0x20
      count += 1
    }
    return count
  }
}

extension PackedTag {
  /// 006, 007, 008: every position means something, and a blank is a space.
  fileprivate var isFixedField: Bool {
    isControl && (UInt8(ascii: "6")...UInt8(ascii: "8")).contains(byte(2))
  }
}
