import Foundation
import ScanFeed
import Testing

private let start = Duration.seconds(10)

struct `Scans that wait on the disk` {
  @Test func `wait in the order in which they came`() async throws {
    let folder = Folder()
    let queue = try ScanQueue(at: folder.path)
    for number in 1...20 { try await queue.append(scan(number), at: start) }
    let waiting = await queue.waiting(atMost: 100, at: start)
    #expect(try waiting == (1...20).map { try scan($0) })
    #expect(await queue.waiting(atMost: 3, at: start).count == 3)
  }

  @Test func `are there after the process is gone, marked late`() async throws {
    let folder = Folder()
    try await keep(1...20, in: folder)
    let queue = try ScanQueue(at: folder.path)
    let waiting = await queue.waiting(atMost: 100, at: .zero)
    #expect(try waiting == (1...20).map { try scan($0, late: true) })
  }

  private func keep(_ numbers: ClosedRange<Int>, in folder: Folder) async throws {
    let queue = try ScanQueue(at: folder.path)
    for number in numbers { try await queue.append(scan(number), at: start) }
  }

  @Test func `new ones come after those of an earlier run`() async throws {
    let folder = Folder()
    try await keep(1...3, in: folder)
    let queue = try ScanQueue(at: folder.path)
    try await queue.append(scan(4), at: start)
    let waiting = await queue.waiting(atMost: 10, at: start)
    #expect(waiting.map(\.text) == ["IP-1", "IP-2", "IP-3", "IP-4"])
    #expect(waiting.map(\.late) == [true, true, true, false])
  }

  @Test func `are late after five seconds and not before`() async throws {
    let folder = Folder()
    let queue = try ScanQueue(at: folder.path)
    try await queue.append(scan(1), at: start)
    #expect(await queue.waiting(atMost: 1, at: start + .seconds(5)).map(\.late) == [false])
    #expect(await queue.waiting(atMost: 1, at: start + .milliseconds(5001)).map(\.late) == [true])
  }

  @Test func `go when they were acknowledged, and only those`() async throws {
    let folder = Folder()
    let queue = try ScanQueue(at: folder.path)
    for number in 1...3 { try await queue.append(scan(number), at: start) }
    try await queue.remove([scan(2).id, scan(99).id])
    #expect(await queue.waiting(atMost: 9, at: start).map(\.text) == ["IP-1", "IP-3"])
    #expect(try folder.files().count == 2)
    #expect(await queue.count == 2)
  }

  @Test func `are for their owner's eyes only, even in a folder that was open`() async throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o777])
    try await keep(1...2, in: folder)
    #expect(try folder.mode() == 0o700)
    for file in try folder.files() { #expect(try folder.mode(file) == 0o600) }
  }

  @Test func `half a file that a crash left is no scan`() async throws {
    let folder = Folder()
    try await keep(1...2, in: folder)
    try folder.write(#"{"id": "#, to: "000000000003.json.new")
    let queue = try ScanQueue(at: folder.path)
    #expect(await queue.count == 2)
    #expect(await queue.damaged == 0)
    #expect(try folder.files(".new").isEmpty)
  }

  @Test func `a damaged file is set aside and holds nothing up`() async throws {
    let folder = Folder()
    try await keep(1...3, in: folder)
    try folder.write("rusak", to: "000000000002.json")
    let queue = try ScanQueue(at: folder.path)
    #expect(await queue.waiting(atMost: 9, at: start).map(\.text) == ["IP-1", "IP-3"])
    #expect(await queue.damaged == 1)
    #expect(try folder.files(".damaged") == ["000000000002.json.damaged"])
  }

  @Test func `two daemons cannot share a folder`() async throws {
    let folder = Folder()
    let queue = try ScanQueue(at: folder.path)
    #expect(throws: QueueRefusal.inUse(folder.path)) { try ScanQueue(at: folder.path) }
    #expect(await queue.count == 0)
  }

  @Test func `a folder that is a file is refused`() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try folder.write("", to: "berkas")
    #expect(throws: QueueRefusal.notWritable(folder.path + "/berkas/antrean")) {
      try ScanQueue(at: folder.path + "/berkas/antrean")
    }
  }

  @Test func `whoever waits is told of a new scan`() async throws {
    let folder = Folder()
    let queue = try ScanQueue(at: folder.path)
    async let told: Void? = queue.arrivals.first { true }
    try await queue.append(scan(1), at: start)
    #expect(await told != nil)
  }

  /// A folder stands where the scan's file would be made.
  private func block(_ number: Int, in folder: Folder) throws {
    let file = String(repeating: "0", count: 11) + "\(number).json.new"
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + file, withIntermediateDirectories: false)
  }

  @Test func `that find no room on the disk are kept in mind, in their order`() async throws {
    let folder = Folder()
    let queue = try ScanQueue(at: folder.path)
    try await queue.append(scan(1), at: start)
    try block(2, in: folder)
    try await queue.append(scan(2), at: start)
    #expect(await queue.trouble != nil)
    try FileManager.default.removeItem(atPath: folder.path + "/000000000002.json.new")
    let waiting = await queue.waiting(atMost: 10, at: start)
    #expect(waiting.map(\.text) == ["IP-1", "IP-2"])
    #expect(try folder.files() == ["000000000001.json"])
    // As soon as there is room again they lie on the disk, in the same order.
    try await queue.append(scan(3), at: start)
    #expect(await queue.trouble == nil)
    #expect(try folder.files().count == 3)
    try await queue.remove(Set(queue.waiting(atMost: 10, at: start).map(\.id)))
    #expect(try folder.files().isEmpty)
    #expect(await queue.count == 0)
  }
}
