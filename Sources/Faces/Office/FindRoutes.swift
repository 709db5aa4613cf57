import Access
import Catalog
import Hummingbird
import Markup
import Members
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The one search of those who work here: titles, copies, members, products, receipts, pages.
///
/// What is looked for may be somebody's name, so it comes in a form, and the address of the answer has a
/// number of no meaning.
enum FindRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.find) { visit in
      visit.show(visit.page.found(try await FoundView(visit)))
    }
    routes.staffPost(OfficePlace.find) { visit, form in
      let text = String(form["q"].prefix(200))
      let named = try await visit.things(named: text)
      if named.count == 1, let only = named.first { return visit.go(to: only.place) }
      return await visit.goSearching(text, on: OfficePlace.find)
    }
  }
}

/// One thing that bears the very number that was typed or scanned.
struct NamedThing: Sendable {
  /// What it is.
  let kind: Sentence
  /// As it is called; nothing where its number says enough.
  let name: String
  let place: Address
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// All that bear this very number, of what she may see: a receipt, a card, a copy, goods, an ISBN.
  func things(named text: String) async throws -> [NamedThing] {
    var things: [NamedThing] = []
    if who.staff.permissions.contains(.tillSell), let receipt = ReceiptNumber(text),
      let sale = try await face.shop.sale(on: receipt)
    {
      things.append(NamedThing(kind: Terms.receipt, name: text, place: TillPlace.sale(sale)))
    }
    guard let code = try? Barcode(text) else { return things }
    if let card = try await member(with: code) { things.append(card) }
    if let copy = try await copyOfTitle(with: code) { things.append(copy) }
    if let goods = try await offer(with: code) { things.append(goods) }
    return try await things + titles(with: code)
  }

  private func member(with code: Barcode) async throws -> NamedThing? {
    guard who.staff.permissions.contains(.membersRead) else { return nil }
    do {
      return try await face.membership.find(card: code).map { member in
        NamedThing(kind: Terms.card, name: code.text, place: OfficePlace.member(member.number))
      }
    } catch is CardRefusal {
      return nil
    }
  }

  private func copyOfTitle(with code: Barcode) async throws -> NamedThing? {
    guard let item = try await face.catalogue.item(typed: code),
      let home = try await home(of: item.record)
    else { return nil }
    let place =
      who.staff.permissions.contains(.itemsEdit) ? OfficePlace.item(item.number) : home
    return NamedThing(kind: FindWords.copy, name: item.barcode.text, place: place)
  }

  private func offer(with code: Barcode) async throws -> NamedThing? {
    guard let offer = try await face.shop.find(barcode: code.canonical) else { return nil }
    let permissions = who.staff.permissions
    let place =
      permissions.contains(.productsEdit)
      ? OfficePlace.product(offer.variant.product)
      : TillPlace.home.with("q", offer.variant.barcode.text)
    guard permissions.contains(.productsEdit) || permissions.contains(.tillSell) else { return nil }
    return NamedThing(kind: FindWords.product, name: offer.title, place: place)
  }

  private func titles(with code: Barcode) async throws -> [NamedThing] {
    guard let isbn = try? ISBN(code.text) else { return [] }
    var things: [NamedThing] = []
    for record in try await face.catalogue.records(isbn: isbn, for: audience) {
      guard let place = try await home(of: record) else { continue }
      things.append(NamedThing(kind: Terms.title, name: isbn.hyphenated, place: place))
    }
    return things
  }

  /// Where she meets a title: among its copies if she may change them; nothing when it is closed to her.
  private func home(of record: RecordNumber) async throws -> Address? {
    guard let address = try await face.catalogue.address(of: record, for: audience) else {
      return nil
    }
    return who.staff.permissions.contains(.itemsEdit)
      ? OfficePlace.record(record) : CataloguePlace.record(address)
  }
}
