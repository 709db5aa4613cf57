package import Access
package import Catalog
package import Circulation
package import Counter
package import Members
package import Pages
package import PointOfSale
package import Stations
package import Values
package import Window

/// What the API needs, and nothing else.
package struct APIRooms: Sendable {
  /// Records and copies.
  let catalogue: Catalogue
  /// Members and their cards.
  let membership: Membership
  /// Staff, and whoever is signed in.
  let keyring: Keyring
  /// Loans, holds and their rules.
  let loanDesk: LoanDesk
  /// Goods, carts, sales and drawers.
  let shop: Shop
  /// What the house says of itself.
  let window: HouseWindow
  /// Where people work, whom they serve, and the scans that wait there.
  let workplaces: Workplaces
  /// Where every scan of the house arrives.
  let scanDesk: ScanDesk
  /// What happens at stations, told to the pages that listen.
  let live: LiveHub
  /// What codes of copies and goods may not be.
  let codes: LabelCodes
  /// Who looked at whose loans just now.
  let looks: LookBook
  /// What makes the papers of sales.
  let paperMaker: PaperMaker
  /// The papers that go to the printers of the stations.
  let paperQueue: PaperQueue
  /// Where the time is read.
  let clock: Clock

  /// Takes them from the one place where all is put together.
  package init(
    catalogue: Catalogue, membership: Membership, keyring: Keyring, loanDesk: LoanDesk, shop: Shop,
    window: HouseWindow, workplaces: Workplaces, scanDesk: ScanDesk, live: LiveHub,
    codes: LabelCodes, looks: LookBook, paperMaker: PaperMaker, paperQueue: PaperQueue,
    clock: Clock
  ) {
    self.catalogue = catalogue
    self.membership = membership
    self.keyring = keyring
    self.loanDesk = loanDesk
    self.shop = shop
    self.window = window
    self.workplaces = workplaces
    self.scanDesk = scanDesk
    self.live = live
    self.codes = codes
    self.looks = looks
    self.paperMaker = paperMaker
    self.paperQueue = paperQueue
    self.clock = clock
  }
}
