import GRDB
import MARC
import Persistence
public import Values

extension Catalogue {
  /// The records that hold a control character: no file of records can carry them (XML 1.0, 2.2).
  ///
  /// They came before such characters were kept out. Saving the form of one mends it.
  public func recordsWithControls() async throws -> [RecordNumber] {
    let numbers = try await numbers(matching: SearchQuery(), for: .staff)
    var found: [RecordNumber] = []
    var start = 0
    while start < numbers.count {
      let some = numbers[start..<min(start + ImportBatch.size, numbers.count)]
      found += try await database.read { db in
        try some.filter { number in
          // A damaged record is a finding of its own.
          try DamagedRow.settingAside("recordMARC", number.rawValue) {
            try BibliographicRecord.marc(db, of: number)
          }?.holdsControls ?? false
        }
      }
      start += ImportBatch.size
    }
    return found
  }
}

extension MARCRecord {
  /// Whether a data field holds what no file of records carries.
  var holdsControls: Bool {
    fields.contains { field in field.subfields.contains { $0.value.holdsControls } }
  }

  /// With blanks in place of that; whatever else stands in it stays.
  var withoutControls: MARCRecord {
    guard holdsControls else { return self }
    return MARCRecord(
      leader: leader,
      fields.map { field in
        guard case .data(let ind1, let ind2, let subfields) = field.content else { return field }
        return MARCField(
          field.tag, ind1, ind2,
          subfields: subfields.map {
            $0.value.holdsControls ? MARCSubfield($0.code, $0.value.plainParagraphs) : $0
          })
      })
  }
}

extension String {
  /// Any control character but tab and line ends, or U+FFFE or U+FFFF (XML 1.0, 2.2).
  fileprivate var holdsControls: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }
}
