internal import Access
internal import Catalog
internal import Circulation
internal import Members
public import Persistence
internal import PointOfSale
public import Values

extension House {
  /// Every room with tables.
  public static let rooms: [Room] = [.catalog, .access, .members, .circulation, .pointOfSale]

  /// Opens every room on one database.
  public static func open(
    _ database: LibraryDatabase, clock: Clock = .system, publicURL: PublicURL? = nil
  ) async throws -> House {
    let nameplate = try await database.read { db in
      Nameplate(
        name: try Setting.value("library.name", in: db) ?? "Sartika",
        isDemo: try Setting.value("demo", in: db) != nil, publicURL: publicURL?.text,
        hosts: HostList.names(in: try Setting.value(HouseSetting.hosts.rawValue, in: db) ?? ""))
    }
    let catalogue = Catalogue(database: database)
    return House(
      database: database, catalogue: catalogue, membership: Membership(database: database),
      keyring: Keyring(database: database), loanDesk: LoanDesk(database: database),
      shop: Shop(database: database), clock: clock, nameplate: nameplate)
  }
}
