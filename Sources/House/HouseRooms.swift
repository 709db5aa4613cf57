package import Access
package import Catalog
import Circulation
import Counter
import Duty
package import Members
import OfficeFace
package import Pages
package import Persistence
import PointOfSale
import Stations
package import Values
import Window

extension House {
  /// Every room with tables.
  package static let rooms: [Room] = [
    .catalog, .stations, .access, .members, .circulation, .pointOfSale, .window, .duty,
  ]

  /// Opens every room on one database.
  ///
  /// - Parameters:
  ///   - addresses: how records get their public addresses; tests give their own chance.
  ///   - languages: what is spoken; nothing for what the data folder holds.
  ///   - keyring: instead of one that hashes as every house does; tests give one that is quicker.
  ///   - membership: in the same way.
  package static func open(
    _ database: LibraryDatabase, clock: Clock = .system, publicURL: PublicURL? = nil,
    addresses: AddressMaker = .random, languages: Languages? = nil, keyring: Keyring? = nil,
    membership: Membership? = nil
  ) async throws -> House {
    let zone = try await database.houseZone()
    let clock = clock.going { zone }
    let nameplate = try await database.read { db in
      var nameplate = Nameplate(
        name: try Setting.value(HouseSetting.libraryName.rawValue, in: db) ?? Nameplate.unnamed,
        isDemo: try Setting.value(HouseSetting.demo.rawValue, in: db) != nil,
        publicURL: publicURL?.text,
        hosts: HostList.names(in: try Setting.value(HouseSetting.hosts.rawValue, in: db) ?? ""),
        zone: zone)
      func chosen(_ setting: HouseSetting) throws -> String {
        try Setting.value(setting.rawValue, in: db) ?? ""
      }
      nameplate.mark = HouseMark(rawValue: try chosen(.houseMark)) ?? .spines
      nameplate.ink = HouseInk(rawValue: try chosen(.houseColour)) ?? .tarum
      return nameplate
    }
    let (quiet, undo) = try await database.read { db in
      (try StationState.quiet(in: db), try StationState.undoSeconds(in: db))
    }
    let catalogue = Catalogue(database: database, addresses: addresses)
    let keyring = keyring ?? Keyring(database: database)
    let newest = try await newestMoment(keyring)
    let scanKeys = ScanKeys(beside: database)
    do {
      let watch = ClockWatch(newest: newest)
      try await scanKeys.renew(
        on: clock.today, isClockRight: watch.doubt(clock) == nil,
        forgets: watch.maySayWhatIsOld(clock))
    } catch {
      // Pages can keep scans with a key of this run; the hourly work says what is the matter.
    }
    let desk = LoanDesk(database: database)
    let again = try await eraseAgain(at: desk, clock.now)
    let house = House(
      database: database, catalogue: catalogue,
      membership: membership ?? Membership(database: database), keyring: keyring, loanDesk: desk,
      shop: Shop(database: database), clock: clock, nameplate: nameplate,
      newest: newest, languages: languages ?? Languages(beside: database), scanKeys: scanKeys,
      erasedAgain: again)
    await house.scanDesk.setQuiet(quiet)
    await house.scanDesk.setUndo(undo)
    await house.tools.prepare()
    await house.backups.look(at: clock.now)
    return house
  }

  /// Whoever was erased and came back with a backup goes before anybody is served.
  ///
  /// A library that is damaged or only read opens all the same; the next start tries again.
  private static func eraseAgain(
    at desk: LoanDesk, _ now: Instant
  ) async throws -> ErasedAgain {
    guard desk.database.trouble == nil else { return .nobody }
    do {
      return try await desk.eraseAgain(erasedMarks(desk.database), on: now.day, at: now)
    } catch let trouble
      where trouble is DamagedRow || trouble is StorageRefusal
      || trouble is BackupRefusal
    {
      // The pages say what is the matter with the disk or the data.
      return .nobody
    }
  }

  /// A list that takes no more keeps nobody here who is known to be erased.
  private static func erasedMarks(_ database: LibraryDatabase) async throws -> Set<String> {
    do {
      return try await database.keepErasedList()
    } catch is BackupRefusal {
      return try await database.erasedMarks()
    }
  }

  /// A damaged line does not keep the house closed; the clock is then compared with itself.
  private static func newestMoment(_ keyring: Keyring) async throws -> Instant? {
    do { return try await keyring.newestMoment() } catch is DamagedRow { return nil }
  }
}
