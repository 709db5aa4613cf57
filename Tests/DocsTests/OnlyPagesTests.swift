import Foundation
import FrontDoor
import House
import Testing

struct `What only pages do` {
  /// Which operation does what the forms of a page do.
  private static let served: [String: String] = [
    "/account/holds/cancellations": "DELETE /holds/{hold}",
    "/account/renewals": "POST /renewals",
    "/desk/check-outs": "POST /check-outs",
    "/desk/done": "POST /scans",
    "/desk/found": "POST /member-searches",
    "/desk/holds": "POST /holds",
    "/desk/holds/cancel": "DELETE /holds/{hold}",
    "/desk/holds/lend": "POST /check-outs",
    "/desk/members": "POST /scans",
    "/desk/members/search": "POST /member-searches",
    "/desk/renewals": "POST /renewals",
    "/desk/renewals/all": "POST /renewals",
    "/desk/returns": "POST /returns",
    "/desk/scans": "POST /scans",
    "/desk/titles/{record}": "POST /holds",
    "/office/copies/batch": "PATCH /items/{barcode}",
    "/office/find": "GET /search",
    "/office/items/{item}": "PATCH /items/{barcode}",
    "/office/items/{item}/status": "PATCH /items/{barcode}",
    "/office/members": "POST /members",
    "/office/members/cards/paper": "POST /member-cards",
    "/office/members/cards/search": "POST /member-searches",
    "/office/members/search": "POST /member-searches",
    "/office/members/{member}/card/paper": "POST /member-cards",
    "/office/products": "POST /products",
    "/office/products/batch": "POST /price-changes",
    "/office/products/{product}": "PATCH /products/{product}",
    "/office/products/{product}/table": "PATCH /variants/{variant}",
    "/office/products/{product}/variants": "POST /products/{product}/variants",
    "/office/records": "POST /records",
    "/office/records/quick": "POST /records",
    "/office/records/{record}/edit": "PUT /records/{record}",
    "/office/records/{record}/items": "POST /records/{record}/items",
    "/office/records/{record}/openings": "POST /records/{record}/openings",
    "/office/records/{record}/remove": "DELETE /records/{record}",
    "/office/titles/batch": "GET /item-labels",
    "/office/variants/{variant}": "PATCH /variants/{variant}",
    "/office/variants/{variant}/price": "POST /price-changes",
    "/office/variants/{variant}/stock": "POST /stock-moves",
    "/records/{record}/holds": "POST /holds",
    "/till/clear": "DELETE /carts/current",
    "/till/drawer/cash": "POST /drawers/current/cash",
    "/till/drawer/close": "POST /drawers/current/close",
    "/till/drawer/no-sale": "POST /drawers/current/openings",
    "/till/drawer/open": "POST /drawers",
    "/till/drawers/{drawer}/note": "POST /drawers/{drawer}/note",
    "/till/lines": "PATCH /carts/current/lines/{line}",
    "/till/offers": "GET /products",
    "/till/other": "POST /carts/current/other-goods",
    "/till/park": "POST /carts/current/park",
    "/till/pay/cash": "POST /sales",
    "/till/pay/qris": "POST /sales",
    "/till/pay/transfer": "POST /sales",
    "/till/recall": "POST /carts/{cart}/recall",
    "/till/sales/{sale}/print": "POST /sales/{sale}/print",
    "/till/sales/{sale}/receipt.bin": "GET /sales/{sale}/receipt",
    "/till/sales/{sale}/reference": "POST /sales/{sale}/reference",
    "/till/sales/{sale}/void": "POST /sales/{sale}/void",
    "/till/scans": "POST /scans",
  ]

  /// Where forms are sent that no operation stands for, as the page about the API has them.
  private static func alone() throws -> [String] {
    let parts = try Repository.text("Docs/api.md").components(separatedBy: "\n## ")
    let part = try #require(parts.first { $0.hasPrefix("What only pages do\n") })
    return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      row.matches(of: #/`(\/[^`]*)`/#).map { String($0.output.1) }
    }
  }

  private static func fits(_ path: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : path == pattern
  }

  @Test func `stands in api.md; everything else has its operation`() async throws {
    let routes = try await RunningHouse.open { house in RouteTable.all(of: house.house) }
    let operations = Set(
      routes.filter { $0.path.hasPrefix("/api/v1/") }.map {
        "\($0.method) \($0.path.dropFirst("/api/v1".count))"
      })
    let forms = routes.filter { $0.method == "POST" && !$0.path.hasPrefix("/api/") }.map(\.path)
    let alone = try Self.alone()
    #expect(alone.count > 40 && forms.count > 100, "the page is read well")
    for form in forms {
      let isAlone = alone.contains { Self.fits(form, $0) }
      let operation = Self.served[form]
      #expect(isAlone == (operation == nil), "\(form) is for pages only, or has an operation")
      #expect(operation.map(operations.contains) ?? true, "\(form): \(operation ?? "")")
    }
    for pattern in alone {
      #expect(forms.contains { Self.fits($0, pattern) }, "\(pattern) is no form any more")
    }
    for form in Self.served.keys { #expect(forms.contains(form), "\(form) is gone") }
  }
}
