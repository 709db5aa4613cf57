extension MARCRecord {
  /// The same record with this leader.
  public func replacing(leader: String) -> MARCRecord { MARCRecord(leader: leader, fields) }

  /// The same record, where these fields stand in the place of all fields with this tag.
  ///
  /// They stand where the first of them stood; if there was none, in the order of tags.
  public func replacing(_ tag: String, with new: [MARCField]) -> MARCRecord {
    var kept = Array(fields)
    guard let place = kept.firstIndex(where: { $0.tag == tag }) else {
      return new.reduce(self) { $0.inserting($1) }
    }
    kept.removeAll { $0.tag == tag }
    kept.insert(contentsOf: new, at: place)
    return MARCRecord(leader: leader, kept)
  }

  /// The same record with another field at this position.
  ///
  /// - Parameter position: From 0; outside the record nothing changes.
  public func replacing(fieldAt position: Int, with field: MARCField) -> MARCRecord {
    guard entries.indices.contains(position) else { return self }
    var changed = Array(fields)
    changed[position] = field
    return MARCRecord(leader: leader, changed)
  }

  /// The same record with these fields at its end.
  public func appending(_ new: MARCField...) -> MARCRecord {
    MARCRecord(leader: leader, Array(fields) + new)
  }

  /// The same record with this field after the last one whose tag is not higher.
  public func inserting(_ field: MARCField) -> MARCRecord {
    let tag = PackedTag(field.tag).bits
    let place = entries.lastIndex { $0.tag.bits <= tag }.map { $0 + 1 } ?? 0
    var changed = Array(fields)
    changed.insert(field, at: place)
    return MARCRecord(leader: leader, changed)
  }

  /// The same record without the fields with this tag.
  public func removing(_ tag: String) -> MARCRecord {
    MARCRecord(leader: leader, fields.filter { $0.tag != tag })
  }

  /// The same record without the field at this position.
  ///
  /// - Parameter position: From 0; outside the record nothing changes.
  public func removing(fieldAt position: Int) -> MARCRecord {
    guard entries.indices.contains(position) else { return self }
    var changed = Array(fields)
    changed.remove(at: position)
    return MARCRecord(leader: leader, changed)
  }
}
