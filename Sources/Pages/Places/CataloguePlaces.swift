package import Catalog
package import Markup
import Values

/// What everybody may look at.
package enum CataloguePlace {
  package static let home = Address(page: "/")
  package static let search = Address(page: "/search")
  package static let privacy = Address(page: "/privacy")
  package static let record: Place<RecordAddress> = Place("/records/:record")
  package static let holds: Place<RecordAddress> = Place("/records/:record/holds")
  package static let marc: Place<RecordAddress> = Place("/records/:record/marc")
  package static let bibTeX: Place<RecordAddress> = Place("/records/:record/citation.bib")
  package static let ris: Place<RecordAddress> = Place("/records/:record/citation.ris")
}
