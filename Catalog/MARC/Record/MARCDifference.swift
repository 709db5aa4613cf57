extension MARCRecord {
  /// How closely two leaders are compared.
  public enum LeaderComparison: Sendable {
    /// Character by character.
    case exact
    /// What the record says of itself (05 to 08 and 17 to 19), but not lengths, encoding and the
    /// constants that ISO 2709 prescribes and every writer fills in.
    case meaning
  }

  /// Says in words where two records part, or is `nil` when they are the same.
  ///
  /// Compared byte by byte, field by field, in order.
  public func difference(
    from other: MARCRecord, leader comparison: LeaderComparison = .exact
  ) -> String? {
    if self == other { return nil }
    if let words = leaderDifference(from: other, comparison) { return words }
    for (place, (mine, its)) in zip(fields, other.fields).enumerated() where mine != its {
      return Self.words(place + 1, mine, its)
    }
    guard entries.count == other.entries.count else {
      let longer = entries.count > other.entries.count ? self : other
      let extra = longer.fields[min(entries.count, other.entries.count)]
      return "\(entries.count) fields, not \(other.entries.count); the first extra is \(extra.line)"
    }
    return nil
  }

  private func leaderDifference(
    from other: MARCRecord, _ comparison: LeaderComparison
  ) -> String? {
    let places = comparison == .exact ? Array(0..<24) : Self.meaning
    for place in places where leader(at: place) != other.leader(at: place) {
      return "leader/\(place) is \"\(leader(at: place))\", not \"\(other.leader(at: place))\""
    }
    guard comparison == .meaning || leader.utf8.elementsEqual(other.leader.utf8) else {
      return "the leader is \"\(leader)\", not \"\(other.leader)\""
    }
    return nil
  }

  private static func words(_ number: Int, _ mine: MARCField, _ its: MARCField) -> String {
    let pairs = zip(mine.subfields, its.subfields).enumerated()
    if mine.tag == its.tag, mine.ind1 == its.ind1, mine.ind2 == its.ind2,
      let (place, (one, two)) = pairs.first(where: { $0.element.0 != $0.element.1 })
    {
      return "field \(number) (\(mine.tag)), subfield \(place + 1) is $\(one.code) "
        + "\(one.value.debugDescription), not $\(two.code) \(two.value.debugDescription)"
    }
    return "field \(number) is \(mine.line), not \(its.line)"
  }
}

extension MARCField {
  /// The field on one line, as cataloguers write it: `245 10 $aKartini`; blanks are `_`.
  public var line: String {
    guard case .data(let ind1, let ind2, let subfields) = content else {
      return "\(tag) \(controlValue ?? "")"
    }
    let signs = [ind1, ind2].map { $0 == " " ? "_" : String($0) }.joined()
    return "\(tag) \(signs) " + subfields.map { "$\($0.code)\($0.value)" }.joined()
  }
}
