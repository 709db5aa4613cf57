import MARC
public import Values

/// Why a record is too long to be kept: a page that shows it would be of no use to anybody.
///
/// What is typed into a form is held to the same, and answered beside its field (`EntryRefusal`).
public enum RecordLengthRefusal: Refusal, Hashable {
  /// The title (245) has so many characters.
  case title(Int)
  /// A field has so many bytes; its tag.
  case field(String, Int)
  /// The whole record has so many bytes.
  case record(Int)

  /// Characters of a title at most; the API takes as many.
  public static let longestTitle = 2000
  /// Bytes of any other field at most.
  public static let longestField = 65_535
  /// Bytes of all fields together at most.
  public static let longestRecord = 1 << 20

  public var reason: Reason {
    switch self {
    case .title(let count):
      Reason(
        "title-too-long",
        id: "Judul (245) cantuman ini \(count) karakter; paling panjang \(Self.longestTitle). "
          + "Pendekkan dulu di berkasnya.",
        en: "The title (245) of this record has \(count) characters; at most "
          + "\(Self.longestTitle). Shorten it in the file first.")
    case .field(let tag, let count):
      Reason(
        "field-too-long",
        id: "Ruas \(tag) cantuman ini \(count) bita; paling besar \(Self.longestField). "
          + "Pendekkan dulu di berkasnya.",
        en: "Field \(tag) of this record has \(count) bytes; at most \(Self.longestField). "
          + "Shorten it in the file first.")
    case .record(let count):
      Reason(
        "record-too-long",
        id: "Cantuman ini \(count) bita; paling besar \(Self.longestRecord). "
          + "Bagi atau pendekkan dulu di berkasnya.",
        en: "This record has \(count) bytes; at most \(Self.longestRecord). "
          + "Divide or shorten it in the file first.")
    }
  }
}

extension MARCRecord {
  /// Why it is too long, if it is.
  var lengthRefusal: RecordLengthRefusal? {
    // Nearly every record is short as a whole.
    guard textLength > RecordLengthRefusal.longestTitle else { return nil }
    guard textLength <= RecordLengthRefusal.longestRecord else { return .record(textLength) }
    for (position, field) in fields.enumerated() {
      let length = textLength(ofFieldAt: position)
      if field.tag == Profile.title.tag, length > RecordLengthRefusal.longestTitle {
        let count = field.subfields.reduce(0) { $0 + $1.value.unicodeScalars.count }
        if count > RecordLengthRefusal.longestTitle { return .title(count) }
      }
      if length > RecordLengthRefusal.longestField { return .field(field.tag, length) }
    }
    return nil
  }

  /// - Throws: `RecordLengthRefusal`.
  func requireSomeLength() throws(RecordLengthRefusal) {
    if let refusal = lengthRefusal { throw refusal }
  }
}
