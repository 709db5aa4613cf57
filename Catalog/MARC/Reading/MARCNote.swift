/// Something about a record that a cataloguer may want to know: odd, or set right.
public enum MARCNote: Sendable, Hashable {
  /// MARCXML without its namespace.
  case noNamespace
  /// MarcXchange (ISO 25577) instead of MARCXML.
  case marcXchange
  /// No leader.
  case noLeader
  /// A leader that has not 24 characters.
  case leaderLength(Int)
  /// The leader does not say Unicode (09), but the text is.
  case unicodeNotDeclared
  /// A tag that is not three digits or letters.
  case oddTag(String)
  /// A data field where the standard has a control field, or the reverse.
  case oddShape(tag: String)

  /// Set right: a control field that was written as a data field (005 by SLiMS).
  case controlFieldMended(tag: String)
  /// Set right: `#` was written for a blank, in this many places.
  case hashBlanks(Int)
  /// Set right: no-break spaces in the leader, read as blanks.
  case leaderBlanks
  /// Set right: a tag without its leading zeros.
  case tagPadded(from: String, to: String)
  /// Set right: no indicator, read as blank.
  case noIndicator(tag: String)
  /// Set right: an indicator or a subfield code of several characters, of which the first is kept.
  case signShortened(tag: String, from: String)
  /// Set right: no subfield code, or text before the first one; the text was read as `$a`, an empty
  /// subfield keeps a blank code.
  case noCode(tag: String)
  /// Set right: control characters that no format may carry, read as blanks.
  case controlCharacters(Int)
  /// Set right: something that is not MARC stood in the record and was left out.
  case foreignElement(String)
  /// Set right: text outside the subfields was left out.
  case strayText(String)
  /// Set right: the lengths in the leader were wrong.
  case leaderLies
  /// Set right: the directory was wrong; the fields were told apart by their end marks.
  case directoryLies
  /// Set right: the record ended without its end mark.
  case noTerminator

  /// Whether something was set right, so that the record differs from the file.
  public var isRepair: Bool {
    switch self {
    case .noNamespace, .marcXchange, .noLeader, .leaderLength, .unicodeNotDeclared, .oddTag,
      .oddShape:
      false
    default: true
    }
  }
}
