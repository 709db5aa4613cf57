package import Markup

/// Where books are lent.
package enum DeskPlace {
  package static let home = Address(page: "/desk")
  package static let regions = Address(page: "/desk/regions")
  package static let scans = Address(page: "/desk/scans")
  package static let lateScans = Address(page: "/desk/late-scans")
  package static let refusedScans = Address(page: "/desk/refused-scans")
  package static let done = Address(page: "/desk/done")
  package static let still = Address(page: "/desk/still")
  package static let checkOuts = Address(page: "/desk/check-outs")
  package static let renewals = Address(page: "/desk/renewals")
  package static let returns = Address(page: "/desk/returns")
  package static let holds = Address(page: "/desk/holds")
  package static let cancelledHolds = Address(page: "/desk/holds/cancel")
  package static let holdShelf = Address(page: "/desk/hold-shelf")
  package static let overdue = Address(page: "/desk/overdue")
  package static let members = Address(page: "/desk/members")
  package static let memberSearch = Address(page: "/desk/members/search")
  package static let titles = Address(page: "/desk/titles")
  package static let codes = Address(page: "/desk/codes")
}
