import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Testing
import Trail
import Values

struct `Codes that are typed into a lock` {
  private static let pin = "739164"

  /// Dewi at her till, which is locked, with goods whose code is her PIN and others with an old label.
  private static func locked(_ day: Furnished) async throws -> (dewi: Guest, door: String) {
    let dewi = try await day.colleague("Dewi", .cashier)
    try await dewi.press(
      "/office/pin", ["old": Furnished.passphrase, "new": pin, "again": pin], on: "/office/pin")
    for code in [pin, "LAMA-77/B"] {
      _ = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Kartu pos \(code)", kind: .goods,
          variants: [NewVariant(barcode: try Barcode(code), price: Rupiah(5_000), opening: 3)]),
        at: day.house.house.clock.now, by: .house)
    }
    try await dewi.press(
      "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
    let door = try await dewi.press("/till/lock", on: "/till").headers["location"]
    return (dewi, try #require(door))
  }

  @Test func `leave a PIN a PIN, whatever goods have the same digits`() async throws {
    try await Furnished.visit { day in
      let (dewi, door) = try await Self.locked(day)
      try await dewi.press("/office/unlock", ["passphrase": Self.pin], on: door)
      #expect(try await dewi.see("/till").status == 200)
      let waiting = try await day.house.house.scanDesk.lateScans(at: day.station.number)
      #expect(waiting.isEmpty)
    }
  }

  @Test func `are answered alike, whether the house has them or not`() async throws {
    try await Furnished.visit { day in
      let (dewi, door) = try await Self.locked(day)
      var said: Set<String> = []
      let codes = [
        day.pin.barcode.text, "8991234567891", day.item.barcode.text, "IP-9999999", "PIN-0042",
      ]
      for code in codes {
        let page = try await dewi.press(
          "/office/unlock", ["passphrase": code], on: door, expecting: 200)
        said.insert(Paper.words(page.text))
      }
      #expect(said.count == 1, "\(said)")
      said = []
      for code in ["LAMA-77/B", "LAMA-78/B"] {
        let page = try await dewi.press(
          "/office/unlock", ["passphrase": code], on: door, expecting: 422)
        said.insert(Paper.words(page.text))
      }
      #expect(said.count == 1, "\(said)")
      // What the house knows is not lost by that.
      let waiting = try await day.house.house.scanDesk.lateScans(at: day.station.number)
      #expect(waiting.map(\.text) == codes + ["LAMA-77/B"])
    }
  }
}
