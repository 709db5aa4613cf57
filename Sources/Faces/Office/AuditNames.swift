import Access
import Catalog
import Pages
import Persistence
import PointOfSale
import Stations
import Trail
import Values

/// What the numbers in the trail are called.
///
/// A member has no name here, and a record that is closed to whoever reads has no title.
struct AuditNames: Sendable {
  /// Everybody who works or worked here.
  var staff: [StaffNumber: String] = [:]
  /// Every station that there is or was.
  var stations: [StationNumber: String] = [:]
  var variants: [VariantNumber: Offer] = [:]
  var products: [ProductNumber: Product] = [:]
  var drawers: [DrawerNumber: DrawerSession] = [:]
  var items: [ItemNumber: Item] = [:]
  var records: [RecordNumber: RecordName] = [:]
  /// What kinds of members and copies are called, when a line is about the lending rules.
  var kinds: RuleKinds?

  /// Reads what the numbers of some lines are called, at once.
  static func read(
    of entries: [AuditEntry], in rooms: OfficeRooms, for audience: Audience
  ) async throws -> AuditNames {
    let subjects = entries.map { AuditSubject($0.subject) }
    var names: AuditNames = try await rooms.database.read { db in
      var names = AuditNames()
      for person in try Staff.all(in: db) { names.staff[person.number] = person.name }
      names.stations = try Station.names(in: db)
      names.variants = try Self.found(subjects.numbers("variant"), in: "variant") {
        try Offer.find(db, variant: $0)
      }
      names.products = try Self.found(subjects.numbers("product"), in: "product") {
        try Product.find(db, numbered: $0)
      }
      names.drawers = try Self.found(subjects.numbers("drawer"), in: "drawerSession") {
        try DrawerSession.find(db, numbered: $0)
      }
      names.items = try Self.found(subjects.numbers("item"), in: "item") {
        try Item.find(db, numbered: $0)
      }
      let told = subjects.numbers("record", of: BibliographicRecord.self)
      let records = told.union(names.items.values.map(\.record))
      names.records = try Self.found(records, in: "record") {
        try RecordName.find(db, numbered: $0, for: audience)
      }
      return names
    }
    if entries.contains(where: \.isAboutRules) { names.kinds = try await RuleKinds(rooms) }
    return names
  }

  /// Each thing of a number; what is gone or damaged is left out.
  private static func found<Of, Value>(
    _ numbers: Set<Number<Of>>, in table: String, _ find: (Number<Of>) throws -> Value?
  ) throws -> [Number<Of>: Value] {
    var found: [Number<Of>: Value] = [:]
    for number in numbers {
      found[number] = try DamagedRow.settingAside(table, number.rawValue) { try find(number) }
    }
    return found
  }
}

extension AuditEntry {
  /// Whether it is about the lending rules.
  fileprivate var isAboutRules: Bool { act == .loanRuleSet || act == .loanRuleRemoved }
}
