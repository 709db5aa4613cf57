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

  @Test func `is told what to do instead where the house has no PINs`() async throws {
    try await Furnished.visit { day in
      let asih = try await Self.atTheDoor(day)
      let page = try await asih.see("/office/shift").text
      let form = try #require(Paper.form("/office/shift", in: page))
      try await day.ratna().press(
        "/office/settings", ["name": "Melati", "noPIN": "yes"], on: "/office/settings")
      #expect(try await asih.words("/office/shift").contains("pilih kata sandi"))
      let fields = form.merging(Self.approval) { $1 }
        .merging(["station": "\(day.station.number)"]) { $1 }
      let answer = try await asih.send("/office/shift", fields)
      #expect(answer.status == 422 && Paper.words(answer.text).contains("pilih kata sandi"))
      #expect(try await asih.see("/till").status == 303)
    }
  }

  @Test func `does not come in beside somebody who is signed in on that browser`() async throws {
    try await Furnished.visit { day in
      let asih = try await Self.atTheDoor(day)
      let page = try await asih.see("/office/shift").text
      var form = try #require(Paper.form("/office/shift", in: page))
      form.merge(Self.approval.merging(["station": "\(day.station.number)"]) { $1 }) { $1 }
      // Ratna comes in in another tab, while this one is open still.
      try await asih.comeIn("ratna")
      let office = try await asih.see("/office").text
      form["formToken"] = Paper.form("/sign-out", in: office)?["formToken"]
      let answer = try await asih.send("/office/shift", form)
      #expect(answer.status == 303 && answer.headers["location"] == "/office")
      #expect(try await asih.words("/office").contains("masih ada petugas yang masuk"))
      let trail = try await day.house.house.keyring.trail.newest(20)
      #expect(!trail.contains { $0.action == "shift.started" })
    }
  }

  @Test func `may have what she does approved by who opened her shift, never by herself`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      try await day.neverLocks()
      let asih = try await Self.atTheDoor(day)
      _ = try await Self.begin(day, asih)
      try await day.openDrawer()
      let sale = try await day.sold(by: asih)
      watch.pass(seconds: 16 * 60)
      let herself = ["reason": "Salah", "second": "asih", "passphrase": "739164"]
      let refused = try await asih.press("\(sale)/void", herself, on: sale, expecting: 422)
      #expect(Paper.words(refused.text).contains("kata sandi salah"))
      let ratnas = ["second": "ratna", "passphrase": Furnished.passphrase]
      try await asih.press("\(sale)/void", herself.merging(ratnas) { $1 }, on: sale)
      let keyring = day.house.house.keyring
      let people = try await keyring.staff()
      let volunteer = try #require(people.first { $0.signInName == "asih" })
      let ratna = try #require(people.first { $0.signInName == "ratna" })
      let trail = try await keyring.trail.newest(20)
      let line = try #require(trail.first { $0.action == "sale.voided" })
      #expect(line.actor == "staff \(volunteer.number)")
      #expect(line.subject.hasSuffix(" with staff \(ratna.number)"))
      let began = try #require(trail.first { $0.action == "shift.started" })
      #expect(began.actor == "staff \(ratna.number)")
    }
  }
}
