import MARC

/// The title of a record and how it is put in order.
struct Title {
  let proper: String
  let rest: String?
  let sorted: String

  /// What stands in the place of a title that is not there.
  static let none = "[tanpa judul]"

  /// Whether the record says none.
  var isMissing: Bool { proper == Self.none && sorted.isEmpty }

  init(of marc: MARCRecord) {
    guard let field = Self.field(of: marc) else {
      proper = Self.none
      rest = nil
      sorted = ""
      return
    }
    let proper = Self.proper(of: field)
    self.proper = proper
    rest = field.tag == Profile.title.tag ? field.first("b")?.withoutISBD.nonEmpty : nil
    sorted = Self.sorted(proper, skipping: Self.nonfiling(field))
  }

  /// The title (245), else another one that the record has; an empty one counts as none.
  private static func field(of marc: MARCRecord) -> MARCField? {
    for tag in EntryField.title.tags {
      if let field = marc.fields(tagged: tag).first(where: { !proper(of: $0).isEmpty }) {
        return field
      }
    }
    return nil
  }

  private static func proper(of field: MARCField) -> String {
    if field.tag == Profile.host.tag { return field.first("t")?.withoutISBD ?? "" }
    let parts = field.subfields.filter { "anpk".contains($0.code) }
    let text = parts.map(\.value.withoutISBD).filter { !$0.isEmpty }.joined(separator: ". ")
    return text.isEmpty ? field.first("b")?.withoutISBD ?? "" : text
  }

  /// How many characters do not count (245 second indicator).
  private static func nonfiling(_ field: MARCField) -> Int {
    field.tag == Profile.title.tag ? field.ind2.wholeNumberValue ?? 0 : 0
  }

  private static func sorted(_ title: String, skipping count: Int) -> String {
    let counted = String(String.UnicodeScalarView(title.unicodeScalars.dropFirst(count)))
    let folded = (counted.nonEmpty ?? title).foldedForSorting
    guard count == 0 else { return folded }
    return Articles.skipping(folded.split(separator: " ")).joined(separator: " ")
  }
}
