import XML

/// Elements beginning and ending.
extension MARCXMLState {
  mutating func opened(_ name: Int, in space: Int, by parser: XMLPushParser) {
    depth += 1
    attributesOf = .outside
    if depth == 1 { root = parser.elementName }
    if space != XMLNames.none, space != XMLNames.other { hasMARC = true }
    if name == Name.record { hasRecords = true }
    guard skipped == 0 else { return }
    switch place {
    case .outside:
      if name == Name.record { openRecord(space, parser) }
    case .record:
      openInRecord(name, space, parser)
    case .data:
      if draft.isFull() { skipped = depth } else { openInField(name, parser) }
    case .leader, .control, .subfield:
      // The mark-up goes, its text stays.
      draft.note(.foreignElement(parser.elementName))
    }
  }

  private mutating func openRecord(_ space: Int, _ parser: XMLPushParser) {
    place = .record
    draft.reset()
    attributesOf = .record
    let offset = parser.elementOffset + shift
    if firstRecord == nil { firstRecord = offset }
    record = OpenRecord(depth: depth, space: space, offset: offset)
  }

  private mutating func openInRecord(_ name: Int, _ space: Int, _ parser: XMLPushParser) {
    if !record.isMARC, name == Name.record { return openRecord(space, parser) }
    guard depth == record.depth + 1 else { return }
    guard (Name.datafield...Name.leader).contains(name),
      space != XMLNames.other || record.space == XMLNames.other
    else { return foreign(parser) }
    record.isMARC = true
    if draft.isFull() { return skipped = depth }
    if space == XMLNames.other { draft.refuse(.wrongNamespace(parser.elementSpace)) }
    if space == XMLNames.none { draft.note(.noNamespace) }
    if name == Name.leader {
      guard draft.leaderLength == nil else { return foreign(parser) }
      place = .leader
      record.leaderStart = draft.text.count
    } else {
      place = name == Name.datafield ? .data : .control
      field = OpenField()
      attributesOf = place
    }
  }

  private mutating func foreign(_ parser: XMLPushParser) {
    if record.foreign.count < MARCDraft.mostNotes { record.foreign.append(parser.elementName) }
    // In what is no MARC record (yet) there may still be one.
    if record.isMARC { skipped = depth }
  }

  private mutating func openInField(_ name: Int, _ parser: XMLPushParser) {
    enterField()
    if name == Name.subfield {
      place = .subfield
      attributesOf = .subfield
      draft.beginValue(code: 0)
    } else {
      if name == Name.datafield || name == Name.controlfield {
        draft.refuse(.nestedField(tag: field.tag.text))
      }
      draft.note(.foreignElement(parser.elementName))
      skipped = depth
    }
  }

  /// Gives the record its entry for the field, once its attributes are known.
  mutating func enterField() {
    guard !field.isEntered else { return }
    field.isEntered = true
    let tag = field.tag
    if place == .control {
      draft.openField(tag, ind1: FieldEntry.control, ind2: 0)
      draft.beginValue(code: 0)
    } else {
      if field.ind1 == nil || field.ind2 == nil { draft.note(.noIndicator(tag: tag.text)) }
      draft.openField(tag, ind1: field.ind1 ?? 0x20, ind2: field.ind2 ?? 0x20)
    }
  }

  mutating func closed(_ name: Int) {
    defer { depth -= 1 }
    if skipped > 0 {
      if depth == skipped { skipped = 0 }
      return
    }
    let inside = depth - record.depth
    switch place {
    case .subfield where inside == 2: closeSubfield()
    case .data where inside == 1:
      enterField()
      place = .record
    case .control where inside == 1:
      enterField()
      draft.endValue()
      place = .record
    case .leader where inside == 1: closeLeader()
    case .record where inside == 0: closeRecord()
    default: break
    }
  }

  private mutating func closeSubfield() {
    draft.endValue()
    if draft.values[draft.values.count - 1].code == 0 {
      draft.values[draft.values.count - 1].code = 0x61
      draft.note(.noCode(tag: field.tag.text))
    }
    place = .data
  }

  private mutating func closeLeader() {
    place = .record
    let start = record.leaderStart
    let leader = draft.text[start...]
    draft.leaderLength = leader.count
    guard start > 0 else { return }
    // The leader stood after fields; in the record it comes first.
    draft.text = Array(leader) + draft.text[..<start]
    for place in draft.values.indices { draft.values[place].start += UInt32(leader.count) }
  }
}
