package import Catalog
package import Circulation
package import Members
import Pages
package import PointOfSale

/// What the pages of the catalogue need, and nothing else.
package struct CatalogueRooms: Sendable {
  /// Records and copies.
  let catalogue: Catalogue
  /// Members and their cards.
  let membership: Membership
  /// Loans, holds and their rules.
  let loanDesk: LoanDesk
  /// Goods, carts, sales and drawers.
  let shop: Shop

  /// Takes them from the one place where all is put together.
  package init(
    catalogue: Catalogue, membership: Membership, loanDesk: LoanDesk, shop: Shop
  ) {
    self.catalogue = catalogue
    self.membership = membership
    self.loanDesk = loanDesk
    self.shop = shop
  }
}

/// One request for a page of the catalogue.
typealias CatalogueRequest<Who: Sendable> = PageRequest<CatalogueRooms, Who>
