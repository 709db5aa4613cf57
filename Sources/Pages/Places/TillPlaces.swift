package import Markup
package import PointOfSale
import Values

/// Where books are sold.
package enum TillPlace {
  /// GET: the whole till; POST: the station sells from now on.
  package static let home = Address(page: "/till")
  /// GET: the parts of the till that change, alone.
  package static let regions = Address(page: "/till/regions")
  /// POST: the tiles of goods that fit a word, which may be a name and stands in no address.
  package static let offers = Address(page: "/till/offers")
  /// POST: a code or a name, perhaps scanned a while ago.
  package static let scans = Address(page: "/till/scans")
  /// POST: takes or drops what waits.
  package static let lateScans = Address(page: "/till/late-scans")
  /// POST: she has seen a scan that was refused.
  package static let refusedScans = Address(page: "/till/refused-scans")
  /// POST: more, fewer or none of a line, or another line.
  package static let lines = Address(page: "/till/lines")
  /// POST: goods without a card: a word and a price.
  package static let otherGoods = Address(page: "/till/other")
  /// POST: undoes a change of the cart while there is time.
  package static let undo = Address(page: "/till/undo")
  /// POST: empties the cart, which she is asked about first.
  package static let clear = Address(page: "/till/clear")
  /// POST: puts the cart aside under a name.
  package static let park = Address(page: "/till/park")
  /// POST: brings back a cart that was put aside.
  package static let recall = Address(page: "/till/recall")
  /// POST: pays with cash; rupiah received.
  package static let cash = Address(page: "/till/pay/cash")
  /// POST: pays by QRIS; the reference may come later.
  package static let qris = Address(page: "/till/pay/qris")
  /// POST: pays by transfer; bank and reference may come later.
  package static let transfer = Address(page: "/till/pay/transfer")
  /// POST: how wide the paper of this till is, in characters.
  package static let paper = Address(page: "/till/paper")
  /// POST: locks the session; cart and drawer stay as they are.
  package static let lock = Address(page: "/till/lock")
  /// GET: the sales of a day.
  package static let sales = Address(page: "/till/sales")
  /// GET: the sales of a day as a file.
  package static let salesFile = Address(page: "/till/sales/csv")
  /// GET: a sale with its receipt.
  package static let sale: Place<SaleNumber> = Place("/till/sales/:sale")
  /// POST: bytes for a receipt printer (ESC/POS); each time counts as a printing.
  package static let receiptFile: Place<SaleNumber> = Place("/till/sales/:sale/receipt.bin")
  /// GET: the size of the paper for the browser's own printing.
  package static let paperStyle: Place<SaleNumber> = Place("/till/sales/:sale/paper.css")
  /// POST: writes down that a receipt was printed.
  package static let papers: Place<SaleNumber> = Place("/till/sales/:sale/papers")
  /// POST: sends the paper of a sale to the receipt printer of the station.
  package static let printSale: Place<SaleNumber> = Place("/till/sales/:sale/print")
  /// POST: a paper that waited came out, or is wanted no more.
  package static let settlePaper: Place<SaleNumber> = Place("/till/sales/:sale/print/settle")
  /// POST: the reference by which the money of a sale can be found.
  package static let reference: Place<SaleNumber> = Place("/till/sales/:sale/reference")
  /// POST: takes the sale back, with a reason and perhaps a second person.
  package static let voidSale: Place<SaleNumber> = Place("/till/sales/:sale/void")
  /// POST: fills the cart with what was on a sale that was taken back.
  package static let fillAgain: Place<SaleNumber> = Place("/till/sales/:sale/again")
  /// GET: the drawer of this till, open or closed.
  package static let drawer = Address(page: "/till/drawer")
  /// POST: opens the drawer with a float in rupiah.
  package static let openDrawer = Address(page: "/till/drawer/open")
  /// POST: cash that goes in or out without a sale.
  package static let drawerCash = Address(page: "/till/drawer/cash")
  /// POST: what was counted, which closes the drawer.
  package static let closeDrawer = Address(page: "/till/drawer/close")
  /// POST: opens the drawer without a sale, with a reason.
  package static let noSale = Address(page: "/till/drawer/no-sale")
  /// GET: what a drawer took, gave and should hold.
  package static let drawerReport: Place<DrawerNumber> = Place("/till/drawers/:drawer")
  /// POST: why a count differed; written once.
  package static let drawerNote: Place<DrawerNumber> = Place("/till/drawers/:drawer/note")
}
