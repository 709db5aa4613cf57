/// Lets a few be at work at once, so that a small machine is not asked for sixty houses.
public actor Gate {
  /// For tests that open a house.
  public static let narrow = Gate(3)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Makes a gate through which so many may be at once.
  public init(_ places: Int) { free = places }

  /// Does some work when its turn has come.
  public func pass(_ work: @Sendable () async throws -> Void) async throws {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    defer { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
    try await work()
  }
}
