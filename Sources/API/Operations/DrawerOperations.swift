import Access
import HTTPTypes
import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

extension API {
  /// The money drawer of a till, in a colleague's name.
  static let drawerOperations = [
    Operation(
      method: .post, path: "/drawers", name: "openDrawer",
      summary: Sentence(id: "Membuka laci dengan modal awal", en: "Opens the drawer with a float"),
      access: .permitted([.tillDrawer]), ask: .json(FloatAsk.shape),
      answer: .created(DrawerWire.shape), key: .welcome
    ) { request in
      let asked = try request.asked(FloatAsk.self)
      return try await request.inTurn { station in
        let drawer = try await request.rooms.shop.openDrawer(
          at: station, float: asked.float, confirmed: asked.confirmed ?? false,
          by: request.colleague(), at: request.now)
        return try .created(DrawerWire(drawer), at: "/drawers/current")
      }
    },
    Operation(
      method: .get, path: "/drawers/current", name: "drawer",
      summary: Sentence(
        id: "Laci yang terbuka, tanpa jumlah yang diharapkan",
        en: "The open drawer, without what should be in it"),
      access: .permitted([.tillDrawer, .tillSell]), answer: .ok(DrawerWire.shape),
      mayBeMissing: true
    ) { request in
      guard let drawer = try await request.rooms.shop.drawer(of: request.till()) else {
        throw APIRefusal.noSuchThing
      }
      return try .json(DrawerWire(drawer))
    },
    Operation(
      method: .post, path: "/drawers/current/close", name: "closeDrawer",
      summary: Sentence(id: "Menghitung dan menutup laci", en: "Counts and closes the drawer"),
      access: .permitted([.tillDrawer]), ask: .json(CountAsk.shape),
      answer: .ok(DrawerReportWire.shape), key: .welcome
    ) { request in
      let asked = try request.asked(CountAsk.self)
      return try await request.inTurn { station in
        let report = try await request.rooms.shop.closeDrawer(
          at: station, counted: asked.count, note: asked.note, by: request.colleague(),
          at: request.now)
        return try .json(DrawerReportWire(report))
      }
    },
    Operation(
      method: .post, path: "/drawers/{drawer}/note", name: "noteDifference",
      summary: Sentence(
        id: "Menulis sebab selisih hitungan laci", en: "Records why a count differed"),
      access: .permitted([.tillDrawer]), ask: .json(NoteAsk.shape),
      answer: .ok(DrawerReportWire.shape), key: .welcome
    ) { request in
      let report = try await request.rooms.shop.noteDifference(
        of: request.number("drawer"), request.asked(NoteAsk.self).note, by: request.colleague(),
        at: request.now)
      return try .json(DrawerReportWire(report))
    },
    Operation(
      method: .get, path: "/drawers/{drawer}/report", name: "drawerReport",
      summary: Sentence(
        id: "Laporan laci yang sudah ditutup", en: "The report of a drawer that is closed"),
      access: .permitted([.tillDrawer]), answer: .ok(DrawerReportWire.shape)
    ) { request in
      let report = try await request.rooms.shop.drawerReport(request.number("drawer"))
      // Whoever counts must not see first what should be there.
      guard let report, report.drawer.closedAt != nil else { throw APIRefusal.noSuchThing }
      return try .json(DrawerReportWire(report))
    },
    Operation(
      method: .post, path: "/drawers/current/cash", name: "moveCash",
      summary: Sentence(
        id: "Mencatat kas masuk (di atas nol) atau keluar (di bawah nol)",
        en: "Records cash that goes in (above zero) or out (below zero)"),
      access: .permitted([.tillDrawer]), ask: .json(CashAsk.shape),
      answer: .created(DrawerMoveWire.shape), key: .required
    ) { request in
      let asked = try request.asked(CashAsk.self)
      return try await request.inTurn { station in
        let move = try await request.rooms.shop.moveCash(
          at: station, amount: asked.amount, reason: asked.reason,
          confirmed: asked.confirmed ?? false, by: request.colleague(), at: request.now)
        return try .json(DrawerMoveWire(move), status: .created)
      }
    },
    Operation(
      method: .post, path: "/drawers/current/openings", name: "openWithoutSale",
      summary: Sentence(
        id: "Mencatat laci dibuka tanpa penjualan", en: "Records an opening without a sale"),
      access: .permitted([.tillDrawer]), ask: .json(OpeningAsk.shape),
      answer: .nothing, key: .welcome
    ) { request in
      try await request.inTurn { station in
        _ = try await request.rooms.shop.openWithoutSale(
          at: station, reason: request.asked(OpeningAsk.self).reason, by: request.colleague(),
          at: request.now)
        return .done
      }
    },
  ]
}

extension APIRequest {
  /// In whose name it is done.
  ///
  /// - Throws: `APIRefusal.staffOnly` for a station's token.
  func colleague() throws(APIRefusal) -> Actor {
    guard staff != nil else { throw .staffOnly }
    return actor
  }
}
