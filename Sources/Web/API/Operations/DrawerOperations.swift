internal import Access
internal import HTTPTypes
internal import PointOfSale
internal import Values

extension API {
  /// The money drawer of a till, in a colleague's name.
  static let drawerOperations = [
    Operation(
      method: .post, path: "/drawers", name: "openDrawer",
      summary: Sentence(id: "Membuka laci dengan modal awal", en: "Opens the drawer with a float"),
      access: .permitted([.tillDrawer]), ask: .json(FloatAsk.shape),
      answer: .created(DrawerWire.shape), key: .welcome
    ) { call in
      let drawer = try await call.house.shop.openDrawer(
        at: call.till(), float: call.asked(FloatAsk.self).float, by: call.colleague(), at: call.now)
      return try .created(DrawerWire(drawer), at: "/drawers/current")
    },
    Operation(
      method: .get, path: "/drawers/current", name: "drawer",
      summary: Sentence(
        id: "Laci yang terbuka, tanpa jumlah yang diharapkan",
        en: "The open drawer, without what should be in it"),
      access: .permitted([.tillDrawer, .tillSell]), answer: .ok(DrawerWire.shape),
      mayBeMissing: true
    ) { call in
      guard let drawer = try await call.house.shop.drawer(of: call.till()) else {
        throw APIRefusal.noSuchThing
      }
      return try .json(DrawerWire(drawer))
    },
    Operation(
      method: .post, path: "/drawers/current/close", name: "closeDrawer",
      summary: Sentence(id: "Menghitung dan menutup laci", en: "Counts and closes the drawer"),
      access: .permitted([.tillDrawer]), ask: .json(CountAsk.shape),
      answer: .ok(DrawerReportWire.shape), key: .welcome
    ) { call in
      let asked = try call.asked(CountAsk.self)
      let report = try await call.house.shop.closeDrawer(
        at: call.till(), counted: asked.count, note: asked.note, by: call.colleague(), at: call.now)
      return try .json(DrawerReportWire(report))
    },
  ]
}

extension Call {
  /// In whose name it is done.
  ///
  /// - Throws: `APIRefusal.staffOnly` for a station's token.
  func colleague() throws(APIRefusal) -> StaffNumber {
    guard let staff else { throw .staffOnly }
    return staff
  }
}
