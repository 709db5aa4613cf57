import Access
import Counter
import FrontDoor
import House
import PointOfSale
import Stations
import Synchronization
import Testing
import Trail
import Values

struct `What a program does at a till` {
  /// What is asked for, with a cart that stands there.
  struct Asking: Sendable, CustomTestStringConvertible {
    let method: String
    let path: String
    var body: JSONValue?
    var isDrawers = false

    var testDescription: String { "\(method) \(path)" }
  }

  /// Rings when it is answered.
  private final class Bell: Sendable {
    private let rung = Mutex(false)

    var isRung: Bool { rung.withLock { $0 } }

    func ring() { rung.withLock { $0 = true } }
  }

  static let askings = [
    Asking(
      method: "POST", path: "/carts/current/other-goods",
      body: ["title": "Kue kering", "price": 15_000]),
    Asking(method: "POST", path: "/carts/current/park", body: ["name": "payung merah"]),
    Asking(method: "DELETE", path: "/carts/current"),
    Asking(
      method: "POST", path: "/drawers/current/cash", body: ["amount": -5_000, "reason": "Kopi"],
      isDrawers: true),
    Asking(
      method: "POST", path: "/drawers/current/openings", body: ["reason": "Tukar uang"],
      isDrawers: true),
  ]

  @Test(arguments: askings)
  func `waits until what was scanned there before is through`(asking: Asking) async throws {
    try await OpenHouse.visit { house in
      let here = asking.isDrawers ? ["Sartika-Station": "\(house.stations.till.number)"] : [:]
      let token = asking.isDrawers ? house.tokens.cashier : house.tokens.till
      let (desk, pin) = (house.house.scanDesk, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)],
        as: house.tokens.till)
      let bell = Bell()
      let asked = try await desk.inTurn(at: house.stations.till) {
        () async throws -> Task<Int, any Error> in
        let asked = Task { () async throws -> Int in
          let status = try await house.write(
            asking.method, asking.path, asking.body, as: token, headers: here
          ).status
          bell.ring()
          return status
        }
        try await Task.sleep(for: .milliseconds(300))
        #expect(!bell.isRung)
        return asked
      }
      let status = try await asked.value
      #expect((200..<300).contains(status))
    }
  }
}
