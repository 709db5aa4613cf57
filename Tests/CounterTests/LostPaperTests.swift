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
    try await till.printing {
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
    try await till.printing {
      #expect(try await eventually { try await till.nextPaper(of: next) == 2 })
      #expect(try await till.state(of: damaged) == .failed)
    }
    #expect(try printer.receipts == [next.receiptNumber.description])
  }
}
