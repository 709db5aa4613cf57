extension MARCRecord {
  /// What the first control field with this tag says: `control("001")`.
  public func control(_ tag: String) -> String? {
    let wanted = PackedTag(tag)
    for entry in entries where entry.tag == wanted && entry.isControl {
      return values[entry.values].first.map(string)
    }
    return nil
  }

  /// What the first subfield with this code says, in the first field with this tag that has one.
  public func first(_ tag: String, _ code: Character) -> String? {
    let wanted = PackedTag(tag)
    let code = code.packed
    for entry in entries where entry.tag == wanted && !entry.isControl {
      for value in values[entry.values] where value.code == code { return string(value) }
    }
    return nil
  }

  /// What every subfield with this code says, in all fields with this tag, in order.
  public func all(_ tag: String, _ code: Character) -> [String] {
    let wanted = PackedTag(tag)
    let code = code.packed
    var found: [String] = []
    for entry in entries where entry.tag == wanted && !entry.isControl {
      for value in values[entry.values] where value.code == code { found.append(string(value)) }
    }
    return found
  }

  /// The fields with this tag, in order.
  public func fields(tagged tag: String) -> [MARCField] {
    let wanted = PackedTag(tag)
    return entries.filter { $0.tag == wanted }.map(field)
  }

  /// The fields with any of these tags, in the order of the record.
  public func fields(tagged tags: [String]) -> [MARCField] {
    let wanted = tags.map { PackedTag($0) }
    return entries.filter { wanted.contains($0.tag) }.map(field)
  }

  /// Whether there is a field with this tag.
  public func has(_ tag: String) -> Bool {
    let wanted = PackedTag(tag)
    return entries.contains { $0.tag == wanted }
  }

  /// Hands out every value in order without making text of it: tag, code and UTF-8 bytes.
  ///
  /// For an index over many records. The tag is packed as in `MARCRecord.packedTag`; the code is a
  /// Unicode scalar value, 0 for a control field. `field` is the position of the field.
  public func forEachValue(
    _ body: (_ field: Int, _ tag: UInt64, _ code: UInt32, _ bytes: ArraySlice<UInt8>) -> Void
  ) {
    for (position, entry) in entries.enumerated() {
      for value in values[entry.values] {
        body(position, entry.tag.bits, value.code, text[value.range])
      }
    }
  }

  /// The number by which `forEachValue` names a tag.
  public static func packedTag(_ tag: String) -> UInt64 { PackedTag(tag).bits }
}
