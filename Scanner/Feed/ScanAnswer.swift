import FoundationEssentials

/// The server's answer to a message of scans: one outcome a scan.
///
/// On the wire, with status 200 or 202: `{"outcomes": [{"id": "…", "outcome": "accepted"}, …]}`.
public struct ScanAnswer: Hashable, Sendable, Codable {
  /// One a scan, in the order in which they were sent.
  public let outcomes: [ScanOutcome]

  /// Takes the outcomes of one message.
  public init(_ outcomes: [ScanOutcome]) { self.outcomes = outcomes }

  /// Reads an answer; `nil` when it is something else.
  public init?(json bytes: some Sequence<UInt8>) {
    guard let answer = try? JSONDecoder().decode(ScanAnswer.self, from: Data(bytes)) else {
      return nil
    }
    self = answer
  }

  /// The body of the answer.
  public func json() throws -> [UInt8] {
    Array(try JSONEncoder().encode(self))
  }
}
