import XML

/// Attributes and text.
extension MARCXMLState {
  mutating func attribute(_ name: Int, _ value: Span<UInt8>) {
    switch (attributesOf, name) {
    case (.data, Name.tag), (.control, Name.tag): field.tag = tag(value)
    case (.data, Name.ind1): field.ind1 = sign(value)
    case (.data, Name.ind2): field.ind2 = sign(value)
    case (.subfield, Name.code):
      draft.values[draft.values.count - 1].code = sign(value) ?? 0
    case (.record, Name.type):
      draft.declaredKind = MARCKind(rawValue: text(of: value).lowercased())
    default: break
    }
  }

  private mutating func tag(_ value: Span<UInt8>) -> PackedTag {
    var bits: UInt64 = 0
    for place in 0..<min(8, value.count) { bits |= UInt64(value[place]) << UInt64(56 - 8 * place) }
    if value.count > 8 { draft.refuse(.tagUnreadable(text(of: value))) }
    return PackedTag(bits: bits)
  }

  /// An indicator or a code: one Unicode scalar; `nil` for none.
  private mutating func sign(_ value: Span<UInt8>) -> UInt32? {
    if value.count == 1 { return UInt32(value[0]) }
    let scalars = text(of: value).unicodeScalars
    if scalars.count == 1 { return scalars.first?.value }
    // Several blanks are a blank that was written at length.
    if !scalars.contains(where: { $0 != " " }) { return nil }
    draft.note(.signShortened(tag: field.tag.text, from: text(of: value)))
    return scalars.first?.value
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0 else { return }
    switch place {
    case .outside: break
    case .leader, .subfield: append(bytes)
    case .control:
      enterField()
      append(bytes)
    case .record, .data:
      guard record.isMARC else { return }
      for place in bytes.indices where bytes[place] > 0x20 {
        return draft.note(.strayText(String(text(of: bytes).prefix(40))))
      }
    }
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    if draft.isFull() { return }
    bytes.withUnsafeBufferPointer { draft.text.append(contentsOf: $0) }
  }

  private func text(of bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
