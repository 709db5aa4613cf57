import Catalog
import Testing
import Values

@testable import OfficeFace
@testable import Pages

struct `What the back room says` {
  @Test(arguments: [
    (1, 0, "masih ada 1 pinjaman. ", "yet: 1 loan is open. Close it"),
    (0, 1, "masih ada 1 reservasi. ", "yet: 1 hold is open. Close it"),
    (2, 0, "masih ada 2 pinjaman. ", "yet: 2 loans are open. Close them"),
    (
      2, 1, "masih ada 2 pinjaman dan 1 reservasi. ", "yet: 2 loans and 1 hold are open. Close them"
    ),
  ])
  func `of what keeps a member is only what there is`(
    loans: Int, holds: Int, id: String, en: String
  ) {
    let said = OfficeWords.stillNeeded(loans: loans, holds: holds)
    #expect(said.id.contains(id) && said.en.contains(en), "\(said)")
    #expect(!said.id.contains(" 0 ") && !said.en.contains(" 0 "))
  }

  @Test func `of one thing is not said as of several, in English`() {
    #expect(OfficeWords.membersCount(1).en == "member")
    #expect(OfficeWords.membersCount(2).en == "members")
    #expect(OfficeWords.productsCount(1).en == "product")
    #expect(OfficeWords.recordsCount(1, closed: 1).en == "title, 1 not shown in the catalogue")
    #expect(OfficeWords.recordsCount(12, closed: 0).en == "titles")
  }

  @Test func `of a call number that is made is also what it is made from`() {
    let hint = EntryField.callNumber.hint
    #expect(hint?.id.contains("dari klasifikasi dan pengarang") == true)
    #expect(hint?.en.contains("from class number and author") == true)
  }
}
