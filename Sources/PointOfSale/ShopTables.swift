import GRDB
import Persistence
import Values

extension ReadableTable {
  static let ofTheShop = goods + sales + drawers

  private static let goods = [
    ReadableTable("product", query: "SELECT number, name, kind, taxClass, picture FROM product") {
      row in
      _ = try row.decode(String.self, forColumn: "name")
      _ = try row.decode(ProductKind.self, forColumn: "kind")
      _ = try row.decode(TaxClass.self, forColumn: "taxClass")
      _ = try row.decode(GoodsPicture?.self, forColumn: "picture")
    },
    ReadableTable("productCategory", query: ProductCategory.select) {
      _ = try ProductCategory(row: $0)
    },
    ProductPhotograph.readable,
    ReadableTable("variant", query: "SELECT \(Variant.columns) FROM variant") {
      _ = try Variant(row: $0)
    },
    ReadableTable(
      "priceChange", query: "SELECT number, price, at, staff FROM priceChange", slicedBy: "number"
    ) {
      _ = try PriceChange(row: $0)
    },
    ReadableTable(
      "stockMove", query: "SELECT \(StockMove.columns) FROM stockMove", slicedBy: "number"
    ) {
      _ = try StockMove(row: $0)
    },
  ]

  private static let sales = [
    ReadableTable(
      "sale", query: "SELECT number, kind, receiptYear, receiptSerial, day, at, total FROM sale",
      slicedBy: "number"
    ) { row in
      _ = try row.decode(Sale.Kind.self, forColumn: "kind")
      _ = try row.decode(Int.self, forColumn: "receiptYear")
      _ = try row.decode(Int.self, forColumn: "receiptSerial")
      _ = try row.decode(Day.self, forColumn: "day")
      _ = try row.decode(Instant.self, forColumn: "at")
      _ = try row.decode(Rupiah.self, forColumn: "total")
    },
    ReadableTable(
      "saleLine",
      query: "SELECT sale, \(SaleLine.columns) FROM saleLine"
    ) { _ = try SaleLine(row: $0) },
    ReadableTable(
      "tender", query: "SELECT sale, method, given, bank, reference FROM tender", slicedBy: "sale"
    ) {
      _ = try Tender.read($0, from: 1)
    },
    ReadableTable("saleReference", query: "SELECT sale, bank, reference, at FROM saleReference") {
      _ = try $0.decode(String?.self, forColumn: "bank")
      _ = try $0.decode(String.self, forColumn: "reference")
      _ = try $0.decode(Instant.self, forColumn: "at")
    },
    ReadableTable("waitingPaper", query: WaitingPaper.select) { _ = try WaitingPaper(row: $0) },
  ]

  private static let drawers = [
    ReadableTable("drawerSession", query: "SELECT \(DrawerSession.columns) FROM drawerSession") {
      _ = try DrawerSession(row: $0)
    },
    ReadableTable(
      "drawerMove", query: "SELECT number, kind, amount, reason, at, staff FROM drawerMove"
    ) { _ = try DrawerMove(row: $0) },
  ]
}
