import Testing
import Trail

/// One act of the house: what it needs, who may do it, and how it is done.
struct Act: Sendable, CustomTestStringConvertible {
  /// As the page about permissions calls it: `lend a copy`.
  let name: String
  let needs: Need
  /// Those who may; nobody else does it.
  let may: Set<Who>
  /// Prepares what it is done to, as the house, and does it.
  let run: @Sendable (Scene, Actor) async throws -> Void

  init(
    _ name: String, _ needs: Need, by may: Set<Who>,
    run: @escaping @Sendable (Scene, Actor) async throws -> Void
  ) {
    self.name = name
    self.needs = needs
    self.may = may
    self.run = run
  }

  var testDescription: String { name }

  /// Every act, in the order of the page.
  static let all: [Act] = [
    ofTheCatalogue, atTheDesk, onMembers, onGoods, atTheTill, onMoney, onStaff, onStations,
    onTheHouse,
  ].flatMap { $0 }
}

/// What an act needs.
enum Need: Sendable {
  case all([Permission])
  case either(Permission, Permission)
  /// It, or to be the reader whose own thing it is.
  case own(Permission)

  static func one(_ permission: Permission) -> Need { .all([permission]) }

  /// Those that may be missing when somebody is refused.
  var permissions: [Permission] {
    switch self {
    case .all(let permissions): permissions
    case .either(let first, _): [first]
    case .own(let permission): [permission]
    }
  }

  /// As the page has it.
  var words: String {
    switch self {
    case .all(let permissions): permissions.map { "`\($0.rawValue)`" }.joined(separator: " and ")
    case .either(let one, let other): "`\(one.rawValue)` or `\(other.rawValue)`"
    case .own(let permission): "`\(permission.rawValue)`, unless it is her own"
    }
  }
}
