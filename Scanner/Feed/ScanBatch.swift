import FoundationEssentials

/// The scans of one message, in the order in which they were read.
///
/// On the wire: `{"scans": [scan, …]}`, or one scan alone. `"spool": "full"` beside the scans says
/// that whoever brings them cannot keep them on a disk.
public struct ScanBatch: Hashable, Sendable, Codable {
  /// The most scans in one message.
  public static let limit = 100

  /// 1 to 100 scans, oldest first.
  public let scans: [Scan]
  /// Whether scans that are not delivered would be lost when the sender's machine goes out.
  public let isSpoolFull: Bool

  /// Takes scans in the order in which they were read.
  ///
  /// - Throws: `ScanRefusal` when there are none or too many.
  public init(_ scans: [Scan], isSpoolFull: Bool = false) throws(ScanRefusal) {
    guard !scans.isEmpty else { throw .noScans }
    guard scans.count <= Self.limit else { throw .tooManyScans(scans.count) }
    self.scans = scans
    self.isSpoolFull = isSpoolFull
  }

  /// Reads the body of a message.
  ///
  /// - Throws: `ScanRefusal` that says what is wrong with it; one wrong scan refuses the message.
  public init(json bytes: some Sequence<UInt8>) throws(ScanRefusal) {
    do {
      self = try JSONDecoder().decode(ScanBatch.self, from: Data(bytes))
    } catch let refusal as ScanRefusal {
      throw refusal
    } catch {
      throw .notJSON
    }
  }

  private enum CodingKeys: String, CodingKey { case scans, spool }

  private static let full = "full"

  public init(from decoder: any Decoder) throws {
    guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
      throw ScanRefusal.notAScan
    }
    guard fields.contains(.scans) else {
      try self.init([Scan(from: decoder)])
      return
    }
    // The length is known before the scans are read: a hostile list costs nothing.
    guard let list = try? fields.nestedUnkeyedContainer(forKey: .scans) else {
      throw ScanRefusal.wrongKind(CodingKeys.scans.rawValue)
    }
    if let count = list.count, count > Self.limit { throw ScanRefusal.tooManyScans(count) }
    let spool = try? fields.decodeIfPresent(String.self, forKey: .spool)
    try self.init(
      fields.decode([Scan].self, forKey: .scans), isSpoolFull: spool == Self.full)
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(scans, forKey: .scans)
    if isSpoolFull { try fields.encode(Self.full, forKey: .spool) }
  }

  /// The body of a message with these scans.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return Array(try encoder.encode(self))
  }
}
