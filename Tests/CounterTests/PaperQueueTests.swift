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

struct `The papers at a till's printer` {
  @Test func `come out once and in order, and the drawer opens once for each payment in cash`()
    async throws
  {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer, drawerPin: 2)
    try await till.printing {
      var sales: [Sale] = []
      for _ in 1...3 { sales.append(try await till.sell()) }
      sales.append(try await till.sell(.qris(reference: "QR-1")))
      // A request that is sent again is answered again, and told again.
      till.queue.closed(sales[0])
      let numbers = sales.map(\.receiptNumber.description)
      #expect(try await eventually { try printer.receipts == numbers && printer.pulses == 3 })
      for sale in sales {
        #expect(try await eventually { try await till.nextPaper(of: sale) == 2 })
      }
      #expect(try await till.counter.shop.waitingPapers(at: till.till.number).isEmpty)
    }
    let receipts = try printer.receipts
    #expect(receipts.count == 4, "\(receipts), \(printer.taken)")
    #expect(printer.pulses == 3)
    let first = try #require(try printer.papers.first).map(\.text)
    for line in ["Jl. Braga 1, Bandung", "Telp. 022-123"] { #expect(first.contains(line)) }
    #expect(!first.contains { $0.hasPrefix("Petugas ") })
    #expect(!first.contains("SALINAN"))
  }

