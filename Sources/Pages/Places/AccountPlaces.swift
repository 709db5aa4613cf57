package import Markup

/// What a member has for herself.
package enum AccountPlace {
  /// GET: what she has on loan and waits for.
  package static let home = Address(page: "/account")
  /// GET and POST: her card and PIN, in a form.
  package static let signIn = Address(page: "/account/sign-in")
  /// GET and POST: the PIN now, and a new one.
  package static let pin = Address(page: "/account/pin")
  /// POST: renews one loan, or all that can be.
  package static let renewals = Address(page: "/account/renewals")
  /// POST: ends one of her holds.
  package static let cancelledHolds = Address(page: "/account/holds/cancellations")
}
