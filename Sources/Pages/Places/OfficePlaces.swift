package import Access
package import Markup
package import PointOfSale
package import Trail
import Values

/// The pages behind, for those who look after the house.
package enum OfficePlace {
  package static let home = Address(page: "/office")
  package static let audit = Address(page: "/office/audit")
  package static let backups = Address(page: "/office/backups")
  package static let backupNow = Address(page: "/office/backups/now")
  package static let clock = Address(page: "/office/clock")
  package static let condition = Address(page: "/office/condition")
  package static let settings = Address(page: "/office/settings")
  package static let rules = Address(page: "/office/rules")
  package static let ruleLine = Address(page: "/office/rules/line")
  package static let removeRule = Address(page: "/office/rules/remove")
  package static let voids = Address(page: "/office/voids")
}

/// How a colleague comes in.
extension OfficePlace {
  package static let signIn = Address(page: "/office/sign-in")
  package static let code = Address(page: "/office/code")
  package static let first = Address(page: "/office/first")
  package static let unlock = Address(page: "/office/unlock")
  package static let passphrase = Address(page: "/office/passphrase")
}

/// Who works here, and where.
extension OfficePlace {
  package static let staff = Address(page: "/office/staff")
  package static let colleague: Place<StaffNumber> = Place("/office/staff/:staff")
  package static let newCode: Place<StaffNumber> = Place("/office/staff/:staff/code")
  package static let disable: Place<StaffNumber> = Place("/office/staff/:staff/disable")
  package static let enable: Place<StaffNumber> = Place("/office/staff/:staff/enable")
  package static let roles: Place<StaffNumber> = Place("/office/staff/:staff/roles")
  package static let revokeToken: Place<StaffNumber, APITokenNumber> = Place(
    "/office/staff/:staff/tokens/:token/revoke")
  package static let stations = Address(page: "/office/stations")
  package static let removeStation: Place<StationNumber> = Place(
    "/office/stations/:station/remove")
  package static let revokeStation: Place<StationNumber> = Place(
    "/office/stations/:station/revoke")
  package static let stationToken: Place<StationNumber> = Place("/office/stations/:station/token")
}

/// What the shop sells.
extension OfficePlace {
  package static let products = Address(page: "/office/products")
  package static let newProduct = Address(page: "/office/products/new")
  package static let product: Place<ProductNumber> = Place("/office/products/:product")
  package static let newVariant: Place<ProductNumber> = Place("/office/products/:product/variants")
  package static let variant: Place<VariantNumber> = Place("/office/variants/:variant")
  package static let price: Place<VariantNumber> = Place("/office/variants/:variant/price")
  package static let stock: Place<VariantNumber> = Place("/office/variants/:variant/stock")
}