  @Test func `wait while it is off, and the drawer is not opened later`() async throws {
    let before = try APrinter()
    before.turnOff()
    let till = try await ATillWithAPrinter(before, drawerPin: 2)
    try await till.printing {
      let sale = try await till.sell()
      let memory = till.queue.memory
      let station = till.till.number
      #expect(
        try await eventually {
          let news = await memory.news(at: station)
          return news.trouble == .silent && news.drawerStayedShut
        })
      #expect(try await till.state(of: sale) == .waiting)
      #expect(try await till.nextPaper(of: sale) == 1)
      let printer = try APrinter(at: before.port)
      defer { printer.turnOff() }
      #expect(try await eventually { try await till.nextPaper(of: sale) == 2 })
      #expect(try printer.receipts == [sale.receiptNumber.description] && printer.pulses == 0)
      #expect(try !printer.papers.joined().contains { $0.text == "SALINAN" })
      #expect(try await eventually { await memory.news(at: station).trouble == nil })
    }
  }

  @Test func `come out after a start at which nothing could be read`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    let database = till.counter.database
    let sale = try await till.sell()
    try await database.transaction { db in
      try db.execute(sql: "ALTER TABLE waitingPaper RENAME TO lostPaper")
    }
    // Nobody rings anything up there after it.
    try await till.printing(till.afterARestart) {
      try await Task.sleep(for: .milliseconds(200))
      #expect(printer.taken.isEmpty)
      try await database.transaction { db in
        try db.execute(sql: "ALTER TABLE lostPaper RENAME TO waitingPaper")
      }
      #expect(try await eventually { try printer.receipts == [sale.receiptNumber.description] })
    }
  }

  @Test(arguments: [(APrinter.Manner.noPaper, PrinterTrouble.noPaper), (.coverOpen, .coverOpen)])
  func `wait while it says what is the matter`(manner: APrinter.Manner, trouble: PrinterTrouble)
    async throws
  {
    let printer = try APrinter(manner)
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    try await till.printing {
      let sale = try await till.sell()
      #expect(
        try await eventually {
          try await till.queue.state(at: till.till.number)?.news.trouble == trouble
        })
      #expect(printer.taken.isEmpty)
      printer.turn(.well)
      #expect(try await eventually { try await till.nextPaper(of: sale) == 2 })
      #expect(try printer.receipts == [sale.receiptNumber.description])
    }
  }

  @Test func `wait while one that has answered before stalls`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    try await till.printing {
      let first = try await till.sell()
      #expect(try await eventually { try await till.nextPaper(of: first) == 2 })
      printer.turn(.stalls)
      let second = try await till.sell()
      #expect(
        try await eventually {
          await till.queue.memory.news(at: till.till.number).trouble == .silent
        })
      printer.turn(.well)
      #expect(try await eventually { try await till.nextPaper(of: second) == 2 })
      #expect(
        try printer.receipts == [first, second].map(\.receiptNumber.description))
    }
  }

  @Test(arguments: [APrinter.Manner.paperEnds, .breaksOff])
  func `are not sent again by themselves when nobody knows whether they came out`(
    manner: APrinter.Manner
  ) async throws {
    let printer = try APrinter(manner)
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    try await till.printing {
      let sale = try await till.sell()
      #expect(try await eventually { try await till.state(of: sale) == .unsure })
      #expect(try await till.nextPaper(of: sale) == 1)
      #expect(try await till.queue.state(at: till.till.number)?.open.map(\.sale) == [sale.number])
      printer.turn(.well)
      // The next one is not held up by it.
      let next = try await till.sell()
      #expect(try await eventually { try await till.nextPaper(of: next) == 2 })
      #expect(try await till.state(of: sale) == .unsure)
      // Somebody has looked: it did not come out.
      try await till.queue.print(sale.number, at: till.till.number, by: till.dewi)
      #expect(try await eventually { try await till.nextPaper(of: sale) == 2 })
      #expect(try await till.state(of: sale) == nil)
      let last = try #require(try printer.papers.last).map(\.text)
      #expect(last.contains { $0.hasSuffix(sale.receiptNumber.description) })
      #expect(!last.contains("SALINAN"))
    }
  }

  @Test func `are copies once somebody saw the first one come out`() async throws {
    let printer = try APrinter(.paperEnds)
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer)
    try await till.printing {
      let sale = try await till.sell()
      #expect(try await eventually { try await till.state(of: sale) == .unsure })
      try await till.queue.settle(
        sale.number, cameOut: true, at: till.till.number, by: till.dewi)
      #expect(try await till.nextPaper(of: sale) == 2)
      printer.turn(.well)
      try await till.queue.print(sale.number, at: till.till.number, by: till.dewi)
      #expect(try await eventually { try await till.nextPaper(of: sale) == 3 })
      #expect(try #require(try printer.papers.last).contains { $0.text == "SALINAN" })
    }
  }

  @Test func `outlive the house: what waits is printed, what was being sent is asked about`()
    async throws
  {
    let before = try APrinter()
    before.turnOff()
    let till = try await ATillWithAPrinter(before, drawerPin: 2)
    let (sent, waiting) = (try await till.sell(), try await till.sell())
    let paper = try #require(try await till.counter.shop.waitingPaper(of: sent.number))
    #expect(try await till.counter.shop.beginPaper(paper))
    let printer = try APrinter(at: before.port)
    defer { printer.turnOff() }
    try await till.printing(till.afterARestart) { () async throws in
      #expect(try await eventually { try await till.nextPaper(of: waiting) == 2 })
      #expect(try await till.state(of: sent) == .unsure)
    }
    #expect(try printer.receipts == [waiting.receiptNumber.description] && printer.pulses == 0)
  }

  @Test func `are not tried for ever, and come out when somebody asks for them`() async throws {
    let before = try APrinter()
    before.turnOff()
    let till = try await ATillWithAPrinter(before)
    try await till.printing {
      let sale = try await till.sell()
      #expect(
        try await eventually {
          await till.queue.memory.news(at: till.till.number).trouble == .silent
        })
      till.counter.watch.pass(minutes: 16)
      #expect(try await eventually { try await till.state(of: sale) == .failed })
      let printer = try APrinter(at: before.port)
      defer { printer.turnOff() }
      try await till.queue.print(sale.number, at: till.till.number, by: till.dewi)
      #expect(try await eventually { try await till.nextPaper(of: sale) == 2 })
      #expect(try printer.receipts == [sale.receiptNumber.description])
    }
  }

  @Test func `come out of one that says nothing, and only on a press where it is so`()
    async throws
  {
    let printer = try APrinter(.mute)
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer, printsByItself: false)
    try await till.printing {
      let sale = try await till.sell()
      #expect(try await till.state(of: sale) == nil)
      try await till.queue.print(sale.number, at: till.till.number, by: till.dewi)
      #expect(try await eventually { try await till.nextPaper(of: sale) == 2 })
      let receipts = try printer.receipts
      #expect(receipts == [sale.receiptNumber.description], "\(printer.taken)")
    }
  }

  @Test func `are void papers, too, and say that cash was given back`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer, drawerPin: 5)
    try await till.printing {
      let sale = try await till.sell()
      let void = try await till.counter.shop.void(
        sale.number, reason: "Salah", at: till.till.number, by: till.dewi,
        at: till.counter.watch.now)
      till.queue.closed(void)
      #expect(try await eventually { try await till.nextPaper(of: void) == 2 })
      #expect(
        try await eventually { printer.taken.count { $0 == ESCPOS.pulse(.five) } == 2 })
    }
    let paper = try #require(
      try printer.taken.filter { $0 != ESCPOS.pulse(.five) }.map { try ESCPOS.decode($0) }.last
    ).map(\.text)
    #expect(paper.contains { $0.hasPrefix("Dikembalikan tunai ") })
    #expect(!paper.contains { $0.hasPrefix("Kembali ") })
  }

  @Test func `are refused where there is no printer`() async throws {
    let printer = try APrinter()
    defer { printer.turnOff() }
    let till = try await ATillWithAPrinter(printer, printsByItself: false)
    let sale = try await till.sell()
    await #expect(throws: PaperRefusal.noPrinter) {
      try await till.queue.print(
        sale.number, at: till.counter.places.both.number, by: till.dewi)
    }
  }
}
