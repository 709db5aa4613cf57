import Access
package import Catalog
import Counter
import Markup
import Serving
import Trail
import Values

extension PageRequest where Who == Anyone {
  /// Whose eyes see the catalogue: closed records are not there for those who may not read them.
  package var audience: Audience { Audience(who.session?.staff?.permissions ?? []) }
}

extension PageRequest where Who == StaffOnDuty {
  /// Whose eyes see the catalogue: closed records are not there for those who may not read them.
  package var audience: Audience { Audience(who.staff.permissions) }
}
