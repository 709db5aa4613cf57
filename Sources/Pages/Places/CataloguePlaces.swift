package import Catalog
package import Markup
import Values

/// What everybody may look at.
package enum CataloguePlace {
  /// GET: the welcome, with the kinds that the library keeps.
  package static let home = Address(page: "/")
  /// GET: what was found; the question and its facets stand in the query.
  package static let search = Address(page: "/search")
  /// GET: what the house keeps about whom, and for how long.
  package static let privacy = Address(page: "/privacy")
  /// GET: where somebody finds help in an emergency; nothing about the question is kept.
  package static let help = Address(page: "/help")
  /// GET: one title and its copies.
  package static let record: Place<RecordAddress> = Place("/records/:record")
  /// GET: the photograph of something that is for sale, by its digest; no page.
  package static let photograph: Place<String> = Place("/goods/:photograph")
  /// POST: she waits for this title.
  package static let holds: Place<RecordAddress> = Place("/records/:record/holds")
  /// GET: the record field by field, as MARC.
  package static let marc: Place<RecordAddress> = Place("/records/:record/marc")
  /// GET: a file for reference managers (BibTeX).
  package static let bibTeX: Place<RecordAddress> = Place("/records/:record/citation.bib")
  /// GET: a file for reference managers (RIS).
  package static let ris: Place<RecordAddress> = Place("/records/:record/citation.ris")
}
