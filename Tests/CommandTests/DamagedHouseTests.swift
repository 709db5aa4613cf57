import Foundation
import FrontDoor
import Testing
import Waiting

@Suite(.oneFurnishedHouse)
struct `A damaged house` {
  private static let pages = [
    "/", "/search?q=", "/search?q=perempuan", "/office",
    "/office/members", "/office/products", "/office/condition", "/desk", "/desk/overdue", "/till",
  ]
  private static let answers = [
    "/api/v1/members/1", "/api/v1/members/2", "/api/v1/members/3/loans", "/api/v1/records/1",
    "/api/v1/products/1", "/api/v1/sales/1",
  ]

  @Test func `is told from one that is whole, which serves and notices nothing`() async throws {
    let house = try #require(DamagedHouse.furnished)
    #expect(house.secrets.count > 4 && !house.token.isEmpty && house.records.count == 3)
    let whole = try await Self.walk(house, try house.copy(), isDamaged: false)
    #expect(whole.faults == 0 && whole.served == whole.asked, "\(whole)")
    #expect(!whole.noticed && whole.sawCondition && whole.added == 201, "\(whole)")
  }

  @Test(arguments: Damage.all)
  func `never ends, serves what is whole, and writes no reader into its log`(
    damage: Damage
  ) async throws {
    let house = try #require(DamagedHouse.furnished)
    let walk = try await Self.walk(house, try house.copy(damage), isDamaged: true)
    #expect(walk.isAlive, "\(walk.said)")
    #expect(walk.served * 4 > walk.asked, "\(walk)")
    for secret in house.secrets { #expect(!walk.said.contains(secret), "\(walk.said)") }
    #expect(!walk.said.contains("Fatal error"))
    switch damage {
    case .byte:
      // The row was set aside; everything else takes writing.
      #expect(walk.noticed && walk.added == 201, "\(walk)")
    case .page:
      #expect(walk.noticed && walk.added == 503, "\(walk)")
    }
  }

  struct Walk: Sendable {
    var asked = 0
    var served = 0
    var faults = 0
    var noticed = false
    var sawCondition = false
    var added = 0
    var isAlive = false
    var said = ""
  }

  private static func walk(
    _ house: DamagedHouse, _ data: String, isDamaged: Bool
  ) async throws -> Walk {
    let server = try await RunningServer.start(data, on: house.shelf)
    let visitor = FrontDoor.Visitor(base: server.base)
    var walk = Walk()
    // The house looks at every row by itself once it is open.
    for _ in 0..<240 where isDamaged && !walk.noticed {
      let page = await ask(server, "/privacy", ["Cookie": house.cookies])
      walk.noticed = page.text.contains("alert-strip")
      if page.status == 0 { break }
      try await Task.sleep(for: .milliseconds(250))
    }
    for path in pages + house.records + answers {
      let headers =
        path.hasPrefix("/api")
        ? ["Authorization": "Bearer \(house.token)"] : ["Cookie": house.cookies]
      let answer = await ask(server, path, headers)
      walk.asked += 1
      if (1..<400).contains(answer.status) { walk.served += 1 }
      if answer.status >= 500 { walk.faults += 1 }
      if path == "/office/condition", answer.status == 200 { walk.sawCondition = true }
      if answer.text.contains("alert-strip") { walk.noticed = true }
    }
    let added = try? await visitor.post(
      "/api/v1/records", .object(["form": .text("book"), "title": .text("Buku baru")]),
      token: house.token, key: UUID().uuidString)
    walk.added = added?.status ?? 0
    walk.isAlive = await ask(server, "/privacy").status == 200
    let ended = try await server.end(with: SIGTERM)
    walk.isAlive = walk.isAlive && ended?.isSignal == false
    walk.said = server.said
    return walk
  }

  /// What a page answers; 0 when nobody does, so that what the program said last is read.
  private static func ask(
    _ server: RunningServer, _ path: String, _ headers: [String: String] = [:]
  ) async -> (status: Int, text: String) {
    let visitor = FrontDoor.Visitor(base: server.base)
    guard let answer = try? await visitor.get(path, headers: headers) else { return (0, "") }
    return (answer.status, answer.text)
  }
}

struct `A crash` {
  @Test func `says nothing, leaves no picture of the memory, and frees the port`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf)
      // The socket for scans is opened beside the port.
      #expect(try await eventually { try Self.listening(server.identifier) == [true, true] })
      let before = server.said
      let ended = try #require(try await server.end(with: SIGILL))
      #expect(ended.isSignal && ended.after < .seconds(5))
      #expect(server.said == before, "\(server.said)")
      let next = try await RunningServer.start(data, on: shelf)
      #expect(try await next.end(with: SIGTERM)?.code == 0)
    }
  }

  /// Where a process listens: for each whether it keeps it from programs that are started from it.
  private static func listening(_ process: Int32) throws -> [Bool] {
    let folder = "/proc/\(process)"
    let sockets = try listeningSockets(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/fd")
    return try names.compactMap { name in
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/fd/\(name)")
      guard sockets.contains(target) else { return nil }
      let facts = try String(contentsOfFile: "\(folder)/fdinfo/\(name)", encoding: .utf8)
      let flags = facts.split(separator: "\n").first { $0.hasPrefix("flags:") } ?? ""
      let bits = Int(flags.drop { !$0.isNumber }, radix: 8) ?? 0
      return bits & 0o2000000 != 0
    }
  }

  /// Every socket of the machine on which somebody listens, as its descriptors call it.
  private static func listeningSockets(_ folder: String) throws -> Set<String> {
    func inodes(_ file: String, where column: Int, is value: String, at place: Int) throws
      -> [String]
    {
      // Of a file that has no size, Foundation takes only what comes first.
      let list = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(folder)/net/\(file)"))
      return String(decoding: try list.readToEnd() ?? Data(), as: UTF8.self)
        .split(separator: "\n").dropFirst()
        .map { $0.split(separator: " ") }
        .filter { $0.count > place && $0[column] == value }
        .map { "socket:[\($0[place])]" }
    }
    return try Set(
      inodes("tcp", where: 3, is: "0A", at: 9)
        + inodes("unix", where: 3, is: "00010000", at: 6))
  }
}
