package import Catalog
package import Circulation
package import Members
import Pages
package import PointOfSale
package import Window

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
  /// What the house says of itself.
  let window: HouseWindow

  /// Takes them from the one place where all is put together.
  package init(
    catalogue: Catalogue, membership: Membership, loanDesk: LoanDesk, shop: Shop,
    window: HouseWindow
  ) {
    self.catalogue = catalogue
    self.membership = membership
    self.loanDesk = loanDesk
    self.shop = shop
    self.window = window
  }
}

/// One request for a page of the catalogue.
typealias CatalogueRequest<Who: Sendable> = PageRequest<CatalogueRooms, Who>
