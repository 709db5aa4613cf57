import FoundationEssentials

/// Scans that wait on the disk until the server has them, in the order in which they were read.
///
/// One file a scan, for its owner's eyes only. What `append` accepted is there after a crash or a
/// power cut; it goes when the server has acknowledged it. A scan for which the disk has no room
/// waits in memory, at its place in the row, until it was delivered or the disk takes it; meanwhile
/// `trouble` says so.
public actor ScanQueue {
  /// The most scans that wait: weeks of a library's work.
  public static let limit = 20_000
  /// A scan that waited longer than this is late: nobody stands at the desk for it any more.
  public static let punctual = Duration.seconds(5)

  private struct Entry {
    let file: String
    var isOnDisk: Bool
    let scan: Scan
    /// When it came, on the caller's monotonic clock; `nil` when an earlier run left it.
    let came: Duration?
  }

  private let folder: SpoolFolder
  private let path: String
  private var entries: [Entry] = []
  private var next = 1
  /// How many files were unreadable at the start; they stay, renamed to `….damaged`.
  public private(set) var damaged = 0

  /// Why the disk does not take scans, while some wait in memory only.
  public private(set) var trouble: QueueRefusal?

  /// One element whenever a scan has come; several that nobody awaited are one.
  public nonisolated let arrivals: AsyncStream<Void>
  private let arrival: AsyncStream<Void>.Continuation

  /// Opens the queue in a folder, with what earlier runs left there.
  ///
  /// - Throws: `QueueRefusal` when the folder cannot be used or another process uses it.
  public init(at path: String) throws(QueueRefusal) {
    folder = try SpoolFolder(at: path)
    self.path = path
    (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    for name in try folder.names() {
      if name.hasSuffix(".new") { try folder.remove(name) }
      guard name.hasSuffix(".json") else { continue }
      next = max(next, (Int(name.dropLast(5)) ?? 0) + 1)
      if let scan = Self.scan(in: folder.read(name)) {
        entries.append(Entry(file: name, isOnDisk: true, scan: scan, came: nil))
      } else {
        try folder.rename(name, to: name + ".damaged")
        damaged += 1
      }
    }
    if !entries.isEmpty { arrival.yield() }
  }

  private static func scan(in bytes: [UInt8]?) -> Scan? {
    guard let bytes else { return nil }
    return try? JSONDecoder().decode(Scan.self, from: Data(bytes))
  }

  /// How many scans wait.
  public var count: Int { entries.count }

  /// Keeps a scan; when this returns it is on the disk, or `trouble` says why it is not.
  ///
  /// - Parameter now: the moment on a clock that only goes forward.
  /// - Throws: `QueueRefusal.queueFull`; then the scan is not kept.
  public func append(_ scan: Scan, at now: Duration) throws {
    guard entries.count < Self.limit else {
      throw QueueRefusal.queueFull(path, scans: entries.count)
    }
    let digits = String(next)
    let file = String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits + ".json"
    next += 1
    entries.append(Entry(file: file, isOnDisk: false, scan: scan, came: now))
    try settle()
    arrival.yield()
  }

  /// Writes what waits in memory only, oldest first, as long as the disk takes it.
  private func settle() throws {
    trouble = nil
    for index in entries.indices where !entries[index].isOnDisk {
      let bytes = try Self.bytes(of: entries[index].scan)
      do throws(QueueRefusal) {
        try folder.write(bytes, to: entries[index].file)
        entries[index].isOnDisk = true
      } catch {
        trouble = error
        return
      }
    }
  }

  private static func bytes(of scan: Scan) throws -> [UInt8] {
    Array(try JSONEncoder().encode(scan))
  }

  /// The oldest scans, those marked late that could not be sent in time.
  public func waiting(atMost count: Int, at now: Duration) -> [Scan] {
    entries.prefix(count).map { entry in
      let isLate = entry.came.map { now - $0 > Self.punctual } ?? true
      return entry.scan.marked(late: isLate)
    }
  }

  /// Forgets scans that need not be sent again.
  public func remove(_ ids: Set<Scan.ID>) throws {
    for entry in entries where ids.contains(entry.scan.id) { try folder.remove(entry.file) }
    entries.removeAll { ids.contains($0.scan.id) }
    // A delivered scan makes room; nobody need wait for the next one to see it.
    try settle()
  }
}
