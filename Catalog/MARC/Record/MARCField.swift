/// One field of a record: a control field with a value, or a data field with subfields.
///
/// Two fields are equal when their bytes are.
public struct MARCField: Sendable, Hashable {
  /// Three characters as a rule; at most eight bytes are kept in a record.
  public var tag: String
  /// What the field holds.
  public var content: Content

  /// What a field holds.
  public enum Content: Sendable, Hashable {
    /// A control field: 001 to 009, and fields of other systems that have no subfields.
    case control(String)
    /// A data field: two indicators (a blank is a space) and its subfields in order.
    case data(ind1: Character, ind2: Character, subfields: [MARCSubfield])
  }

  /// A field of either kind.
  public init(tag: String, content: Content) {
    self.tag = tag
    self.content = content
  }

  /// A data field.
  public init(
    _ tag: String, _ ind1: Character = " ", _ ind2: Character = " ", subfields: [MARCSubfield]
  ) {
    self.init(tag: tag, content: .data(ind1: ind1, ind2: ind2, subfields: subfields))
  }

  /// A data field, written as it is read: `MARCField("245", "1", "0", ("a", "Kartini"))`.
  public init(
    _ tag: String, _ ind1: Character, _ ind2: Character,
    _ subfields: (code: Character, value: String)...
  ) {
    self.init(tag, ind1, ind2, subfields: subfields.map { MARCSubfield($0.code, $0.value) })
  }

  /// A data field with blank indicators: `MARCField("300", ("a", "220 hlm."))`.
  public init(_ tag: String, _ subfields: (code: Character, value: String)...) {
    self.init(tag, subfields: subfields.map { MARCSubfield($0.code, $0.value) })
  }

  /// A control field.
  public static func control(_ tag: String, _ value: String) -> MARCField {
    MARCField(tag: tag, content: .control(value))
  }

  /// The value of a control field; `nil` for a data field.
  public var controlValue: String? {
    if case .control(let value) = content { value } else { nil }
  }

  /// The first indicator; a space for a control field.
  public var ind1: Character {
    if case .data(let ind1, _, _) = content { ind1 } else { " " }
  }

  /// The second indicator; a space for a control field.
  public var ind2: Character {
    if case .data(_, let ind2, _) = content { ind2 } else { " " }
  }

  /// The subfields in order; none for a control field.
  public var subfields: [MARCSubfield] {
    if case .data(_, _, let subfields) = content { subfields } else { [] }
  }

  /// What the first subfield with this code says.
  public func first(_ code: Character) -> String? {
    subfields.first { $0.code == code }?.value
  }

  /// What every subfield with this code says, in order.
  public func all(_ code: Character) -> [String] {
    subfields.filter { $0.code == code }.map(\.value)
  }

  /// The subfields with any of these codes in the order of the field, joined.
  ///
  /// `field.text("abnp")` is a title as one line. Empty when there is none.
  public func text(_ codes: String, separator: String = " ") -> String {
    subfields.filter { codes.contains($0.code) }.map(\.value).joined(separator: separator)
  }

  public static func == (left: MARCField, right: MARCField) -> Bool {
    guard left.tag.utf8.elementsEqual(right.tag.utf8) else { return false }
    switch (left.content, right.content) {
    case (.control(let one), .control(let other)):
      return one.utf8.elementsEqual(other.utf8)
    case (.data(let i1, let i2, let some), .data(let j1, let j2, let others)):
      return i1 == j1 && i2 == j2 && some == others
    default:
      return false
    }
  }

  public func hash(into hasher: inout Hasher) {
    for byte in tag.utf8 { hasher.combine(byte) }
    for byte in (controlValue ?? "").utf8 { hasher.combine(byte) }
    hasher.combine(ind1)
    hasher.combine(ind2)
    hasher.combine(subfields)
  }
}
