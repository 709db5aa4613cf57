package import Catalog
package import Markup
package import Members
package import Values

/// What the library has.
extension OfficePlace {
  package static let records = Address(page: "/office/records")
  package static let newRecord = Address(page: "/office/records/new")
  package static let record: Place<RecordNumber> = Place("/office/records/:record")
  package static let editRecord: Place<RecordNumber> = Place("/office/records/:record/edit")
  package static let newItem: Place<RecordNumber> = Place("/office/records/:record/items")
  package static let openRecord: Place<RecordNumber> = Place("/office/records/:record/openings")
  package static let removeRecord: Place<RecordNumber> = Place("/office/records/:record/remove")
  package static let item: Place<ItemNumber> = Place("/office/items/:item")
  package static let itemStatus: Place<ItemNumber> = Place("/office/items/:item/status")
  package static let labels = Address(page: "/office/labels")
  package static let imports = Address(page: "/office/import")
  package static let importRun: Place<Number<ImportRun>> = Place("/office/imports/:import")
}

/// Who borrows from it.
extension OfficePlace {
  package static let members = Address(page: "/office/members")
  package static let newMember = Address(page: "/office/members/new")
  package static let memberSearch = Address(page: "/office/members/search")
  package static let member: Place<MemberNumber> = Place("/office/members/:member")
  package static let block: Place<MemberNumber> = Place("/office/members/:member/block")
  package static let unblock: Place<MemberNumber> = Place("/office/members/:member/unblock")
  package static let card: Place<MemberNumber> = Place("/office/members/:member/card")
  package static let memberPIN: Place<MemberNumber> = Place("/office/members/:member/pin")
  package static let renewMember: Place<MemberNumber> = Place("/office/members/:member/renew")
  package static let removeMember: Place<MemberNumber> = Place("/office/members/:member/remove")
}
