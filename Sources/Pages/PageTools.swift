package import Access
package import Circulation
package import Counter
package import Members
package import Persistence
package import PointOfSale
import Serving
package import Stations
package import Values

/// What every page needs, whichever face shows it.
///
/// A face reaches only what is `package` here; the rooms are for what Pages does itself.
package struct PageTools: Sendable {
  /// What was just done, told once on the next page.
  package let flash = Flash()
  /// What is put back into a form on the next page.
  package let refills = RefillShelf()
  /// What is spoken here.
  package let languages: Languages
  /// Where the time is read.
  let clock: Clock
  /// What is thought of it.
  let clockWatch: ClockWatch
  /// What hangs above the door.
  let sign: HouseSign
  /// The one database file, for the state it is in.
  let database: LibraryDatabase
  /// Whoever is signed in.
  let keyring: Keyring
  /// Where somebody sits, and whom she serves there.
  let workplaces: Workplaces
  /// Where scans of a page arrive.
  let scanDesk: ScanDesk
  /// What happens at stations, told to the pages that listen.
  let live: LiveHub
  /// What opens the scans that pages sealed.
  let scanKeys: ScanKeys
  /// Whom a desk serves, on pages beside it.
  let membership: Membership
  /// What she has and waits for, there.
  let loanDesk: LoanDesk
  /// Whether a drawer is open at a place that somebody leaves.
  let shop: Shop
  /// Who looked at whose loans just now.
  let looks: LookBook
  /// What forms that were sent led to, so that a double press acts once.
  let onceShelf = OnceShelf()
  /// Half-typed forms, sealed.
  let formSeal: FormSeal
  /// Every page, to draw one again in the answer to a form.
  let pages = PageBook()
  /// Searches for people, so that no name stands in an address.
  let memberSearches = SearchShelf()

  /// Takes the rooms that pages need for themselves, the clock, the sign and the languages.
  package init(
    database: LibraryDatabase, keyring: Keyring, workplaces: Workplaces, scanDesk: ScanDesk,
    live: LiveHub, scanKeys: ScanKeys, membership: Membership, loanDesk: LoanDesk, shop: Shop,
    looks: LookBook, clock: Clock, clockWatch: ClockWatch, sign: HouseSign, languages: Languages
  ) {
    self.database = database
    self.keyring = keyring
    self.workplaces = workplaces
    self.scanDesk = scanDesk
    self.live = live
    self.scanKeys = scanKeys
    self.membership = membership
    self.loanDesk = loanDesk
    self.shop = shop
    self.looks = looks
    self.clock = clock
    self.clockWatch = clockWatch
    self.sign = sign
    self.languages = languages
    formSeal = FormSeal(keyring: keyring)
  }

  /// Makes the key of half-typed forms when the house opens, so that no page has to write.
  package func prepare() async { await formSeal.prepare() }
}
