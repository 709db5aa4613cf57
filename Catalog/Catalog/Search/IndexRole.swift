/// What a field is for the index (MARC 21 Bibliographic): its row in `Profile` says it.
package enum IndexRole: UInt8, Sendable {
  /// Decides, with the code of the subfield, the column of the index; `none` is not searched.
  case none, title, author, subject, publisher, isbn, issn, number, series, host, notes, place
  /// 880: searched as the field that its `$6` names.
  case linked

  /// The column that a subfield goes to, or `nil` when it is not searched.
  func column(of code: UInt8) -> IndexText.Column? {
    switch self {
    case .none, .linked: nil
    case .title: Self.titleColumn(code)
    case .author: Self.authorColumn(code)
    case .subject: Self.skipped.contains(code) ? nil : .subject
    case .publisher: code == Self.a || code == Self.b ? .publisher : nil
    case .isbn, .issn: Self.numberCodes.contains(code) ? .numbers : nil
    case .number: code == Self.a ? .numbers : nil
    case .series: Self.seriesCodes.contains(code) ? .notes : nil
    case .host: Self.hostCodes.contains(code) ? .notes : nil
    case .notes: Self.skipped.contains(code) ? nil : .notes
    case .place: code == Self.a || code == Self.b ? .notes : nil
    }
  }

  private static let a = UInt8(ascii: "a")
  private static let b = UInt8(ascii: "b")
  private static let skipped = Array("euw".utf8)
  private static let numberCodes = Array("alyz".utf8)
  private static let seriesCodes = Array("anptv".utf8)
  private static let hostCodes = Array("agt".utf8)
  private static let titleCodes = Array("abknpt".utf8)
  private static let nameCodes = Array("abcq".utf8)

  private static func titleColumn(_ code: UInt8) -> IndexText.Column? {
    if titleCodes.contains(code) { return .title }
    // The statement of responsibility (245 $c) names people.
    return code == UInt8(ascii: "c") ? .author : nil
  }

  private static func authorColumn(_ code: UInt8) -> IndexText.Column? {
    if nameCodes.contains(code) { return .author }
    // A name with a title is about a work: 700 $t.
    return code == UInt8(ascii: "t") ? .title : nil
  }

  /// The role of a tag, packed as `MARCRecord.forEachValue` gives it.
  package static func of(_ tag: UInt64) -> IndexRole {
    guard tag & 0xFF_FFFF_FFFF == 0 else { return .none }
    return of(UInt8(tag >> 56), UInt8(tag >> 48 & 0xFF), UInt8(tag >> 40 & 0xFF))
  }

  /// The role of a tag by its three bytes.
  static func of(digits: some Collection<UInt8>) -> IndexRole {
    guard digits.count == 3 else { return .none }
    let bytes = Array(digits)
    let role = of(bytes[0], bytes[1], bytes[2])
    return role == .linked ? .none : role
  }

  private static func of(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> IndexRole {
    let places = [first, second, third].map { Int($0) - 0x30 }
    guard places.allSatisfy((0...9).contains) else { return .none }
    return Profile.roles[places[0] * 100 + places[1] * 10 + places[2]]
  }
}
