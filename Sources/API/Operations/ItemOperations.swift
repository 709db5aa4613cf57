import Access
import Catalog
import Circulation
import Foundation
import HTTPTypes
import Pages
import Serving
import Trail
import Values

extension API {
  /// The copies of works.
  static let itemOperations = [
    Operation(
      method: .get, path: "/records/{record}/items", name: "itemsOfRecord",
      summary: Sentence(id: "Eksemplar satu cantuman", en: "The copies of a record"),
      access: .work, answer: .ok(ItemWire.listShape)
    ) { request in
      let record = try await request.record()
      let items = try await request.rooms.catalogue.items(of: record)
      let availability = try await request.rooms.loanDesk.availability(
        of: record, on: request.today)
      let address = try await request.rooms.catalogue.address(of: record, for: request.audience)
      let audience = request.audience
      return try .json([
        "items": items.map { ItemWire($0, availability, of: address, for: audience) }
      ])
    },
    Operation(
      method: .post, path: "/records/{record}/items", name: "addItem",
      summary: Sentence(id: "Menambah eksemplar", en: "Adds a copy"),
      access: .permitted([.itemsEdit]), ask: .json(NewItemWire.shape),
      answer: .created(ItemWire.shape), key: .welcome
    ) { request in
      let new = try request.asked(NewItemWire.self).item
      try await request.rooms.codes.check(labelOfCopy: new.barcode, for: request.audience)
      let item = try await request.rooms.catalogue.addItem(
        new, to: request.record(), on: request.today, at: request.now, by: request.actor)
      return try .created(await request.wire(item), at: "/items/\(item.barcode)")
    },
    Operation(
      method: .get, path: "/items/{barcode}", name: "item",
      summary: Sentence(id: "Membaca satu eksemplar", en: "Reads one copy"),
      access: .work, answer: .ok(ItemWire.shape)
    ) { request in try .json(await request.wire(request.item(), isNamed: true)) },
    Operation(
      method: .patch, path: "/items/{barcode}", name: "changeItem",
      summary: Sentence(
        id: "Mengubah eksemplar; null mengosongkan", en: "Changes a copy; null empties"),
      access: .permitted([.itemsEdit]), ask: .json(NewItemWire.changeShape),
      answer: .ok(ItemWire.shape), key: .welcome
    ) { request in
      let item = try await request.item()
      let new = try NewItemWire.change(item, by: request.json)
      if new.barcode != item.barcode {
        try await request.rooms.codes.check(labelOfCopy: new.barcode, for: request.audience)
      }
      let changed = try await request.rooms.catalogue.changeItem(
        item.number, to: new, at: request.now, by: request.actor)
      return try .json(await request.wire(changed))
    },
  ]
}

extension APIRequest {
  /// The copy whose barcode stands in the address; a closed record's is there for colleagues only.
  fileprivate func item() async throws -> Item {
    let text = path["barcode"]?.removingPercentEncoding ?? ""
    guard let barcode = try? Barcode(text),
      let item = try await rooms.catalogue.item(barcode: barcode),
      try await rooms.catalogue.address(of: item.record, for: audience) != nil
    else { throw APIRefusal.noSuchThing }
    return item
  }

  /// A copy as she may read it.
  ///
  /// - Parameter isNamed: whether she named it by its code.
  fileprivate func wire(_ item: Item, isNamed: Bool = false) async throws -> ItemWire {
    let availability = try await rooms.loanDesk.availability(of: item.record, on: today)
    let address = try await rooms.catalogue.address(of: item.record, for: audience)
    return ItemWire(item, availability, of: address, for: audience, isNamed: isNamed)
  }
}
