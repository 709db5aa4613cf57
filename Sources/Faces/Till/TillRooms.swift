package import Access
package import Counter
package import Pages
package import Persistence
package import PointOfSale

/// What the pages of the till need, and nothing else.
package struct TillRooms: Sendable {
  /// The one database file, for what no verb offers.
  let database: LibraryDatabase
  /// Staff, and whoever is signed in.
  let keyring: Keyring
  /// Goods, carts, sales and drawers.
  let shop: Shop
  /// Where every scan of the house arrives.
  let scanDesk: ScanDesk
  /// What happens at stations, told to the pages that listen.
  let live: LiveHub
  /// What makes the papers of sales.
  let paperMaker: PaperMaker
  /// The papers that go to the printers of the stations.
  let paperQueue: PaperQueue

  /// Takes them from the one place where all is put together.
  package init(
    database: LibraryDatabase, keyring: Keyring, shop: Shop, scanDesk: ScanDesk, live: LiveHub,
    paperMaker: PaperMaker, paperQueue: PaperQueue
  ) {
    self.database = database
    self.keyring = keyring
    self.shop = shop
    self.scanDesk = scanDesk
    self.live = live
    self.paperMaker = paperMaker
    self.paperQueue = paperQueue
  }
}

/// One request for a page of the till.
typealias TillRequest<Who: Sendable> = PageRequest<TillRooms, Who>
