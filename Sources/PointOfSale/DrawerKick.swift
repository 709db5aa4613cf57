public import Values

extension Sale {
  /// Whether a printer opens the drawer for it now: at the payment in cash, as long as nobody has
  /// taken the sale back.
  public func opensDrawer(at now: Instant) -> Bool { DrawerKick.comes(with: 1, of: self, at: now) }
}

/// When a paper of a sale opens the drawer on its way to the printer.
enum DrawerKick {
  /// Seconds after the payment for which the first paper opens the drawer.
  static let atThePayment: Int64 = 15 * 60

  /// Whether it comes with a paper of a sale: with the first one of a cash payment, at the payment,
  /// as long as nobody has taken the sale back.
  ///
  /// - Parameter paper: counts from 1 for each sale.
  static func comes(with paper: Int, of sale: Sale, at now: Instant) -> Bool {
    paper == 1 && sale.tender.method == .cash && sale.voidedBy == nil
      && (0...atThePayment).contains(now - sale.at)
  }
}
