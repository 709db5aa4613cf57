import Access
import GRDB
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A colleague's badge and PIN` {
  private static let pin = "739164"
  let house: AHouse
  init() throws { house = try AHouse() }

  /// Dewi at a till that is locked, with a badge and a PIN of her own.
  private func locked() async throws -> (dewi: Staff, badge: StaffBadge, token: Token) {
    let ratna = try await house.ratna()
    let number = try await house.dewi(by: ratna).number
    let dewi = try #require(try await house.keyring.staff(number))
    let badge = try await house.keyring.makeBadge(
      for: dewi.number, at: AHouse.morning, by: .staff(ratna.number))
    try await choose(Self.pin, dewi)
    let token = try await house.signIn("dewi").token
    let till = try await house.workplaces.addStation(
      "Kasir", kind: .till, at: AHouse.morning, by: .house)
    try await house.keyring.sit(token, at: till.number, now: AHouse.morning)
    _ = try await house.keyring.lock(token, at: AHouse.morning)
    return (dewi, badge, token)
  }

  private func choose(_ pin: String, _ staff: Staff) async throws {
    try await house.keyring.choosePIN(
      of: staff.number, passphrase: AHouse.secret, pin, at: AHouse.morning)
  }

  private func unlock(
    _ staff: Staff, _ secret: String, _ token: Token, at now: Instant = AHouse.morning
  ) async throws -> SignIn {
    try await house.keyring.unlock(
      staff, secret: secret, locked: token, from: "192.0.2.7", at: now)
  }

  private func show(_ badge: StaffBadge, _ token: Token) async throws -> Set<StationNumber>? {
    try await house.keyring.show(badge, to: token, from: "192.0.2.7", at: AHouse.morning)
  }

  @Test func `are a random code that is read however it is typed, and nothing else`() throws {
    #expect(StaffBadge("s-7k2m9qxd4o")?.barcode.text == "S-7K2M9QXD40")
    for text in ["S-7K2M9QXD4", "S-7K2M9QXD400", "S-7K2M9QXD4U", "A7K2M9QXD40P", "S7K2M9QXD40", ""]
    {
      #expect(StaffBadge(text) == nil, "\(text)")
    }
  }

  @Test func `unlock her own session with the PIN alone, by a new session`() async throws {
    let (dewi, _, token) = try await locked()
    let come = try await unlock(dewi, Self.pin, token)
    #expect(come.staff == dewi && come.token != token)
    #expect(try await house.keyring.session(come.token, at: AHouse.morning) != nil)
    // Her passphrase does, too.
    #expect(try await unlock(dewi, AHouse.secret, token).staff == dewi)
  }

  @Test func `unlock for no longer than the session that was locked, unlike the passphrase`()
    async throws
  {
    let (dewi, _, token) = try await locked()
    let ratna = try #require(try await house.keyring.staff().first { $0.signInName == "ratna" })
    try await choose("527318", ratna)
    let badge = try await house.keyring.makeBadge(
      for: ratna.number, at: AHouse.morning, by: .house)
    _ = try await show(badge, token)
    let (later, hours) = (AHouse.morning + 3600, Lifetime.session.seconds)
    for (who, secret, end) in [
      (dewi, Self.pin, AHouse.morning + hours), (ratna, "527318", AHouse.morning + hours),
      (dewi, AHouse.secret, later + hours),
    ] {
      let come = try await unlock(who, secret, token, at: later)
      let session = try #require(try await house.keyring.session(come.token, at: later))
      #expect(session.expires == end, "\(who.name)")
    }
  }

  @Test func `are never mistaken for a passphrase of twelve digits`() async throws {
    let (dewi, keyring) = (try await locked().dewi, house.keyring)
    let code = try await keyring.newCode(for: "dewi", at: AHouse.morning, by: .house).code
    let digits = "739164820517"
    _ = try await keyring.setPassphrase(code: code, passphrase: digits, at: AHouse.morning)
    try await keyring.choosePIN(
      of: dewi.number, passphrase: digits, Self.pin, at: AHouse.morning)
    let token = try await house.signIn("dewi", digits).token
    _ = try await keyring.lock(token, at: AHouse.morning)
    #expect(try await unlock(dewi, digits, token).staff == dewi)
    for _ in 1...10 {
      _ = try? await unlock(dewi, "482915", token)
      house.watch.pass(seconds: 900)
    }
    #expect(try await !keyring.takesPIN(of: dewi.number))
    #expect(try await unlock(dewi, digits, token).staff == dewi)
  }

  @Test func `are chosen by her own hand, and no weak one`() async throws {
    let ratna = try await house.ratna()
    for weak in ["12345", "123456", "000000", "12a456", "739164820517"] {
      await #expect(throws: PINRefusal.self) { try await choose(weak, ratna) }
    }
    let keyring = house.keyring
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      try await keyring.choosePIN(
        of: ratna.number, passphrase: "bukan yang ini", Self.pin, at: AHouse.morning)
    }
    #expect(try await !keyring.takesPIN(of: ratna.number))
    try await choose(Self.pin, ratna)
    #expect(try await keyring.takesPIN(of: ratna.number))
    let kept = try await house.database.read { db in
      try String.fetchOne(db, sql: "SELECT hash FROM staffPIN")
    }
    #expect(kept?.hasPrefix("$argon2id$") == true)
  }

  @Test func `are worth nothing beside the lock of somebody else without the badge`() async throws {
    let (_, _, token) = try await locked()
    let ratna = try #require(try await house.keyring.staff().first { $0.signInName == "ratna" })
    try await choose("527318", ratna)
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      _ = try await unlock(ratna, "527318", token)
    }
    let badge = try await house.keyring.makeBadge(
      for: ratna.number, at: AHouse.morning, by: .house)
    _ = try await show(badge, token)
    #expect(try await house.keyring.shown(to: token) == ratna)
    #expect(try await unlock(ratna, "527318", token).staff == ratna)
  }

  @Test func `lock an open place, but not for whoever is at work there`() async throws {
    let (dewi, badge, locked) = try await locked()
    let open = try await unlock(dewi, Self.pin, locked).token
    #expect(try await show(badge, open) == nil)
    #expect(try await house.keyring.session(open, at: AHouse.morning) != nil)
    let ratna = try #require(try await house.keyring.staff().first { $0.signInName == "ratna" })
    let hers = try await house.keyring.makeBadge(for: ratna.number, at: AHouse.morning, by: .house)
    #expect(try await show(hers, open) != nil)
    guard case .idle = try await house.keyring.look(open, at: AHouse.morning) else {
      Issue.record("it is open still")
      return
    }
  }

  @Test func `are the passphrase alone after ten wrong PINs, over a restart, until it is typed`()
    async throws
  {
    let (dewi, _, token) = try await locked()
    for count in 1...10 {
      let wanted: BadgeRefusal = count < 10 ? .wrongPIN : .pinUsedUp
      await #expect(throws: wanted) { _ = try await unlock(dewi, "482915", token) }
      house.watch.pass(seconds: 900)
    }
    #expect(try await !house.keyring.takesPIN(of: dewi.number))
    await #expect(throws: BadgeRefusal.pinUsedUp) { _ = try await unlock(dewi, Self.pin, token) }
    let again = Keyring(database: house.database, bench: house.keyring.bench)
    await #expect(throws: BadgeRefusal.pinUsedUp) {
      _ = try await again.unlock(
        dewi, secret: Self.pin, locked: token, from: "192.0.2.9", at: AHouse.morning + 7200)
    }
    _ = try await unlock(dewi, AHouse.secret, token)
    #expect(try await unlock(dewi, Self.pin, token).staff == dewi)
  }

  @Test func `wait after five wrong tries, as passphrases do`() async throws {
    let (dewi, _, token) = try await locked()
    for _ in 1...5 {
      await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await unlock(dewi, "482915", token) }
    }
    await #expect(throws: TooManyTries.self) { _ = try await unlock(dewi, Self.pin, token) }
    house.watch.pass(seconds: 30)
    #expect(try await unlock(dewi, Self.pin, token).staff == dewi)
  }

  @Test func `wait no longer where she has typed her passphrase meanwhile, over a restart, too`()
    async throws
  {
    let (dewi, _, token) = try await locked()
    for _ in 1...5 {
      await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await unlock(dewi, "482915", token) }
    }
    await #expect(throws: TooManyTries.self) { _ = try await unlock(dewi, Self.pin, token) }
    _ = try await unlock(dewi, AHouse.secret, token)
    #expect(try await unlock(dewi, Self.pin, token).staff == dewi)
    let again = Keyring(database: house.database, bench: house.keyring.bench)
    let come = try await again.unlock(
      dewi, secret: Self.pin, locked: token, from: "192.0.2.7", at: AHouse.morning)
    #expect(come.staff == dewi)
  }

  @Test func `wait on where nobody has typed it`() async throws {
    let (dewi, _, token) = try await locked()
    for _ in 1...5 {
      await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await unlock(dewi, "482915", token) }
    }
    _ = try await house.keyring.unlock(
      dewi, secret: AHouse.secret, locked: token, from: "192.0.2.9", at: AHouse.morning)
    await #expect(throws: TooManyTries.self) { _ = try await unlock(dewi, Self.pin, token) }
  }

  @Test func `are no secret of a house without PINs`() async throws {
    let (dewi, _, token) = try await locked()
    try await house.keyring.trail.changeSetting(
      "lock.no-pin", to: "yes", at: AHouse.morning, by: .house)
    #expect(try await !house.keyring.takesPIN(of: dewi.number))
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      _ = try await unlock(dewi, Self.pin, token)
    }
    #expect(try await unlock(dewi, AHouse.secret, token).staff == dewi)
  }

  @Test func `are unknown when they were revoked, made anew, or she has left`() async throws {
    let (dewi, badge, token) = try await locked()
    let anew = try await house.keyring.makeBadge(
      for: dewi.number, at: AHouse.morning, by: .house)
    await #expect(throws: BadgeRefusal.unknown) { _ = try await show(badge, token) }
    _ = try await show(anew, token)
    try await house.keyring.revokeBadge(of: dewi.number, at: AHouse.morning, by: .house)
    await #expect(throws: BadgeRefusal.unknown) { _ = try await show(anew, token) }
    #expect(try await house.keyring.shown(to: token) == nil)
    let last = try await house.keyring.makeBadge(
      for: dewi.number, at: AHouse.morning, by: .house)
    _ = try await house.keyring.disableStaff(dewi.number, at: AHouse.morning, by: .house)
    try await house.keyring.enableStaff(dewi.number, at: AHouse.morning, by: .house)
    await #expect(throws: BadgeRefusal.unknown) { _ = try await show(last, token) }
    #expect(try await !house.keyring.takesPIN(of: dewi.number))
  }

  @Test func `approve in place of name and passphrase`() async throws {
    let (dewi, badge, _) = try await locked()
    let keyring = house.keyring
    let text = badge.barcode.text
    func approver(_ secret: String) async throws -> Staff {
      try await keyring.approver(text, passphrase: secret, from: "192.0.2.7", at: AHouse.morning)
    }
    #expect(try await approver(Self.pin) == dewi)
    #expect(try await approver(AHouse.secret) == dewi)
    await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await approver("482915") }
    // A PIN beside a name is none.
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      _ = try await keyring.approver(
        "dewi", passphrase: Self.pin, from: "192.0.2.7", at: AHouse.morning)
    }
    await #expect(throws: BadgeRefusal.unknown) {
      _ = try await keyring.approver(
        "S-0000000000", passphrase: Self.pin, from: "192.0.2.7", at: AHouse.morning)
    }
  }

  @Test func `are lost with a passphrase that is chosen by a code`() async throws {
    let (dewi, _, _) = try await locked()
    let code = try await house.keyring.newCode(for: "dewi", at: AHouse.morning, by: .house).code
    _ = try await house.keyring.setPassphrase(
      code: code, passphrase: AHouse.secret, at: AHouse.morning)
    #expect(try await !house.keyring.takesPIN(of: dewi.number))
  }
}
