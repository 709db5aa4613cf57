import Access
import Members
import Persistence
import Secrets
import Stations
import Trail
import Values
import Waiting

/// A house with its doors: Ratna manages, in memory, at half past nine.
struct AHouse {
  static let morning = Instant(seconds: 1_795_228_200)
  static let secret = "tujuh burung gereja pagi"

  let database: LibraryDatabase
  let keyring: Keyring
  let watch = Watch()
  var workplaces: Workplaces { Workplaces(of: database) }

  /// - Parameter cost: what hashing a secret takes here.
  init(cost: PassphraseCost = .least) throws {
    database = try LibraryDatabase.inMemory(rooms: [.stations, .access, .members])
    let watch = watch
    keyring = Keyring(
      database: database, bench: PassphraseBench(cost: cost),
      throttle: Throttle(seconds: { watch.seconds }))
  }

  /// Ratna, who claims the first code.
  func ratna() async throws -> Staff {
    let code = try await keyring.firstSignInCode(at: Self.morning)
    return try await keyring.claimFirstCode(
      code ?? "", name: "Ratna Djuami", signInName: "ratna", passphrase: Self.secret,
      at: Self.morning)
  }

  /// Dewi at the till, or where else she works, who has chosen her passphrase.
  func dewi(by ratna: Staff, roles: Set<Role> = [.cashier]) async throws -> Staff {
    let (_, code) = try await keyring.addStaff(
      name: "Dewi Anggraini", signInName: "dewi", roles: roles, at: Self.morning,
      by: .staff(ratna.number))
    return try await keyring.setPassphrase(code: code, passphrase: Self.secret, at: Self.morning)
      .staff
  }

  func signIn(_ name: String, _ secret: String = Self.secret) async throws -> SignIn {
    try await keyring.signIn(name, passphrase: secret, from: "192.0.2.7", at: Self.morning)
  }

  /// Sari, with a card.
  func sari() async throws -> Member {
    try await Membership(database: database, bench: keyring.bench)
      .enrol(NewMember(name: "Sari"), at: Self.morning, by: .house).member
  }
}
