package import Access
package import Catalog
package import Circulation
package import Counter
package import Duty
package import Members
package import Pages
package import Persistence
package import PointOfSale
package import Stations
package import Values
package import Window

/// What the pages of the office need, and nothing else.
package struct OfficeRooms: Sendable {
  /// The one database file, for what no verb offers.
  let database: LibraryDatabase
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
  /// What those who work here hand over to each other.
  let duty: DutyBook
  /// Where people work, whom they serve, and the scans that wait there.
  let workplaces: Workplaces
  /// The papers that go to the printers of the stations.
  let paperQueue: PaperQueue
  /// Where every scan of the house arrives.
  let scanDesk: ScanDesk
  /// What happens at stations, told to the pages that listen.
  let live: LiveHub
  /// What codes of copies and goods may not be.
  let codes: LabelCodes
  /// PINs, codes and tokens on their way to the one page that shows them.
  let secrets: SecretShelf
  /// Files that are being imported.
  let imports: ImportWork
  /// The backups that the house makes by itself.
  let backups: HouseBackups
  /// What hangs above the door.
  let sign: HouseSign
  /// In which zone the clock is read.
  let zone: HouseZone
  /// Where the time is read.
  let clock: Clock
  /// What is thought of the clock.
  let clockWatch: ClockWatch

  /// Takes them from the one place where all is put together.
  package init(
    database: LibraryDatabase, catalogue: Catalogue, membership: Membership, keyring: Keyring,
    loanDesk: LoanDesk, shop: Shop, window: HouseWindow, duty: DutyBook, workplaces: Workplaces,
    paperQueue: PaperQueue, scanDesk: ScanDesk, live: LiveHub, codes: LabelCodes,
    secrets: SecretShelf, imports: ImportWork, backups: HouseBackups,
    sign: HouseSign, zone: HouseZone, clock: Clock, clockWatch: ClockWatch
  ) {
    self.database = database
    self.catalogue = catalogue
    self.membership = membership
    self.keyring = keyring
    self.loanDesk = loanDesk
    self.shop = shop
    self.window = window
    self.duty = duty
    self.workplaces = workplaces
    self.paperQueue = paperQueue
    self.scanDesk = scanDesk
    self.live = live
    self.codes = codes
    self.secrets = secrets
    self.imports = imports
    self.backups = backups
    self.sign = sign
    self.zone = zone
    self.clock = clock
    self.clockWatch = clockWatch
  }
}

/// One request for a page of the office.
typealias OfficeRequest<Who: Sendable> = PageRequest<OfficeRooms, Who>
