import Access
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A volunteer at the till` {
  private static let approval = [
    "name": "asih", "new": "739164", "second": "ratna", "passphrase": Furnished.passphrase,
  ]

  /// Asih, who may sell and has no passphrase, before the door of a house that closes at noon.
  private static func atTheDoor(_ day: Furnished) async throws -> Guest {
    let (keyring, now) = (day.house.house.keyring, day.house.house.clock.now)
    _ = try await keyring.addStaff(
      name: "Asih", signInName: "asih", roles: [.cashier], at: now, by: .house)
    return Guest(day.house)
  }

  private static func begin(
    _ day: Furnished, _ asih: Guest, _ changed: [String: String] = [:], expecting status: Int = 303
  ) async throws -> String {
    let fields = approval.merging(["station": "\(day.station.number)"]) { $1 }
      .merging(changed) { $1 }
    return try await asih.press(
      "/office/shift", fields, on: "/office/shift", expecting: status
    ).text
  }

  @Test func `comes in for a shift by a manager's approval, at that station`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let asih = try await Self.atTheDoor(day)
      #expect(try await asih.words("/office/sign-in").contains("masuk untuk satu giliran"))
      _ = try await Self.begin(day, asih)
      try await asih.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let till = try await asih.words("/till")
      #expect(till.contains("Pin Perempuan") && till.contains("Asih"))
      // It locks like any other, and opens by the PIN of the day.
      watch.pass(seconds: 120)
      let door = try #require(try await asih.see("/till").headers["location"])
      #expect(try await asih.words(door).contains("PIN atau kata sandi Asih"))
      try await asih.press("/office/unlock", ["passphrase": "739164"], on: door)
      #expect(try await asih.words("/till").contains("Pin Perempuan"))
      watch.pass(seconds: 12 * 3600)
      #expect(try await asih.see("/till").status == 303)
      #expect(try await !asih.words("/office/sign-in").contains("terkunci"))
    }
  }

  @Test func `does not come in without one, nor by a weak PIN`() async throws {
    try await Furnished.visit { day in
      let asih = try await Self.atTheDoor(day)
      let ways: [([String: String], String)] = [
        (["passphrase": "bukan yang ini"], "kata sandi salah"),
        (["new": "123456"], "terlalu mudah ditebak"),
        (["second": "S-0000000000"], "tidak dikenal"),
        (["name": "siapa"], "Tidak ada petugas dengan nama masuk itu"),
        (["name": "ratna"], "Giliran disetujui orang lain"),
      ]
      for (changed, why) in ways {
        let page = try await Self.begin(day, asih, changed, expecting: 422)
        #expect(Paper.words(page).contains(why), "\(why)")
        #expect(!page.contains("739164") && !page.contains(Furnished.passphrase))
      }
      #expect(try await asih.see("/till").status == 303)
    }
  }
}
