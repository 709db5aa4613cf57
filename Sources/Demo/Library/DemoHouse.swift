import Access
import Secrets
import Stations
import Trail
import Values
import Window

/// Who works in the demo and where.
struct DemoHouse: Sendable {
  let librarian: StaffNumber
  let cashier: StaffNumber
  let manager: StaffNumber
  let till: StationNumber
  let keys: [DemoKeys.StaffKey]
}

extension DemoLibrary {
  /// Names the library a demo, takes the four on, sets up a desk and a till.
  func openTheHouse() async throws -> DemoHouse {
    let keyring = Keyring(database: database)
    let workplaces = Workplaces(of: database)
    let now = DemoCalendar.moment(calendar.began, 8)
    let settings = [
      (Self.setting, calendar.today.description), ("library.agency", DemoStamp.agency),
      ("library.name", "Perpustakaan Perempuan Contoh"),
    ]
    for (name, value) in settings {
      try await keyring.trail.changeSetting(name, to: value, at: now, by: .house)
    }
    try await dressTheWindow(at: now)
    let desk = try await workplaces.addStation("Meja depan", kind: .desk, at: now, by: .house)
    let till = try await workplaces.addStation("Kasir butik", kind: .till, at: now, by: .house)
    var numbers: [String: StaffNumber] = [:]
    var keys: [DemoKeys.StaffKey] = []
    for person in DemoStaff.all {
      let (number, key) = try await takeOn(person, keyring, at: now)
      numbers[person.signInName] = number
      keys.append(key)
    }
    guard let ratna = numbers["ratna"], let dewi = numbers["dewi"],
      let endang = numbers["endang"], desk.number != till.number
    else { throw DemoDataFault("staff", in: numbers.keys.sorted().joined(separator: ", ")) }
    return DemoHouse(
      librarian: ratna, cashier: dewi, manager: endang, till: till.number, keys: keys)
  }

  private func takeOn(
    _ person: DemoStaff, _ keyring: Keyring, at now: Instant
  ) async throws -> (StaffNumber, DemoKeys.StaffKey) {
    let (staff, code) = try await keyring.addStaff(
      name: person.name, signInName: person.signInName, roles: person.roles, at: now, by: .house)
    let passphrase = RandomCode.grouped(groups: 4)
    _ = try await keyring.setPassphrase(code: code, passphrase: passphrase, at: now)
    let key = DemoKeys.StaffKey(
      name: person.name, signInName: person.signInName, passphrase: Confidential(passphrase))
    return (staff.number, key)
  }
}
