package import Access
package import Markup
package import PointOfSale
package import Trail
package import Values
package import Window

/// The pages behind, for those who look after the house.
package enum OfficePlace {
  /// GET: what the office has for her roles.
  package static let home = Address(page: "/office")
  /// GET: what was found of everything; POST: what is looked for, which may be somebody's name.
  package static let find = Address(page: "/office/find")
  /// POST: a first step of a new house that its data do not tell, or puts all of them away.
  package static let firstSteps = Address(page: "/office/first-steps")
  /// GET: what the day was, and the way to its sheet.
  package static let evening = Address(page: "/office/evening")
  /// GET: the day on one A4, as a PDF.
  package static let eveningSheet = Address(page: "/office/evening/sheet")
  /// GET: the handing-over book; POST: a line for it.
  package static let handover = Address(page: "/office/handover")
  /// POST: something that was to do is done.
  package static let handoverDone = Address(page: "/office/handover/done")
  /// POST: takes a line out of the book.
  package static let handoverRemove = Address(page: "/office/handover/remove")
  /// GET: who did what; what is looked for stands in the query.
  package static let audit = Address(page: "/office/audit")
  /// GET: the backups that are there; POST: the folder for them.
  package static let backups = Address(page: "/office/backups")
  /// POST: makes one at once.
  package static let backupNow = Address(page: "/office/backups/now")
  /// POST: the clock is right although the newest rows are from later.
  package static let clock = Address(page: "/office/clock")
  /// GET: every component of a page in every state, for whoever changes the look.
  package static let components = Address(page: "/office/components")
  /// GET: the file, the disk and the clock.
  package static let condition = Address(page: "/office/condition")
  /// GET and POST: the settings of the house.
  package static let settings = Address(page: "/office/settings")
  /// GET: all loan rules.
  package static let rules = Address(page: "/office/rules")
  /// GET and POST: one line of them; which one stands in the query.
  package static let ruleLine = Address(page: "/office/rules/line")
  /// POST: takes a line away.
  package static let removeRule = Address(page: "/office/rules/remove")
  /// GET: what the shop took from one day to another; which days stand in the query.
  package static let salesReport = Address(page: "/office/reports/sales")
  /// GET: what sold in those days, as a file.
  package static let salesReportFile = Address(page: "/office/reports/sales/csv")
  /// GET: the sales that were taken back.
  package static let voids = Address(page: "/office/voids")
}

/// What the house says of itself.
extension OfficePlace {
  /// GET and POST: what it is, where, when it is open, and how it looks.
  package static let window = Address(page: "/office/window")
  /// GET: what it announces; POST: another announcement.
  package static let announcements = Address(page: "/office/announcements")
  /// GET and POST: the form of one announcement.
  package static let announcement: Place<AnnouncementNumber> = Place(
    "/office/announcements/:announcement")
  /// POST: takes an announcement out of the window.
  package static let removeAnnouncement: Place<AnnouncementNumber> = Place(
    "/office/announcements/:announcement/remove")
  /// GET: the services that help; POST: another one.
  package static let help = Address(page: "/office/help")
  /// GET: the list as cards for the counter, to print.
  package static let helpCards = Address(page: "/office/help/cards")
  /// GET and POST: the form of one service.
  package static let helpService: Place<HelpServiceNumber> = Place("/office/help/:service")
  /// POST: takes a service off the list.
  package static let removeHelpService: Place<HelpServiceNumber> = Place(
    "/office/help/:service/remove")
}

/// How a colleague comes in.
extension OfficePlace {
  /// GET and POST: name and passphrase.
  package static let signIn = Address(page: "/office/sign-in")
  /// GET and POST: a one-time code, and the passphrase that she chooses with it.
  package static let code = Address(page: "/office/code")
  /// GET and POST: the code from the terminal, by which the first manager comes in.
  package static let first = Address(page: "/office/first")
  /// POST: her passphrase, before a session that was locked or idle goes on.
  package static let unlock = Address(page: "/office/unlock")
  /// GET and POST: a volunteer comes in for one shift, by a colleague's approval.
  package static let shift = Address(page: "/office/shift")
  /// GET and POST: another passphrase of her own.
  package static let passphrase = Address(page: "/office/passphrase")
  /// GET and POST: a PIN of her own, for locks and approvals.
  package static let pin = Address(page: "/office/pin")
}

