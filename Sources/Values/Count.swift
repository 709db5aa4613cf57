extension Sentence {
  /// What stands before a number below nothing that people read (U+2212), no hyphen; files and programs
  /// get `-`, and a receipt printer, which has no other.
  static let minus = "−"

  /// How many there are, as it is written in each language: `12.500` and `12,500`.
  public init(count: some BinaryInteger) {
    let sign = count < 0 ? Self.minus : ""
    let groups = Self.thousands(of: String(count.magnitude))
    self.init(
      id: "\(sign + groups.joined(separator: "."))",
      en: "\(sign + groups.joined(separator: ","))")
  }

  /// The digits in threes from the end: `12`, `500`.
  private static func thousands(of digits: String) -> [String] {
    var rest = digits[...]
    var groups: [String] = []
    while !rest.isEmpty {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    return groups
  }
}
