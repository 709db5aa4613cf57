import Access
import GRDB
import Persistence
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A paper of which nobody could write down what came of it` {
  @Test func `is asked about without a restart, and holds up none behind it`() async throws {
    let before = try APrinter()
    before.turnOff()
    let till = try await ATillWithAPrinter(before)
    try await till.printing { () async throws in
      let lost = try await till.sell()
      #expect(
        try await eventually {
          await till.queue.memory.news(at: till.till.number).trouble == .silent
        })
      // It was sent, and then the disk took no more.
      let paper = try #require(try await till.counter.shop.waitingPaper(of: lost.number))
      #expect(try await till.counter.shop.beginPaper(paper))
      let next = try await till.sell()
      let printer = try APrinter(at: before.port)
      defer { printer.turnOff() }
      #expect(try await eventually { try await till.nextPaper(of: next) == 2 })
      #expect(try await till.state(of: lost) == .unsure)
      #expect(try printer.receipts == [next.receiptNumber.description])
    }
  }
}

struct `A paper whose sale is damaged` {
  @Test func `is set aside, and holds up none behind it`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    let (damaged, next) = (try await till.sell(), try await till.sell())
    try await till.counter.database.transaction { db in
      try db.execute(
        sql: "DROP TRIGGER saleStays; UPDATE sale SET at = 'x' WHERE number = \(damaged.number)")
    }
    try await till.printing { () async throws in
      #expect(try await eventually { try await till.nextPaper(of: next) == 2 })
      #expect(try await till.state(of: damaged) == .failed)
    }
    #expect(try printer.receipts == [next.receiptNumber.description])
  }
}

struct `A paper that is looked after from another station` {
  @Test func `changes what is shown at both`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    let (here, other) = (till.till.number, till.counter.places.both.number)
    try await till.counter.workplaces.setPrinter(
      StationPrinter(at: .network([127, 0, 0, 1], port: printer.port)), of: other,
      among: ATillWithAPrinter.places, at: till.counter.watch.now, by: .house)
    let sale = try await till.sell()
    let live = till.counter.live
    func heard(_ act: () async throws -> Void) async throws -> [Bool] {
      let before = [await live.last(at: here), await live.last(at: other)]
      try await act()
      return [await live.last(at: here) != before[0], await live.last(at: other) != before[1]]
    }
    // Nobody prints: it waits at the till, where it was sold.
    let asked = try await heard {
      try await till.queue.print(sale.number, at: other, by: till.dewi)
    }
    #expect(asked == [true, true])
    let settled = try await heard {
      try await till.queue.settle(sale.number, cameOut: false, at: other, by: till.dewi)
    }
    #expect(settled == [true, true])
    #expect(try await till.state(of: sale) == nil)
  }
}

struct `A printer whose settings are damaged` {
  @Test func `leaves the pages of its station and the payment as they are`() async throws {
    let till = try await ATillWithAPrinter(.network([127, 0, 0, 1], port: 9100))
    let station = till.till.number
    try await till.counter.database.transaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "UPDATE stationPrinter SET place = 'x'")
      try db.execute(sql: "PRAGMA ignore_check_constraints = OFF")
    }
    let workplaces = till.counter.workplaces
    #expect(try await workplaces.printer(of: station) == nil)
    #expect(try await till.queue.state(at: station) == nil)
    #expect(try await till.queue.isPrinterDamaged(at: station))
    #expect(try await till.queue.openDrawer(at: station, by: till.dewi) == nil)
    let desk = try await DeskState(till.counter.scans, at: till.till, for: till.counter.ratna)
    #expect(desk.hasPrinter)
    let sale = try await till.sell()
    #expect(try await till.state(of: sale) == .waiting)
    #expect(try await till.queue.state(at: station)?.waiting.map(\.sale) == [sale.number])
    // It can be taken away, and another put in its place.
    try await workplaces.setPrinter(nil, of: station, at: till.counter.watch.now, by: .house)
    #expect(try await !workplaces.hasPrinter(station))
    #expect(try await !till.queue.isPrinterDamaged(at: station))
  }
}
