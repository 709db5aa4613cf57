package import Access
package import Catalog
package import Circulation
package import Counter
package import Members
package import Pages
package import Persistence
package import PointOfSale
package import Serving
package import Stations
package import Values
import Window

/// All rooms of one house, its clock and its sign, put together.
///
/// Only here are all of them in one hand: each face, and the API, is given what it needs and no more.
package struct House: Sendable {
  /// The one database file, for what no verb offers.
  package let database: LibraryDatabase
  /// Records and copies.
  package let catalogue: Catalogue
  /// Members and their cards.
  package let membership: Membership
  /// Staff, and whoever is signed in.
  package let keyring: Keyring
  /// Loans, holds and their rules.
  package let loanDesk: LoanDesk
  /// Goods, carts, sales and drawers.
  package let shop: Shop
  /// Where people work, whom they serve, and the scans that wait there.
  package let workplaces: Workplaces
  /// Where the house reads the time.
  package let clock: Clock
  /// What happens at stations, told to the pages that listen.
  package let live = LiveHub()
  /// Where every scan of the house arrives.
  package let scanDesk: ScanDesk
  /// The papers that go to the printers of the stations.
  package let paperQueue: PaperQueue
  /// What hangs above the door.
  package let sign: HouseSign
  /// What is spoken here.
  package let languages: Languages
  /// What opens the scans that pages sealed.
  package let scanKeys: ScanKeys
  /// Who looked at whose loans just now.
  package let looks: LookBook
  /// PINs, codes and tokens on their way to the one page that shows them.
  package let secrets = SecretShelf()
  /// Where searches wait for their turn.
  package let searches = SearchQueue()
  /// In which zone the clock is read.
  package let zone: HouseZone
  /// What is thought of the clock.
  package let clockWatch: ClockWatch
  /// The backups that the house makes by itself.
  package let backups: HouseBackups
  /// Files that are being imported.
  package let imports = ImportWork()
  /// Whoever had come back with a backup, and was erased again before anybody was served.
  package let erasedAgain: ErasedAgain
  /// What every page needs, whichever face shows it.
  package let tools: PageTools

  /// Takes the rooms; one house a process.
  ///
  /// - Parameters:
  ///   - newest: the newest moment that is written down, which the clock may not be before.
  ///   - erasedAgain: whoever had come back with a backup and was erased again.
  package init(
    database: LibraryDatabase, catalogue: Catalogue, membership: Membership, keyring: Keyring,
    loanDesk: LoanDesk, shop: Shop, clock: Clock, nameplate: Nameplate, newest: Instant? = nil,
    languages: Languages = Languages(), scanKeys: ScanKeys = ScanKeys(),
    erasedAgain: ErasedAgain = .nobody
  ) {
    self.database = database
    self.catalogue = catalogue
    self.membership = membership
    self.keyring = keyring
    self.loanDesk = loanDesk
    self.shop = shop
    workplaces = Workplaces(of: database)
    let (zone, machine) = (HouseZone(nameplate.zone), clock)
    self.zone = zone
    self.clock = machine.going { zone.current }
    self.languages = languages
    self.scanKeys = scanKeys
    self.erasedAgain = erasedAgain
    scanDesk = ScanDesk(
      catalogue: catalogue, keyring: keyring, loanDesk: loanDesk, shop: shop,
      workplaces: workplaces, clock: self.clock, live: live)
    sign = HouseSign(nameplate)
    let maker = PaperMaker(
      sign: sign, shop: shop, workplaces: workplaces, window: HouseWindow(database: database),
      clock: self.clock)
    paperQueue = PaperQueue(of: shop, beside: scanDesk) { try await maker.papers() }
    clockWatch = ClockWatch(newest: newest)
    backups = HouseBackups(database, sign: sign, clock: self.clock, watch: clockWatch)
    looks = LookBook(workplaces: workplaces, keyring: keyring, clock: self.clock)
    tools = PageTools(
      database: database, keyring: keyring, workplaces: workplaces, scanDesk: scanDesk, live: live,
      scanKeys: scanKeys, membership: membership, loanDesk: loanDesk, shop: shop, looks: looks,
      clock: self.clock, clockWatch: clockWatch, sign: sign, languages: languages)
  }
}
