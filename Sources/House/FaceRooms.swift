import API
import Access
import AccountFace
import CatalogueFace
import DeskFace
import Duty
import OfficeFace
import Pages
import TillFace
import Window

/// What each face is given, and the API: here alone is it said into which rooms they may go.
extension House {
  var catalogueRooms: CatalogueRooms {
    CatalogueRooms(
      catalogue: catalogue, membership: membership, loanDesk: loanDesk, shop: shop, window: window)
  }

  var accountRooms: AccountRooms {
    AccountRooms(
      membership: membership, keyring: keyring, loanDesk: loanDesk, scanDesk: scanDesk, live: live)
  }

  var deskRooms: DeskRooms {
    DeskRooms(
      catalogue: catalogue, membership: membership, loanDesk: loanDesk, workplaces: workplaces,
      scanDesk: scanDesk, paperQueue: paperQueue, live: live, trail: keyring.trail)
  }

  var tillRooms: TillRooms {
    TillRooms(
      database: database, keyring: keyring, shop: shop, scanDesk: scanDesk, live: live,
      paperMaker: paperMaker, paperQueue: paperQueue)
  }

  var officeRooms: OfficeRooms {
    OfficeRooms(
      database: database, catalogue: catalogue, membership: membership, keyring: keyring,
      loanDesk: loanDesk, shop: shop, window: window, duty: DutyBook(database: database),
      workplaces: workplaces, paperQueue: paperQueue, scanDesk: scanDesk, live: live,
      codes: labelCodes,
      secrets: secrets, imports: imports, backups: backups, sign: sign, zone: zone,
      clock: clock, clockWatch: clockWatch)
  }

  var apiRooms: APIRooms {
    APIRooms(
      catalogue: catalogue, membership: membership, keyring: keyring, loanDesk: loanDesk,
      shop: shop, window: window, workplaces: workplaces, scanDesk: scanDesk, live: live,
      codes: labelCodes, looks: looks, paperMaker: paperMaker, paperQueue: paperQueue,
      clock: clock)
  }

  private var window: HouseWindow { HouseWindow(database: database) }

  private var labelCodes: LabelCodes { LabelCodes(catalogue: catalogue, shop: shop) }

  private var paperMaker: PaperMaker {
    PaperMaker(sign: sign, shop: shop, workplaces: workplaces, window: window, clock: clock)
  }
}
