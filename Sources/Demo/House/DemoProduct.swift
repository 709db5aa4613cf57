public import Values

/// One thing on the shelves of the demo's shop: a product with a variant, a price and a stock.
///
/// A row has `group | name | variant (or -) | price | stock`.
public struct DemoProduct: Hashable, Sendable {
  /// One thing that is counted and rung up.
  public struct Variant: Hashable, Sendable {
    /// What makes it different: `M, ungu`; `nil` when there is only one.
    public let name: String?
    /// What one costs.
    public let price: Rupiah
    /// How many there are on the first day.
    public let stock: Int
  }

  /// Its group: `kaos`, `pin`, `kain`.
  public let group: String
  /// Its name.
  public let name: String
  /// Its variants, in the order of the rows.
  public let variants: [Variant]

  /// Every product of the butik, always in the same order.
  ///
  /// - Throws: `DemoDataFault` or `RupiahRefusal` when a row cannot be read.
  public static func all() throws -> [DemoProduct] {
    var products: [DemoProduct] = []
    for line in rows.split(separator: "\n") {
      let columns = try DemoCards.columns(String(line), 5)
      guard let stock = Int(columns[4]), stock >= 0 else {
        throw DemoDataFault("a stock", in: String(line))
      }
      let variant = Variant(
        name: columns[2] == "-" ? nil : columns[2], price: try Rupiah(parsing: columns[3]),
        stock: stock)
      if let last = products.last, last.name == columns[1] {
        products[products.count - 1] = last.adding(variant)
      } else {
        products.append(DemoProduct(group: columns[0], name: columns[1], variants: [variant]))
      }
    }
    return products
  }

  private func adding(_ variant: Variant) -> DemoProduct {
    DemoProduct(group: group, name: name, variants: variants + [variant])
  }
}
