import Synchronization
import Testing
import Values

struct `A bench for work that takes a while` {
  private struct Torn: Error, Equatable {
    let piece: Int
  }

  /// Counts who is at work.
  private final class Hands: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func begin() {
      counts.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
    }

    func end() { counts.withLock { $0.now -= 1 } }
  }

  @Test func `does one piece after another, and gives what comes of each`() async throws {
    let (bench, hands) = (WorkBench("sartika.test"), Hands())
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for piece in 1...20 {
        group.addTask {
          try await bench.work { () -> Result<Int, any Error> in
            hands.begin()
            defer { hands.end() }
            return .success(piece)
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == 210)
    #expect(hands.most == 1)
  }

  @Test func `throws what went wrong, and goes on`() async throws {
    let bench = WorkBench("sartika.test")
    await #expect(throws: Torn(piece: 1)) {
      try await bench.work { () -> Result<Int, any Error> in .failure(Torn(piece: 1)) }
    }
    let next = try await bench.work { () -> Result<Int, any Error> in .success(2) }
    #expect(next == 2)
  }
}
