import Access
import Catalog
import FrontDoor
import GRDB
import House
import Members
import Pages
import Persistence
import Stations
import Trail
import Values

extension AlbumHouse {
  /// What goes wrong.
  static let mistakes = AlbumHouse("errors") { show in
    try await RunningHouse.open { house in
      try await show(house, AlbumMistakes(Laid(house)).groups)
    }
  }
}

/// Pages that nobody wants to see.
struct AlbumMistakes: Sendable {
  private let laid: Laid
  private let member: AlbumMember

  init(_ laid: Laid) async throws {
    self.laid = laid
    member = try await laid.member("Sari Melati")
    _ = try await laid.book("Perempuan di Titik Nol")
    _ = try await laid.goods("Pin Perempuan Bersuara", Rupiah(15_000))
    let (keyring, now) = (laid.rooms.keyring, laid.rooms.clock.now)
    let code = try await keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier], at: now, by: .house
    ).code
    _ = try await keyring.setPassphrase(
      code: code, passphrase: Screen.passphrase, from: "test", at: now)
  }

  var groups: [PlateGroup] {
    let closed = ["desk", "office/settings", "office/members/1", "office/records/1/edit"]
    let forbidden = closed.map { path in
      Plate("forbidden-\(path.replacing("/", with: "-"))", at: "/\(path)")
    }
    let staffs = [
      Plate("staff-not-found", at: "/office/records/999999"),
      Plate("staff-fault") { stage in try await stage.fault(at: "/office/help") },
    ]
    return [
      PlateGroup(forNobody: everybodys),
      laid.atHome(member, [pinWrong, Plate("member-at-desk", at: "/desk")]),
      PlateGroup(forbidden) { stage in try await stage.comeIn("dewi") },
      laid.atWork(Self.forms.map(\.plate) + staffs),
      laid.atWork([sessionGone]),
    ]
  }

  private var everybodys: [Plate] {
    [
      Plate("not-found", at: "/nowhere"), Plate("record-not-found", at: "/records/zzzz"),
      Plate("fault") { stage in try await stage.fault(at: "/help") },
      Mistake(
        "sign-in-wrong", on: "/account/sign-in", "/account/sign-in",
        ["card": "AG-0000-0000", "pin": "000000"]
      ).plate,
      Mistake("sign-in-empty", on: "/account/sign-in", "/account/sign-in", [:]).plate,
      Mistake(
        "staff-sign-in-wrong", on: "/office/sign-in", "/office/sign-in",
        ["name": "ratna", "passphrase": "bukan yang itu"]
      ).plate,
      Mistake(
        "code-wrong", on: "/office/code", "/office/code",
        ["code": "AAAA-AAAA", "passphrase": "a"]
      ).plate,
    ]
  }

  private var pinWrong: Plate {
    Mistake("pin-wrong", on: "/account/pin", "/account/pin", [:]).plate
  }

  /// What she typed is sent when nobody knows her any more.
  private var sessionGone: Plate {
    Plate("session-gone") { stage in
      try await stage.open("/office/records/new")
      try await stage.browser.waitFor("[name=title]")
      try await stage.browser.forget(cookie: SessionCookie.name)
      try await stage.send("/office/records", ["title": "Judul setengah jadi"])
    }
  }

  /// A form and what is wrong in it.
  private struct Mistake: Sendable {
    let name: String
    let page: String
    let action: String
    let fields: [String: String]

    init(_ name: String, on page: String, _ action: String, _ fields: [String: String]) {
      self.name = name
      self.page = page
      self.action = action
      self.fields = fields
    }

    var plate: Plate {
      Plate(name) { stage in
        try await stage.open(page)
        try await stage.send(action, fields)
      }
    }
  }

  private static let forms: [Mistake] = [
    Mistake(
      "record-wrong", on: "/office/records/new", "/office/records",
      ["title": "", "year": "besok", "isbn": "978-1"]),
    Mistake(
      "clipping-wrong", on: "/office/records/new?form=clipping", "/office/records",
      ["title": "Hari yang tak ada", "day": "2026-02-31"]),
    Mistake(
      "edit-wrong", on: "/office/records/1/edit", "/office/records/1/edit",
      ["title": "", "year": "19998"]),
    Mistake(
      "copy-wrong", on: "/office/records/1", "/office/records/1/items",
      ["barcode": "IP-0000001", "price": "mahal"]),
    Mistake("item-wrong", on: "/office/items/1", "/office/items/1", ["price": "mahal"]),
    Mistake(
      "member-wrong", on: "/office/members/new", "/office/members",
      ["name": " ", "contact": String(repeating: "0812", count: 60)]),
    Mistake(
      "member-change-wrong", on: "/office/members/1", "/office/members/1", ["name": " "]),
    Mistake("block-wrong", on: "/office/members/1", "/office/members/1/block", ["reason": " "]),
    Mistake(
      "product-wrong", on: "/office/products/new", "/office/products",
      ["name": "", "record": "nomor satu", "price": "murah", "opening": "lima"]),
    Mistake(
      "price-wrong", on: "/office/variants/1", "/office/variants/1/price", ["price": "murah"]),
    Mistake(
      "station-wrong", on: "/office/stations", "/office/stations", ["name": "Meja depan"]),
    Mistake(
      "settings-wrong", on: "/office/settings", "/office/settings",
      ["name": String(repeating: "n", count: 81)]),
    Mistake("staff-wrong", on: "/office/staff", "/office/staff", ["name": "", "signIn": "ratna"]),
    Mistake(
      "announcement-wrong", on: "/office/announcements", "/office/announcements",
      ["title": "", "begins": "besok", "ends": "kemarin", "position": "satu"]),
    Mistake("help-wrong", on: "/office/help", "/office/help", ["name": "", "position": "satu"]),
    Mistake("passphrase-wrong", on: "/office/passphrase", "/office/passphrase", [:]),
    Mistake("window-wrong", on: "/office/window", "/office/window", ["whatsApp": "bukan nomor"]),
  ]
}

extension Stage {
  /// Opens a page that asks for the services that help, while their table has another name.
  func fault(at path: String) async throws {
    try await rename("helpService", to: "elsewhere")
    do {
      try await open(path)
    } catch {
      try await rename("elsewhere", to: "helpService")
      throw error
    }
    try await rename("elsewhere", to: "helpService")
  }

  private func rename(_ table: String, to name: String) async throws {
    try await house.house.database.transaction { db in
      try db.execute(sql: "ALTER TABLE \(table) RENAME TO \(name)")
    }
  }
}
