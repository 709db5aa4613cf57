/// What becomes of a leader that is short, missing or untrue.
///
/// ISO 2709 cannot be read without one; in MARCXML the fields stand without it, and what lacks is noted.
extension ISO2709Record {
  /// Reads the leader (MARC 21, leader/00-23).
  ///
  /// - Returns: `false` when the record cannot be read by it.
  mutating func readLeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 25 else { return false }
    let leader = bytes.prefix(24)
    guard !leader.contains(where: { $0 == Self.fieldEnd || $0 == 0x1F }) else { return false }
    let declared = number(leader.prefix(5))
    // A length that no record can have is no slip of counting; `00000` was never filled in.
    if let declared, declared > 0, declared < 25 { return false }
    if declared != bytes.count { draft.note(.leaderLies) }
    draft.text.append(contentsOf: leader)
    draft.leaderLength = 24
    return true
  }
}

extension MARCDraft {
  /// Notes a leader that lacks or is short, whatever the format, and sets its blanks right.
  mutating func mendLeader() {
    if leaderLength == nil { note(.noLeader) }
    mendLeaderBlanks()
    if let count = leaderLength, count != 24 { note(.leaderLength(count)) }
  }

  /// Web pages turn the blanks of a leader into no-break spaces, which moves its positions.
  private mutating func mendLeaderBlanks() {
    guard let length = leaderLength, text[..<length].contains(0xC2) else { return }
    let leader = String(decoding: text[..<length], as: UTF8.self).unicodeScalars
    guard leader.contains("\u{A0}") else { return }
    let blank = leader.map { $0 == "\u{A0}" ? " " : $0 }
    let mended = Array(String(String.UnicodeScalarView(blank)).utf8)
    text.replaceSubrange(..<length, with: mended)
    leaderLength = mended.count
    for place in values.indices { values[place].start -= UInt32(length - mended.count) }
    note(.leaderBlanks)
  }
}
