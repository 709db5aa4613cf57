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
  /// Cash: what was handed over, and what was given back.
  case cash(given: Rupiah, change: Rupiah)
  /// QRIS, with the bank's reference as it was typed.
  case qris(reference: String)
  /// A bank transfer, with the bank and its reference as they were typed.
  case transfer(bank: String, reference: String)
}
