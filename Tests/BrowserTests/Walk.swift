import Access
import Catalog
import Foundation
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values

/// A walk from page to page, looking at each in every light.
struct Walk: Sendable {
  /// One page: where it is, and what its picture is called.
  struct Stop: Sendable {
    let path: String
    let name: String

    init(_ path: String, _ name: String) {
      self.path = path
      self.name = name
    }
  }

  static let everybodys = [
    Stop("/", "beranda"), Stop("/search?q=perempuan", "hasil"), Stop("/records/satu", "cantuman"),
    Stop("/search?q=zzzz", "tanpa-hasil"), Stop("/records/satu/marc", "marc"),
    Stop("/account/sign-in", "masuk"), Stop("/office/sign-in", "masuk-petugas"),
    Stop("/privacy", "rahasia"), Stop("/help", "bantuan"), Stop("/nowhere", "tidak-ada"),
  ]
  static let members = [Stop("/account", "akun"), Stop("/account/pin", "pin")]
  /// What has a name in the album, or is asked something; `stops` has the other pages, too.
  private static let staffs = [
    Stop("/desk", "meja"), Stop("/desk/hold-shelf", "rak"), Stop("/desk/overdue", "terlambat"),
    Stop("/desk/titles?q=perempuan", "cari-judul"), Stop("/records/satu", "cantuman-petugas"),
    Stop("/search?q=perempuan", "hasil-petugas"), Stop("/office/records?q=perempuan", "judul"),
    Stop("/desk/members", "cari-anggota"), Stop("/till", "kasir"),
    Stop("/till/drawer", "laci"), Stop("/till/sales", "penjualan"), Stop("/office", "kantor"),
    Stop("/office/records/1", "eksemplar"), Stop("/office/items/1", "satu-eksemplar"),
    Stop("/office/labels?item=1&item=2", "label"),
    Stop("/office/import", "impor"), Stop("/office/members", "anggota"),
    Stop("/office/members/1", "seorang-anggota"), Stop("/office/members/1/card", "kartu"),
    Stop("/office/products", "barang"), Stop("/office/products/1", "satu-barang"),
    Stop("/office/staff", "petugas"), Stop("/office/staff/1", "seorang-petugas"),
    Stop("/office/rules", "aturan"), Stop("/office/rules/line?type=journal", "baris-aturan"),
    Stop("/office/passphrase", "kata-sandi"), Stop("/office/stations", "stasiun"),
    Stop("/office/settings", "pengaturan"), Stop("/office/window", "jendela"),
    Stop("/office/announcements", "pengumuman"), Stop("/office/help", "daftar-bantuan"),
    Stop("/office/audit", "jejak"),
  ]

  let house: RunningHouse
  let browser: Browser
  let keys: DemoKeys

  /// Every page for whoever works there: those of the list, and whatever the router knows besides.
  var stops: [Stop] { Self.stops(in: house.house) }

  /// The same of a house that nobody walks through yet.
  static func stops(in house: House) -> [Stop] {
    let paths = PageList.ofStaff(
      in: house,
      things: [
        "announcement": "1", "item": "1", "member": "1", "product": "1", "record": "1",
        "service": "1", "staff": "1", "station": "1", "variant": "1",
      ],
      asking: ["/office/records/new": Form.allCases.map { "?form=\($0.rawValue)" }])
    let listed = Set(staffs.map { $0.path.prefix { $0 != "?" } })
    let others = paths.filter { !listed.contains($0[...]) }
    return staffs
      + others.map { Stop($0, String($0.dropFirst().replacing(#/[^a-z0-9]+/#, with: "-"))) }
  }

  /// Opens a page; `satu` stands for the first record, wherever chance has put it.
  func open(_ path: String) async throws {
    let first = try await house.house.catalogue.address(of: RecordNumber(1))
    try await browser.open(
      house.base + path.replacing("satu", with: try #require(first).description))
  }

  /// Looks at a page in every light; nothing may stick out, and the console stays quiet.
  func see(_ stop: Stop, in language: String = "id") async throws {
    for look in language == "id" ? `Every page`.looks : [Look.phone, .desk] {
      try await browser.look(look)
      try await open(stop.path)
      try await browser.waitFor("main")
      let overflow = try await browser.overflow()
      #expect(overflow <= 0, "\(stop.path) sticks out by \(overflow) at \(look.width)")
      #expect(try await browser.run("return document.documentElement.lang").text == language)
    }
    let complaints = try await browser.complaints().filter { !$0.contains("404") }
    #expect(complaints == [], "\(stop.path)")
  }

  func signInMember() async throws {
    let sari = try #require(keys.members.first)
    try await open("/account/sign-in")
    try await browser.type(sari.signIn, into: "[name=card]")
    try await browser.type(sari.secret, into: "[name=pin]")
    try await browser.click("form[action='/account/sign-in'] button")
    try await browser.waitFor("form[action='/sign-out']")
  }

  func signOut() async throws {
    try await browser.click("form[data-sign-out] button")
    try await browser.waitFor("a[href^='/account/sign-in']")
  }

  /// The manager comes in and takes a seat where things are lent and sold.
  func signInManager() async throws {
    let staff = try await house.house.keyring.staff()
    let manager = try #require(staff.first { $0.roles.contains(.manager) })
    let key = try #require(keys.staff.first { $0.signIn == manager.signInName })
    try await open("/office/sign-in")
    try await browser.type(key.signIn, into: "[name=name]")
    try await browser.type(key.secret, into: "[name=passphrase]")
    try await browser.click("form[action='/office/sign-in'] button")
    try await browser.waitFor("form[action='/sign-out']")
    let station = try await house.house.workplaces.addStation(
      "Meja uji", kind: .both, at: house.house.clock.now, by: .house)
    try await open("/stations?back=/desk")
    try await browser.click("li:has([value='\(station.number)']) button")
    try await browser.waitFor(text: "Meja uji")
  }
}
