package import Markup
package import PointOfSale
import Values

/// Where books are sold.
package enum TillPlace {
  package static let home = Address(page: "/till")
  package static let regions = Address(page: "/till/regions")
  package static let offers = Address(page: "/till/offers")
  package static let scans = Address(page: "/till/scans")
  package static let lateScans = Address(page: "/till/late-scans")
  package static let refusedScans = Address(page: "/till/refused-scans")
  package static let lines = Address(page: "/till/lines")
  package static let clear = Address(page: "/till/clear")
  package static let park = Address(page: "/till/park")
  package static let recall = Address(page: "/till/recall")
  package static let cash = Address(page: "/till/pay/cash")
  package static let qris = Address(page: "/till/pay/qris")
  package static let transfer = Address(page: "/till/pay/transfer")
  package static let paper = Address(page: "/till/paper")
  package static let lock = Address(page: "/till/lock")
  package static let sales = Address(page: "/till/sales")
  package static let sale: Place<SaleNumber> = Place("/till/sales/:sale")
  package static let receiptFile: Place<SaleNumber> = Place("/till/sales/:sale/receipt.bin")
  package static let paperStyle: Place<SaleNumber> = Place("/till/sales/:sale/paper.css")
  package static let papers: Place<SaleNumber> = Place("/till/sales/:sale/papers")
  package static let voidSale: Place<SaleNumber> = Place("/till/sales/:sale/void")
  package static let drawer = Address(page: "/till/drawer")
  package static let openDrawer = Address(page: "/till/drawer/open")
  package static let drawerCash = Address(page: "/till/drawer/cash")
  package static let closeDrawer = Address(page: "/till/drawer/close")
  package static let noSale = Address(page: "/till/drawer/no-sale")
  package static let drawerReport: Place<DrawerNumber> = Place("/till/drawers/:drawer")
  package static let drawerNote: Place<DrawerNumber> = Place("/till/drawers/:drawer/note")
}
