/// One subfield: its code and what it says.
///
/// Two subfields are equal when their bytes are: `é` in one scalar is not `é` in two.
public struct MARCSubfield: Sendable, Hashable {
  /// The code after the delimiter: one Unicode scalar, nearly always a small letter or a digit.
  public var code: Character
  /// The text as it was given, blanks and line ends included.
  public var value: String

  /// A subfield, `MARCSubfield("a", "Kartini")`.
  public init(_ code: Character, _ value: String) {
    self.code = code
    self.value = value
  }

  public static func == (left: MARCSubfield, right: MARCSubfield) -> Bool {
    left.code == right.code && left.value.utf8.elementsEqual(right.value.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    for byte in value.utf8 { hasher.combine(byte) }
  }
}
