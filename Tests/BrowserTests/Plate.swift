import FrontDoor

/// One page of the album: what its pictures are called, how it is seen, and how one gets there.
struct Plate: Sendable {
  let name: String
  /// Row by row, as they stand on its sheet.
  let looks: [[Look]]
  let arrive: @Sendable (Stage) async throws -> Void

  /// Three widths, by day and by night.
  static let looks = [false, true].map { dark in
    [360, 1024, 1280].map { Look(width: $0, dark: dark) }
  }
  /// What few people see, and what everybody's eyes may need one day.
  static let rareLooks = [
    [Look(width: 360, forced: true), Look(width: 1280, dark: true, forced: true)],
    [Look(width: 360, printed: true), Look(width: 1280, printed: true)],
    [Look(width: 320), Look(width: 320, density: 4), Look(width: 1920)],
  ]

  init(
    _ name: String, looks: [[Look]] = Plate.looks,
    _ arrive: @escaping @Sendable (Stage) async throws -> Void
  ) {
    self.name = name
    self.looks = looks
    self.arrive = arrive
  }

  /// A page that has an address.
  init(_ name: String, at path: String, looks: [[Look]] = Plate.looks) {
    self.init(name, looks: looks) { stage in try await stage.open(path) }
  }

  /// A page by its address, which is its name as well.
  init(at path: String) {
    let name = path.dropFirst().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    self.init(name.isEmpty ? "home" : String(name), at: path)
  }
}

/// Pages that one person looks at, one after the other, in a browser of her own.
struct PlateGroup: Sendable {
  let comeIn: @Sendable (Stage) async throws -> Void
  let plates: [Plate]

  /// Pages for somebody who has come in.
  init(
    _ plates: [Plate], comeIn: @escaping @Sendable (Stage) async throws -> Void
  ) {
    self.plates = plates
    self.comeIn = comeIn
  }

  /// Pages for somebody whom the house does not know.
  init(forNobody plates: [Plate]) {
    self.init(plates) { _ in }
  }
}

extension Look {
  /// As it stands in the name of a picture: `360-dark`, `320-light-400`.
  var name: String {
    let theme = printed ? "print" : dark ? "dark" : "light"
    let zoom = density == 1 ? "" : "-\(density * 100)"
    return "\(width)-\(theme)\(forced ? "-forced" : "")\(zoom)"
  }
}
