import Access
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `What is printed at once` {
  @Test func `may be a test page, which opens nothing`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer, drawerPin: 2)
    #expect(try await till.queue.printTestPage(at: till.till, by: .house) == .taken)
    let lines = try #require(try printer.papers.first).map(\.text)
    #expect(lines.contains("Halaman uji") && lines.contains("Huruf: é è ç ñ ü ß € – “ ”"))
    #expect(lines.contains { $0.count == 32 } && !lines.contains { $0.count > 32 })
    #expect(printer.pulses == 0)
    #expect(try await till.queue.openDrawer(at: till.till.number, by: till.dewi) == true)
    #expect(printer.pulses == 1)
    #expect(
      try await till.queue.openDrawer(at: till.counter.places.desk.number, by: till.dewi) == nil)
  }

  @Test func `is printed for whoever may do what it is for, and for nobody else`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer, drawerPin: 2)
    let (dewi, ratna) = (till.dewi, Actor.staff(till.counter.ratna.number))
    await #expect(throws: PermissionRefusal(.tillDrawer)) {
      _ = try await till.queue.openDrawer(at: till.till.number, by: ratna)
    }
    for who in [dewi, ratna] {
      await #expect(throws: PermissionRefusal(.stationsEdit)) {
        _ = try await till.queue.printTestPage(at: till.till, by: who)
      }
    }
    await #expect(throws: PermissionRefusal(.loansMake)) {
      _ = try await till.queue.printSlip(at: till.till.number, by: dewi) { _ in [] }
    }
    #expect(printer.taken.isEmpty)
  }

  @Test func `may be slips, which are printed at once or not at all`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    let station = till.till.number
    let day = till.counter.watch.now.day
    #expect(
      try await till.queue.printSlip(at: station, by: .house) {
        SlipLayout.due([day], on: $0)
      } == .taken)
    #expect(try printer.papers.count == 1)
    printer.turn(.noPaper)
    let refused = try await till.queue.printSlip(at: station, by: .house) {
      SlipLayout.due([day], on: $0)
    }
    #expect(refused == .refused(.noPaper))
    #expect(try await till.queue.state(at: station)?.waiting.isEmpty == true)
    await #expect(throws: PaperRefusal.noPrinter) {
      _ = try await till.queue.printSlip(
        at: till.counter.places.desk.number, by: .house
      ) { _ in [] }
    }
  }
}
