import Catalog
import FrontDoor
import PointOfSale
import Testing
import Values

struct `A page that one works on` {
  @Test func `stays while its papers open beside it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let member = day.sari.number
      for page in [
        "/office/labels?item=\(day.item.number)",
        "/office/products/labels?product=\(day.pin.product)", "/office/members/\(member)/card",
        "/office/members/cards?from=\(member)&to=\(member)",
      ] {
        let text = try await ratna.see(page).text
        #expect(text.contains(#" formtarget="_blank">"#), "\(page)")
        #expect(text.contains(#"" rel="noopener">"#), "\(page)")
      }
      let labels = try await ratna.see("/office/labels?item=\(day.item.number)").text
      // The form that is drawn anew with another sheet is no paper.
      #expect(labels.matches(of: /formtarget="_blank"/).count == 2)
      #expect(labels.contains("formaction="))
      for (page, paper) in [
        ("/office/evening", "/office/evening/sheet"), ("/office/help", "/office/help/cards"),
        ("/help", "/office/help/cards"),
      ] {
        let text = try await ratna.see(page).text
        #expect(text.contains(#"href="\#(paper)" target="_blank" rel="noopener">"#), "\(page)")
      }
    }
  }

  @Test func `of a product shows it as the till does, beside its name`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/products/\(day.pin.product)").text
      let head = try #require(page.firstRange(of: "<h1>")).lowerBound
      #expect(page[..<head].contains(#"<span class="niche" aria-hidden="true"><img"#))
    }
  }
}
