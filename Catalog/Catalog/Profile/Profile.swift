import Values

/// What this house does with each field: the one table of it.
///
/// A field without a row is kept as it came, shown in the full view and written again.
/// `Docs/fields.md` is made from the rows.
package enum Profile {
  /// Every row, by its tag.
  package static let all: [ProfileField] = Array(
    [control, numbers, names, description, content, links, holdings].joined())

  /// Fields that are searched alike; the row of a field goes before them.
  package static let blocks: [ProfileBlock] = [
    ProfileBlock(500...599, id: "Catatan", en: "Notes", index: .notes),
    ProfileBlock(600...662, id: "Subjek", en: "Subjects", index: .subject),
    ProfileBlock(690...699, id: "Subjek setempat", en: "Local subjects", index: .subject),
    ProfileBlock(760...787, id: "Karya yang berkaitan", en: "Related works", index: .host),
  ]

  /// What the words of each tag from 000 to 999 are for the index.
  package static let roles: [IndexRole] = {
    var roles = [IndexRole](repeating: .none, count: 1000)
    for block in Profile.blocks { for tag in block.tags { roles[tag] = block.index } }
    for field in Profile.all {
      if let tag = Int(field.tag), roles.indices.contains(tag) { roles[tag] = field.index }
    }
    return roles
  }()
}
