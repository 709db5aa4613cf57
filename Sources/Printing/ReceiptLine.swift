public import Values

/// One kind of goods on a receipt.
public struct ReceiptLine: Hashable, Sendable {
  /// Its name, as it was when it was sold.
  public let title: String
  /// How many; below zero when a sale is taken back.
  public let quantity: Int
  /// The price of one.
  public let unit: Rupiah
  /// Price times quantity.
  public let total: Rupiah

  /// One line; the total is taken as it is, not worked out.
  public init(title: String, quantity: Int, unit: Rupiah, total: Rupiah) {
    self.title = title
    self.quantity = quantity
    self.unit = unit
    self.total = total
  }
}

/// How a receipt says that it was paid.
public enum ReceiptPayment: Hashable, Sendable {
  case cash(given: Rupiah, change: Rupiah)
  case qris(reference: String)
  case transfer(bank: String, reference: String)
}
