import Access
import FrontDoor
import House
import Stations
import Testing
import Trail
import Values

extension AlbumHouse {
  /// Every house, in the order of the album.
  static let all: [AlbumHouse] = [
    .demo, .fresh, .empty, .long, .scripts, .account, .desk, .till, .mistakes, .many,
  ]

  /// Every page of a house that has been lived in.
  static let demo = AlbumHouse("demo") { show in
    let keys = Keys()
    try await RunningHouse.open(
      laying: { place in
        await keys.keep(try DemoKeys(said: try await Pattern.demonstration.copy(to: place)))
      }
    ) { house in
      let demo = try await AlbumDemo(house, try #require(await keys.demo))
      try await show(house, demo.groups)
    }
  }

  /// A house that nobody manages yet.
  static let fresh = AlbumHouse("new") { show in
    try await RunningHouse.open { house in
      let pages = ["/", "/search?q=", "/office/sign-in", "/office/first", "/office/code"]
      try await show(house, [PlateGroup(forNobody: pages.map { Plate(at: $0) })])
    }
  }

  /// A house with its manager and nothing else.
  static let empty = AlbumHouse("empty") { show in
    try await RunningHouse.open { house in
      let laid = try await Laid(house)
      let open = [
        "/", "/search?q=", "/search?q=perempuan", "/help", "/privacy", "/account/sign-in",
        "/office/sign-in",
      ]
      let inside = PageList.ofStaff(
        in: house.house, things: [:],
        asking: [
          "/desk/titles": ["", "?q=perempuan"], "/office/records": ["", "?q=perempuan"],
          "/office/rules/line": ["?type=journal"],
        ]
      ).filter { !$0.contains("{") }
      try await show(
        house,
        [
          PlateGroup(forNobody: open.map { Plate(at: $0) }),
          laid.atWork(inside.map { Plate(at: $0) }),
        ])
    }
  }
}

/// The demonstration, and who comes in there.
struct AlbumDemo: Sendable {
  private let keys: DemoKeys
  private let manager: DemoKeys.Key
  private let station: StationNumber
  private let stops: [Walk.Stop]

  init(_ house: RunningHouse, _ keys: DemoKeys) async throws {
    self.keys = keys
    let staff = try await house.house.keyring.staff()
    let first = try #require(staff.first { $0.roles.contains(.manager) })
    manager = try #require(keys.staff.first { $0.signIn == first.signInName })
    station = try await house.house.workplaces.addStation(
      "Meja uji", kind: .both, at: house.house.clock.now, by: .house
    ).number
    stops = Walk.stops(in: house.house)
  }

  var groups: [PlateGroup] {
    let (sari, manager, station) = (keys.members.first, manager, station)
    let components = Plate(
      "components-rare", at: "/office/components", looks: Plate.rareLooks)
    return [
      PlateGroup(forNobody: plates(Walk.everybodys)),
      PlateGroup(plates(Walk.members)) { stage in
        try await stage.comeIn(card: sari?.signIn ?? "", pin: sari?.secret ?? "")
      },
      PlateGroup(plates(stops) + [components]) { stage in
        try await stage.comeIn(manager.signIn, manager.secret)
        try await stage.sit(at: station)
      },
    ]
  }

  private func plates(_ stops: [Walk.Stop]) -> [Plate] {
    stops.map { stop in
      Plate(stop.name) { stage in
        try await Walk(house: stage.house, browser: stage.browser, keys: keys).open(stop.path)
      }
    }
  }
}
