package import Markup

/// What a member has for herself.
package enum AccountPlace {
  package static let home = Address(page: "/account")
  package static let signIn = Address(page: "/account/sign-in")
  package static let pin = Address(page: "/account/pin")
  package static let renewals = Address(page: "/account/renewals")
  package static let cancelledHolds = Address(page: "/account/holds/cancellations")
}
