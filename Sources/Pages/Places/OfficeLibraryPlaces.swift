package import Catalog
package import Markup
package import Members
package import Values

/// What the library has.
extension OfficePlace {
  /// GET: a title to look for; POST: a new record.
  package static let records = Address(page: "/office/records")
  /// GET: an empty form, of the kind in the query.
  package static let newRecord = Address(page: "/office/records/new")
  /// GET: title, author, year and call number, one book after the other; POST: a record and its copy.
  package static let quickEntry = Address(page: "/office/records/quick")
  /// GET: what the catalogue has of the title or the ISBN in the query, as a part of that page.
  package static let alikeRecords = Address(page: "/office/records/alike")
  /// GET: titles and copies of the last seven days, each with its moment.
  package static let recentRecords = Address(page: "/office/records/recent")
  /// GET: records that are to be completed.
  package static let unfinishedRecords = Address(page: "/office/records/unfinished")
  /// GET: the house's own names of authors in which the words of the query occur.
  package static let authors = Address(page: "/office/authors")
  /// GET: the house's own subjects in which a word begins like the one in the query.
  package static let subjects = Address(page: "/office/subjects")
  /// POST: takes out again what was entered just now.
  package static let takeBackRecord: Place<RecordNumber> = Place("/office/records/:record/undo")
  /// GET: one record with all its copies, as staff see it.
  package static let record: Place<RecordNumber> = Place("/office/records/:record")
  /// GET and POST: the form of a record that is there.
  package static let editRecord: Place<RecordNumber> = Place("/office/records/:record/edit")
  /// POST: a new copy of the record.
  package static let newItem: Place<RecordNumber> = Place("/office/records/:record/items")
  /// POST: makes a closed record public.
  package static let openRecord: Place<RecordNumber> = Place("/office/records/:record/openings")
  /// POST: takes the record away.
  package static let removeRecord: Place<RecordNumber> = Place("/office/records/:record/remove")
  /// GET and POST: the form of one copy.
  package static let item: Place<ItemNumber> = Place("/office/items/:item")
  /// POST: takes out again what was added just now.
  package static let takeBackItem: Place<ItemNumber> = Place("/office/items/:item/undo")
  /// POST: lost, damaged, in process, withdrawn, or available again.
  package static let itemStatus: Place<ItemNumber> = Place("/office/items/:item/status")
  /// GET: all titles, narrowed to what they lack by what stands in the query.
  package static let titles = Address(page: "/office/titles")
  /// GET: the titles of a list as a file.
  package static let titleFile = Address(page: "/office/titles/csv")
  /// POST: something that is done to many titles at once.
  package static let titleBatch = Address(page: "/office/titles/batch")
  /// GET: all copies, narrowed by what stands in the query.
  package static let copies = Address(page: "/office/copies")
  /// GET: the copies of a list as a file.
  package static let copyFile = Address(page: "/office/copies/csv")
  /// POST: something that is done to many copies at once, which is asked about first.
  package static let copyBatch = Address(page: "/office/copies/batch")
  /// GET: of which copies labels are wanted, and on which sheet.
  package static let labels = Address(page: "/office/labels")
  /// GET: the sheets as a PDF, or what is wrong with what was asked.
  package static let labelSheet = Address(page: "/office/labels/sheet")
  /// POST: these copies have their labels.
  package static let labelsPrinted = Address(page: "/office/labels/printed")
  /// GET: where files are chosen; POST: files of records.
  package static let imports = Address(page: "/office/import")
  /// GET: how far an import is, and what was said of its records.
  package static let importRun: Place<Number<ImportRun>> = Place("/office/imports/:import")
}

/// Who borrows from it.
extension OfficePlace {
  /// GET: members to look for; POST: a new one.
  package static let members = Address(page: "/office/members")
  /// GET: an empty form.
  package static let newMember = Address(page: "/office/members/new")
  /// POST: looks for a name, which stands in no address.
  package static let memberSearch = Address(page: "/office/members/search")
  /// GET: the members of a list as a file, which is written down.
  package static let memberFile = Address(page: "/office/members/csv")
  /// POST: something that is done to many members at once, which is asked about first.
  package static let memberBatch = Address(page: "/office/members/batch")
  /// GET: members whose cards are wanted, and on which face and place.
  package static let memberCards = Address(page: "/office/members/cards")
  /// POST: looks for a name among them, which stands in no address.
  package static let memberCardSearch = Address(page: "/office/members/cards/search")
  /// POST: their cards as a PDF.
  package static let memberCardPaper = Address(page: "/office/members/cards/paper")
  /// GET: one member; POST: changes her name, contact or category.
  package static let member: Place<MemberNumber> = Place("/office/members/:member")
  /// POST: she may not borrow, with a reason.
  package static let block: Place<MemberNumber> = Place("/office/members/:member/block")
  /// POST: she may borrow again.
  package static let unblock: Place<MemberNumber> = Place("/office/members/:member/unblock")
  /// GET: her card, and how it is printed; POST: a new one, and the old opens nothing.
  package static let card: Place<MemberNumber> = Place("/office/members/:member/card")
  /// POST: her card as a PDF.
  package static let cardPaper: Place<MemberNumber> = Place("/office/members/:member/card/paper")
  /// GET: a new PIN, shown once; POST: makes it.
  package static let memberPIN: Place<MemberNumber> = Place("/office/members/:member/pin")
  /// POST: prolongs her membership.
  package static let renewMember: Place<MemberNumber> = Place("/office/members/:member/renew")
  /// POST: erases her.
  package static let removeMember: Place<MemberNumber> = Place("/office/members/:member/remove")
}
