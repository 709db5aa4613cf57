import FrontDoor
import House
import PointOfSale
import Values

extension AlbumHouse {
  /// The till with little and with much.
  static let till = AlbumHouse("till") { show in
    try await RunningHouse.open { house in
      let till = try await AlbumTill(Laid(house))
      try await show(house, till.groups)
    }
  }
}

/// Twenty things to sell, and a drawer that is open.
struct AlbumTill: Sendable {
  private let laid: Laid
  private let goods: [Variant]

  init(_ laid: Laid) async throws {
    self.laid = laid
    let names = ["Pin", "Poster", "Kaus", "Buku catatan", "Tas kain", "Stiker", "Kartu pos"]
    var goods: [Variant] = []
    for number in 0..<20 {
      let name = "\(names[number % names.count]) Perempuan Bersuara no. \(number + 1)"
      goods.append(try await laid.goods(name, Rupiah(Int64(5_000 * (number % 9 + 1)))))
    }
    self.goods = goods
    try await laid.openDrawer()
  }

  var groups: [PlateGroup] {
    let locked = Plate("locked") { stage in
      try await stage.open("/till")
      try await stage.browser.click("form[data-lock-now] button")
      try await stage.browser.waitFor("form[data-lock]")
    }
    return [laid.atWork(carts + payments + drawer), laid.atWork([locked])]
  }

  private var carts: [Plate] {
    let (laid, goods) = (laid, goods)
    let filled = [0, 1, 5, 20].map { count in
      Plate("lines-\(count)") { stage in
        try await laid.ringUp(Array(goods.prefix(count)))
        try await stage.open("/till")
      }
    }
    return filled + [
      Plate("found", at: "/till?q=pin"),
      Plate("refused") { stage in
        try await laid.ringUp(Array(goods.prefix(1)))
        try await stage.open("/till")
        try await stage.pressLast("/till/refused-scans")
        try await stage.scanUnknown()
      },
    ]
  }

  private var payments: [Plate] {
    let (laid, goods) = (laid, goods)
    return [
      Plate("too-little") { stage in
        try await laid.ringUp(Array(goods.prefix(5)))
        try await stage.open("/till")
        try await stage.browser.typeUnfolded("500", into: "[name=given]")
        try await stage.browser.click(".pay")
        try await stage.browser.waitFor("[name=given][aria-invalid]")
      },
      Plate("change") { stage in
        try await laid.ringUp(Array(goods.prefix(5)))
        try await stage.payCash()
      },
      Plate("receipt", at: "/till/sales/1"), Plate("sales", at: "/till/sales"),
    ]
  }

  private var drawer: [Plate] {
    [
      Plate("drawer", at: "/till/drawer"),
      Plate("drawer-wrong") { stage in
        try await stage.open("/till/drawer")
        try await stage.send("/till/drawer/close", ["count-50000": "dua"])
      },
    ]
  }
}
