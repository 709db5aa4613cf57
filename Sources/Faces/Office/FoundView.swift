import Access
import Catalog
import Circulation
import Markup
import Members
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// What is found of one kind; its name stands in the address of all of it.
enum FoundGroup: String, Sendable {
  case titles, members, products, pages
}

/// What the one search found, of what she may see: a little of each kind, or a page of one.
struct FoundView: Sendable {
  /// How many of each kind stand beside the others, and how many on a page of their own.
  private static let few = 10
  private static let many = 50

  let text: String
  /// The number of no meaning in the address, under which the text is kept.
  let search: String?
  /// The only kind that is shown; nothing for all.
  let only: FoundGroup?
  let page: Int
  var pageSize: Int { only == nil ? Self.few : Self.many }
  let named: [NamedThing]
  let titles: SearchResult?
  let availability: [RecordNumber: Availability]
  let members: MemberPage?
  let products: ProductPage?
  let pages: [OfficePage]
  /// Whether members are among what may be found.
  let seesMembers: Bool
  /// Whether goods are.
  let seesGoods: Bool
  /// Whether receipts are.
  let seesReceipts: Bool

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    // Without words nothing is found at all.
    let text = if case .text(let words) = try await visit.searched() { words } else { "" }
    let only = FoundGroup(rawValue: query["group"])
    let page = only == nil ? 1 : max(1, min(Int(query["page"]) ?? 1, 100_000))
    let size = only == nil ? Self.few : Self.many
    let permissions = visit.who.staff.permissions
    func wants(_ group: FoundGroup) -> Bool { !text.isEmpty && (only == nil || only == group) }
    (self.text, self.only, self.page) = (text, only, page)
    search = query.optional("search")
    seesMembers = permissions.contains(.membersRead)
    named = text.isEmpty || only != nil ? [] : try await visit.things(named: text)
    // A search for signs alone asks for everything.
    let hasWords = text.contains { $0.isLetter || $0.isNumber }
    titles =
      wants(.titles) && hasWords
      ? try await visit.face.catalogue.search(
        SearchQuery(text: text, page: page, pageSize: size), for: visit.audience) : nil
    availability = try await visit.face.loanDesk.availability(
      of: titles?.hits.map(\.record) ?? [], on: visit.today)
    members =
      wants(.members) && seesMembers
      ? try await visit.face.membership.members(knownBy: text, page: page, pageSize: size) : nil
    seesReceipts = permissions.contains(.tillSell)
    seesGoods = permissions.contains(.productsEdit) || permissions.contains(.tillSell)
    products =
      wants(.products) && seesGoods
      ? try await visit.face.shop.products(matching: text, page: page, pageSize: size) : nil
    let visitor = visit.page.visitor
    pages =
      wants(.pages)
      ? (OfficePage.ofTheCounters + OfficePage.ofTheOffice).filter {
        $0.isOpen(to: visitor) && $0.isMeant(by: text)
      } : []
  }

  /// Whether there is nothing at all.
  var isEmpty: Bool {
    named.isEmpty && pages.isEmpty && (titles?.total ?? 0) == 0 && (members?.total ?? 0) == 0
      && (products?.total ?? 0) == 0
  }

  /// All of one kind, on as many pages as it takes.
  func address(of group: FoundGroup, page: Int = 1) -> Address {
    OfficePlace.find.with("search", search).with("group", group.rawValue)
      .with("page", page > 1 ? String(page) : nil)
  }
}
