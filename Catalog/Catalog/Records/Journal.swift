public import MARC
import Values

/// A record seen as a journal or another serial.
public struct Journal: Described {
  /// The record as it was given.
  public let marc: MARCRecord

  /// How often it appears (310 `$a`).
  public var frequency: String? { marc.first(Profile.frequency.tag, "a")?.withoutISBD }
}

extension BibliographicRecord {
  /// The record as a journal, when it is one.
  public var journal: Journal? { form == .journal ? Journal(marc: marc) : nil }
}
