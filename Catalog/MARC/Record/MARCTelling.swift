extension MARCRecord {
  /// The record without what a format adds to it: two are the same when they are equal so.
  ///
  /// ISO 2709 computes lengths in the leader (00 to 04, 12 to 16) and prescribes 09 to 11 and 20 to
  /// 23; MARCXML and JSON leave all of them as they were. Here they are as in a new record.
  public var asTold: MARCRecord {
    let told = Array(Self.newLeader.utf8).enumerated().map { place, new -> UInt8 in
      guard Self.meaning.contains(place) else { return new }
      return place < leaderLength ? text[place] : 0x20
    }
    let gap = told.count - leaderLength
    var record = self
    record.text.replaceSubrange(..<leaderLength, with: told)
    record.leaderLength = told.count
    for place in record.values.indices {
      record.values[place].start = UInt32(Int(record.values[place].start) + gap)
    }
    return record
  }

  /// The places of the leader where a record says something of itself.
  static let meaning = [5, 6, 7, 8, 17, 18, 19]
}
