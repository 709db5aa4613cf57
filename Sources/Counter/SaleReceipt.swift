import PointOfSale
import Printing
import Values

extension Receipt {
  /// The paper of a closed sale, or of the document that takes one back.
  ///
  /// - Parameter foot: what the house says at the end of the paper of a sale.
  init(
    of sale: Sale, shop: String, address: [String], telephone: String?, till: String?,
    seller: String?, in zone: Zone, isCopy: Bool, foot: String?
  ) {
    let kind: Kind =
      switch sale.kind {
      case .void: .void(of: sale.voids?.description ?? "", reason: sale.reason ?? "")
      case .sale: sale.voidedBy.map { Kind.voided(by: $0.description) } ?? .sale
      }
    self.init(
      kind: kind, isCopy: isCopy, shop: shop, address: address, telephone: telephone,
      number: sale.receiptNumber.description, at: sale.at.on(zone), till: till, seller: seller,
      lines: sale.lines.map {
        ReceiptLine(
          $0.kind, title: $0.title, quantity: $0.quantity, unit: $0.unit, total: $0.total)
      },
      total: sale.total, payment: ReceiptPayment(sale),
      // Goods that came back do not come back once more.
      footer: kind != .sale ? [] : Receipt.footer(saying: foot))
  }
}

extension ReceiptPayment {
  init(_ sale: Sale) {
    switch sale.tender {
    case .cash(let given): self = .cash(given: given, change: sale.change)
    case .qris(let reference): self = .qris(reference: reference)
    case .transfer(let bank, let reference): self = .transfer(bank: bank, reference: reference)
    }
  }
}
