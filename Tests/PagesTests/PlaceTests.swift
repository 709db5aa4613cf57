import Access
import Catalog
import Markup
import Members
import PointOfSale
import Testing
import Trail
import Values

@testable import Pages

struct `A place of the house` {
  private static let below = "/perpustakaan"

  @Test func `says the same to the router and to whoever goes there`() {
    #expect(DeskPlace.overdue.text == "/desk/overdue")
    #expect(DeskPlace.overdue.pattern == "/desk/overdue")
    #expect(OfficePlace.card.pattern == "/office/members/:member/card")
    #expect(OfficePlace.card(MemberNumber(7)).text == "/office/members/7/card")
    #expect(TillPlace.receiptFile(SaleNumber(12)).text == "/till/sales/12/receipt.bin")
    #expect(CataloguePlace.bibTeX(RecordAddress(3)).text == "/records/3/citation.bib")
    #expect(
      OfficePlace.revokeToken(StaffNumber(4), APITokenNumber(9)).text
        == "/office/staff/4/tokens/9/revoke")
  }

  @Test func `takes what is asked there behind it`() {
    #expect(CataloguePlace.search.with("q", "ibu").text == "/search?q=ibu")
    let label = Place<String>("/labels/:label")
    #expect(label("a/b ?").text == "/labels/a%2Fb%20%3F")
  }

  @Test func `lies below the prefix of the house`() {
    #expect(Address.prefix == "")
    #expect(Address(page: "/desk/overdue", below: Self.below).text == "/perpustakaan/desk/overdue")
    let member = Place<MemberNumber>("/office/members/:member", below: Self.below)
    #expect(member.pattern == "/perpustakaan/office/members/:member")
    #expect(member(MemberNumber(7)).text == "/perpustakaan/office/members/7")
    #expect(member.has("/perpustakaan/office/members/7"))
    #expect(!member.has("/office/members/7"))
  }

  @Test func `knows a path that is one of it`() {
    #expect(CataloguePlace.marc.has("/records/12/marc"))
    for path in [
      "/records/12", "/records/12/marc/13", "/office/12/marc", "/records/12/citation.bib",
    ] {
      #expect(!CataloguePlace.marc.has(path), "\(path)")
    }
  }
}
