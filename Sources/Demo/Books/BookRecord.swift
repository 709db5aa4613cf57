import Catalog
public import MARC
import Values

extension DemoBook {
  /// Where it stands on the shelf: `305.42 ARI f`.
  public var callNumber: String {
    CallNumber.make(
      classification: classification, author: mainName?.sorted, title: alias ?? title
    ).text
  }

  /// Its record, always the same for the same stamp.
  public func record(_ stamp: DemoStamp) -> MARCRecord {
    var builder = MARCRecord.Builder(leader: MARCRecord.newLeader)
    builder.heads(
      stamp,
      DemoFixedField(
        stamp, year: imprint.year, country: imprint.country, language: language,
        isFiction: isFiction))
    if let isbn { builder.field("020", " ", " ", ("a", isbn.digits)) }
    builder.shelf(language: language, classification: classification, callNumber: callNumber)
    if let mainName { builder.append(mainName.field("100", "110")) }
    builder.title(title, subtitle, statement: statement, underName: mainName != nil)
    if let alias { builder.field("246", "3", " ", ("a", alias)) }
    builder.imprint(imprint, year: String(imprint.year))
    builder.field("300", " ", " ", ("a", "1 jilid"))
    builder.field("336", " ", " ", ("a", "teks"), ("b", "txt"), ("2", "rdacontent"))
    builder.subjects(subjects)
    for name in names.dropFirst(mainName == nil ? 0 : 1) {
      builder.append(name.field("700", "710"))
    }
    builder.field("998", " ", " ", ("k", Form.book.word))
    return builder.record
  }

  /// Whether its class is one of novels and stories.
  private var isFiction: Bool {
    subjects.contains { ["novel", "novelindonesia", "cerpen"].contains($0.word) }
  }

  /// `Simone de Beauvoir ; penerjemah, Constance Borde`.
  private var statement: String? {
    let roles = [DemoName.author, DemoName.editor, DemoName.translator]
    let parts = roles.compactMap { role -> String? in
      let spoken = names.filter { $0.role == role }.map(\.spoken).joined(separator: ", ")
      guard !spoken.isEmpty else { return nil }
      return role == DemoName.author ? spoken : "\(role), \(spoken)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ; ")
  }
}

extension DemoName {
  /// The field that names her, or the body.
  func field(_ person: String, _ body: String) -> MARCField {
    // 0: a forename alone; 1: a surname comes first; 2: a body as it is said.
    let kind: Character = isBody ? "2" : sorted.contains(",") ? "1" : "0"
    return MARCField(isBody ? body : person, kind, " ", ("a", sorted + ","), ("e", role + "."))
  }
}
