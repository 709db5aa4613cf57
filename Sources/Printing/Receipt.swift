public import Values

/// What the shop gives on paper after a sale.
///
/// It names goods and money, never a person who bought.
public struct Receipt: Hashable, Sendable {
  /// Why this paper is printed.
  public enum Kind: Hashable, Sendable {
    /// The paper of a sale.
    case sale
    /// The counter-document that takes a sale back, with that sale's number.
    case void(of: String, reason: String)
    /// The paper of a sale that was taken back since, with the number of the paper that did it.
    case voided(by: String)
  }

  /// Why it is printed.
  public let kind: Kind
  /// Whether it was printed before: then it is marked as a copy.
  public let isCopy: Bool
  /// The shop's name, printed large.
  public let shop: String
  /// Where the shop is: one line each.
  public let address: [String]
  /// Where it is called.
  public let telephone: String?
  /// The receipt's number in its year: `2026-000123`.
  public let number: String
  /// When the sale was closed, on the clock by which the paper says it.
  public let at: Instant
  /// Which till it was: `Kasir depan`.
  public let till: String?
  /// Who was at the till, as customers may know her: by her first name.
  public let seller: String?
  /// What was sold.
  public let lines: [ReceiptLine]
  /// What was to be paid; below zero when a sale is taken back.
  public let total: Rupiah
  /// How it was paid.
  public let payment: ReceiptPayment
  /// What stands at the end.
  public let footer: [Sentence]

  /// A receipt that ends with thanks, unless another footer is given.
  public init(
    kind: Kind = .sale, isCopy: Bool = false, shop: String, address: [String] = [],
    telephone: String? = nil, number: String, at: Instant, till: String? = nil,
    seller: String? = nil, lines: [ReceiptLine], total: Rupiah, payment: ReceiptPayment,
    footer: [Sentence] = Receipt.footer()
  ) {
    self.kind = kind
    self.isCopy = isCopy
    self.shop = shop
    self.address = address
    self.telephone = telephone
    self.number = number
    self.at = at
    self.till = till
    self.seller = seller
    self.lines = lines
    self.total = total
    self.payment = payment
    self.footer = footer
  }

  /// What stands at the end: the house's own words, if it has any, and thanks.
  ///
  /// The page that asks for them says that a clause that goods cannot be returned is void and
  /// forbidden (UU 8/1999, article 18).
  public static func footer(saying text: String? = nil) -> [Sentence] {
    [text.map { Sentence(both: $0) }, Sentence(id: "Terima kasih.", en: "Thank you.")]
      .compactMap(\.self)
  }
}
