package import Catalog
package import GRDB
import Persistence

extension Offer {
  /// What the shop sells of one record, in a read that also sees other things.
  package static func all(_ db: Database, of record: RecordNumber) throws -> [Offer] {
    try Offer.whole(
      db.cachedStatement(
        sql: """
          \(select) WHERE product.record = ? AND variant.isSold ORDER BY variant.number
          """), arguments: [record], of: "variant")
  }
}