/// Who works here, and where.
extension OfficePlace {
  /// GET: who works here; POST: a new colleague.
  package static let staff = Address(page: "/office/staff")
  /// GET: one colleague, with her roles and tokens.
  package static let colleague: Place<StaffNumber> = Place("/office/staff/:staff")
  /// GET: a code that was made for her, shown once; POST: makes it.
  package static let newCode: Place<StaffNumber> = Place("/office/staff/:staff/code")
  /// GET: a badge that was made for her, shown once; POST: makes it.
  package static let badge: Place<StaffNumber> = Place("/office/staff/:staff/badge")
  /// POST: her badge opens nothing any more.
  package static let revokeBadge: Place<StaffNumber> = Place("/office/staff/:staff/badge/revoke")
  /// POST: she may not sign in any more.
  package static let disable: Place<StaffNumber> = Place("/office/staff/:staff/disable")
  /// POST: she may sign in again.
  package static let enable: Place<StaffNumber> = Place("/office/staff/:staff/enable")
  /// POST: all the roles that she has from now on.
  package static let roles: Place<StaffNumber> = Place("/office/staff/:staff/roles")
  /// POST: a token of one colleague opens nothing any more.
  package static let revokeToken: Place<StaffNumber, APITokenNumber> = Place(
    "/office/staff/:staff/tokens/:token/revoke")
  /// GET: all stations; POST: a new one.
  package static let stations = Address(page: "/office/stations")
  /// POST: takes a station away.
  package static let removeStation: Place<StationNumber> = Place(
    "/office/stations/:station/remove")
  /// POST: the tokens of a station open nothing any more.
  package static let revokeStation: Place<StationNumber> = Place(
    "/office/stations/:station/revoke")
  /// GET: a new token, shown once; POST: makes it.
  package static let stationToken: Place<StationNumber> = Place("/office/stations/:station/token")
  /// GET and POST: the receipt printer of a station.
  package static let stationPrinter: Place<StationNumber> = Place(
    "/office/stations/:station/printer")
  /// POST: prints a page by which its settings are seen.
  package static let printTestPage: Place<StationNumber> = Place(
    "/office/stations/:station/printer/test")
}

/// What the shop sells.
extension OfficePlace {
  /// GET: products to look for; POST: a new one.
  package static let products = Address(page: "/office/products")
  /// GET: an empty form.
  package static let newProduct = Address(page: "/office/products/new")
  /// GET: the products of a list as a file.
  package static let productFile = Address(page: "/office/products/csv")
  /// POST: something that is done to many products at once, which is asked about first.
  package static let productBatch = Address(page: "/office/products/batch")
  /// GET: goods whose labels with prices are wanted, and on which sheet.
  package static let productLabels = Address(page: "/office/products/labels")
  /// GET: the sheets as a PDF, or what is wrong with what was asked.
  package static let productLabelSheet = Address(page: "/office/products/labels/sheet")
  /// GET: the categories of goods and what stands in front at the till; POST: a new category.
  package static let categories = Address(page: "/office/products/categories")
  /// POST: another name or drawing for a category.
  package static let category: Place<CategoryNumber> = Place(
    "/office/products/categories/:category")
  /// POST: a category goes one place to the front, or to the back.
  package static let moveCategory: Place<CategoryNumber> = Place(
    "/office/products/categories/:category/move")
  /// POST: takes a category away; its goods go where it is said.
  package static let removeCategory: Place<CategoryNumber> = Place(
    "/office/products/categories/:category/remove")
  /// POST: in which category a product stands at the till, with which drawing, and whether in front.
  package static let arrangeProduct: Place<ProductNumber> = Place(
    "/office/products/:product/arrange")
  /// POST: a product's photograph, as a phone took it.
  package static let photograph: Place<ProductNumber> = Place(
    "/office/products/:product/photograph")
  /// POST: takes its photograph away.
  package static let removePhotograph: Place<ProductNumber> = Place(
    "/office/products/:product/photograph/remove")
  /// POST: brings a photograph back that was replaced or taken away just now.
  package static let restorePhotograph: Place<ProductNumber> = Place(
    "/office/products/:product/photograph/restore")
  /// POST: one of those in front goes one place to the front, or to the back.
  package static let movePinned: Place<ProductNumber> = Place("/office/products/:product/move")
  /// GET: a product with its variants; POST: changes what it is.
  package static let product: Place<ProductNumber> = Place("/office/products/:product")
  /// POST: another size, colour or edition.
  package static let newVariant: Place<ProductNumber> = Place("/office/products/:product/variants")
  /// POST: the cells of its variants that were changed.
  package static let productTable: Place<ProductNumber> = Place("/office/products/:product/table")
  /// GET: one variant with its history; POST: changes label, barcode, stock rule or whether it is
  /// sold.
  package static let variant: Place<VariantNumber> = Place("/office/variants/:variant")
  /// POST: a price in rupiah, from now on.
  package static let price: Place<VariantNumber> = Place("/office/variants/:variant/price")
  /// POST: goods that came or went, or a count.
  package static let stock: Place<VariantNumber> = Place("/office/variants/:variant/stock")
}
