import Catalog
import Circulation
import FrontDoor
import House
import Members
import Trail
import Values

extension AlbumHouse {
  /// What members see of themselves.
  static let account = AlbumHouse("account") { show in
    try await RunningHouse.open { house in
      try await show(house, AlbumPeople(Laid(house)).accounts)
    }
  }

  /// The desk, and whomever it serves.
  static let desk = AlbumHouse("desk") { show in
    try await RunningHouse.open { house in
      try await show(house, AlbumPeople(Laid(house)).desk)
    }
  }
}

/// Members in every state, and what they borrowed.
struct AlbumPeople: Sendable {
  private let laid: Laid
  private let nothing: AlbumMember
  private let busy: AlbumMember
  private let late: AlbumMember
  private let blocked: AlbumMember
  /// Something waits for her.
  private let fetching: AlbumMember
  /// Stands on its shelf, until it is lent here.
  private let free: AlbumTitle
  /// Comes back.
  private let spare: AlbumTitle
  /// Waits for her.
  private let caught: AlbumTitle

  init(_ laid: Laid) async throws {
    self.laid = laid
    nothing = try await laid.member("Sari Melati")
    busy = try await laid.member("Ratih Kencana")
    late = try await laid.member("Wati Purnama")
    blocked = try await laid.member("Dewi Anjani")
    fetching = try await laid.member("Nining Rahayu")
    free = try await laid.book("Perempuan di Titik Nol")
    spare = try await laid.book("Perempuan Berkalung Sorban")
    caught = try await laid.book("Saman")
    for (member, days, title) in [
      (busy, 1, "Entrok"), (busy, 12, "Pasung Jiwa"), (busy, 14, "Cantik Itu Luka"),
      (late, 30, "Para Priyayi"), (blocked, 3, "Ronggeng Dukuh Paruk"), (late, 29, "Olenka"),
    ] { try await laid.lend(laid.book(title).copy, to: member, ago: days) }
    let wanted = try await laid.book("Habis Gelap Terbitlah Terang")
    try await laid.lend(wanted.copy, to: fetching)
    try await laid.hold(wanted, for: busy)
    try await laid.hold(caught, for: fetching)
    try await laid.takeBack(caught.copy)
    _ = try await laid.rooms.membership.block(
      blocked.number, because: "Kartu dilaporkan hilang", at: laid.rooms.clock.now, by: .house)
  }

  private var members: [(name: String, member: AlbumMember)] {
    [
      ("nothing", nothing), ("busy", busy), ("late", late), ("blocked", blocked),
      ("fetching", fetching),
    ]
  }

  /// Her page for each of them, and one on which covers are plain.
  var accounts: [PlateGroup] {
    let record = "/records/\(free.address)"
    let plain = Plate("plain") { stage in
      try await stage.open("/account")
      if try await !stage.browser.has(".plain-switch[aria-pressed=true]") {
        try await stage.browser.click(".plain-switch")
      }
      try await stage.browser.waitFor(".plain-switch[aria-pressed=true]")
    }
    var groups = [PlateGroup(forNobody: [Plate("sign-in", at: "/account/sign-in")])]
    for (name, member) in members {
      let plates = [Plate(name, at: "/account"), Plate("\(name)-record", at: record)]
      groups.append(laid.atHome(member, plates))
    }
    let covered = [
      plain, Plate("plain-pin", at: "/account/pin"), Plate("plain-record", at: record),
    ]
    groups.append(laid.atHome(busy, covered))
    return groups
  }

  /// The desk and its lists.
  var desk: [PlateGroup] {
    let lists = [
      Plate("ready") { stage in try await stage.clearDesk() },
      Plate("titles", at: "/desk/titles?q=perempuan"),
      Plate("titles-none", at: "/desk/titles?q=zzzz"),
      Plate("members") { stage in
        try await stage.clearDesk()
        try await stage.open("/desk/members")
        try await stage.send("/desk/members/search", ["q": "ra"])
      },
      Plate("shelf", at: "/desk/hold-shelf"), Plate("overdue", at: "/desk/overdue"),
      Plate("codes", at: "/desk/codes"),
    ]
    let cards = members.map { name, member in
      Plate("card-\(name)") { stage in try await stage.serve(member) }
    }
    return [laid.atWork(lists + cards + scans)]
  }

  private var scans: [Plate] {
    let (laid, fetching, blocked) = (laid, fetching, blocked)
    let (free, spare, caught) = (free, spare, caught)
    return [
      Plate("lent") { stage in
        try await laid.takeBack(free.copy)
        try await stage.serve(fetching)
        try await stage.scan(free.copy.barcode.text)
      },
      Plate("returned") { stage in
        try await laid.takeBack(spare.copy)
        try await laid.lend(spare.copy, to: fetching)
        try await stage.clearDesk()
        try await stage.scan(spare.copy.barcode.text)
      },
      Plate("caught") { stage in
        try await stage.clearDesk()
        try await stage.scan(caught.copy.barcode.text)
      },
      Plate("refused") { stage in
        try await stage.serve(blocked)
        try await stage.scan(free.copy.barcode.text)
      },
      Plate("unknown") { stage in
        try await stage.clearDesk()
        try await stage.scanUnknown()
      },
    ]
  }
}
