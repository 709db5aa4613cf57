public import Values

/// One line on a receipt.
public struct ReceiptLine: Hashable, Sendable {
  /// What it is about.
  public let kind: LineKind
  /// Its name or wording, as it was when it was sold.
  public let title: String
  /// How many; below zero when goods come back or a sale is taken back.
  public let quantity: Int
  /// The price of one.
  public let unit: Rupiah
  /// Price times quantity.
  public let total: Rupiah

  /// One line, of goods unless it is said; the total is taken as it is, not worked out.
  public init(
    _ kind: LineKind = .goods, title: String, quantity: Int, unit: Rupiah, total: Rupiah
  ) {
    self.kind = kind
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
  /// QRIS, with the bank's reference as it was typed, or `nil` while it is not filled in.
  case qris(reference: String?)
  /// A bank transfer, with the bank and its reference as they were typed, or `nil` while they are not
  /// filled in.
  case transfer(bank: String?, reference: String?)
}
