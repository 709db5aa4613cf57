package import Markup

/// What lies behind no single door.
package enum HousePlace {
  package static let language = Address(page: "/language")
  package static let session = Address(page: "/session")
  package static let signOut = Address(page: "/sign-out")
  package static let stations = Address(page: "/stations")
  package static let seat = Address(page: "/stations/seat")
  package static let live = Address(page: "/stations/live")
}
