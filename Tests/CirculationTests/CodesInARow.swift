import Synchronization

/// Gives prepared codes one after another.
final class CodesInARow: Sendable {
  private let codes: Mutex<[String]>

  init(_ codes: [String]) { self.codes = Mutex(codes.reversed()) }

  func next() -> String { codes.withLock { $0.popLast() ?? "0000" } }
}
