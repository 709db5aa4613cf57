import GRDB
import Persistence
import Stations
import Testing
import Trail
import Values

struct `The printer of a station` {
  private let place: APlace
  private let now = APlace.morning

  init() async throws { place = try await APlace() }

  private func acts() async throws -> [String] {
    try await place.database.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT action FROM auditEntry WHERE action LIKE 'stationPrinter.%' ORDER BY number")
    }
  }

  @Test func `is what was set, until it is taken away`() async throws {
    let (workplaces, desk) = (place.workplaces, place.desk.number)
    #expect(try await workplaces.printer(of: desk) == nil)
    let printer = StationPrinter(
      at: try #require(PrinterPlace("192.168.1.50")), columns: 48, cuts: true, drawerPin: 5,
      codePage: 71, printsByItself: false)
    try await workplaces.setPrinter(printer, of: desk, at: now, by: .house)
    // The same once more is no change.
    try await workplaces.setPrinter(printer, of: desk, at: now, by: .house)
    #expect(try await workplaces.printer(of: desk) == printer)
    try await workplaces.setPrinter(nil, of: desk, at: now, by: .house)
    #expect(try await workplaces.printer(of: desk) == nil)
    #expect(try await acts() == ["stationPrinter.set", "stationPrinter.removed"])
  }

  @Test(arguments: ["/etc/passwd", "8.8.8.8:9100", "127.0.0.1:80"])
  func `is nowhere where no printer can be`(text: String) async throws {
    let printer = StationPrinter(at: try #require(PrinterPlace(text)))
    await #expect(throws: StationRefusal.noPrinterThere) {
      try await place.workplaces.setPrinter(printer, of: place.desk.number, at: now, by: .house)
    }
    #expect(try await place.workplaces.printer(of: place.desk.number) == nil)
  }

  @Test func `goes with its station`() async throws {
    let (workplaces, desk) = (place.workplaces, place.desk.number)
    let printer = StationPrinter(at: .device("/dev/usb/lp0"))
    try await workplaces.setPrinter(printer, of: desk, at: now, by: .house)
    try await workplaces.removeStation(desk, at: now, by: .house)
    #expect(try await workplaces.printer(of: desk) == nil)
    await #expect(throws: StationRefusal.unknown) {
      try await workplaces.setPrinter(printer, of: desk, at: now, by: .house)
    }
  }

  @Test(arguments: ["columns = 40", "drawerPin = 3", "codePage = 256"])
  func `is damaged where its row says what no printer has`(change: String) async throws {
    let (workplaces, desk) = (place.workplaces, place.desk.number)
    try await workplaces.setPrinter(
      StationPrinter(at: .device("/dev/lp0")), of: desk, at: now, by: .house)
    try await place.database.transaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "UPDATE stationPrinter SET \(change)")
      try db.execute(sql: "PRAGMA ignore_check_constraints = OFF")
    }
    #expect(try await workplaces.printer(of: desk) == nil)
    #expect(try await workplaces.hasPrinter(desk))
  }

  @Test(arguments: ["columns = 40", "drawerPin = 3", "codePage = 256", "place = '/etc/passwd'"])
  func `has nothing in its table that no printer has`(change: String) async throws {
    try await place.workplaces.setPrinter(
      StationPrinter(at: .device("/dev/lp0")), of: place.desk.number, at: now, by: .house)
    await #expect(throws: DatabaseError.self) {
      try await place.database.transaction { db in
        try db.execute(sql: "UPDATE stationPrinter SET \(change)")
      }
    }
  }
}
