import Foundation
import Synchronization
import Testing
import Values

@testable import Secrets

struct `The bench where secrets are hashed` {
  /// Work that waits until it is told to go on, and counts who is at it.
  private final class Visitors: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    private let door = DispatchSemaphore(value: 0)

    var now: Int { counts.withLock { $0.now } }
    var most: Int { counts.withLock { $0.most } }

    func work() {
      counts.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      door.wait()
      counts.withLock { $0.now -= 1 }
    }

    func letGo(_ count: Int) { for _ in 0..<count { door.signal() } }
  }

  /// How many have done what they came for.
  private final class Count: Sendable {
    private let count = Mutex(0)

    var now: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
  }

  @Test func `serves two at a time, and sends away who finds twenty waiting`() async throws {
    let (bench, visitors) = (PassphraseBench(), Visitors())
    let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<30 {
        group.addTask {
          do {
            try await bench.work { visitors.work() }
            return true
          } catch is BenchBusy { return false }
        }
      }
      // Eight of thirty find no seat and are told at once, while nobody has been served.
      var outcomes: [Bool] = []
      while outcomes.count < 8, let outcome = try await group.next() { outcomes.append(outcome) }
      #expect(outcomes.allSatisfy { !$0 })
      visitors.letGo(22)
      while let outcome = try await group.next() { outcomes.append(outcome) }
      return outcomes
    }
    #expect(outcomes.count { $0 } == 22)
    #expect(visitors.most == 2)
  }

  @Test func `does not keep others from their work`() async throws {
    let (bench, visitors) = (PassphraseBench(), Visitors())
    let (cores, others) = (ProcessInfo.processInfo.activeProcessorCount, Count())
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<2 { group.addTask { try? await bench.work { visitors.work() } } }
      // On a thread of its own: it looks also when all that tasks have are held up.
      let seen: (others: Int, visitors: Int) = await withCheckedContinuation { done in
        Thread.detachNewThread {
          let end = Date.now + 30
          while visitors.now < 2, Date.now < end { Thread.sleep(forTimeInterval: 0.01) }
          // Both places are taken and stay so; as many tasks as there are cores still run.
          for _ in 0..<cores { Task.detached { others.add() } }
          while others.now < cores, Date.now < end { Thread.sleep(forTimeInterval: 0.01) }
          let seen = (others: others.now, visitors: visitors.now)
          visitors.letGo(2)
          done.resume(returning: seen)
        }
      }
      #expect(seen.others == cores && seen.visitors == 2)
    }
  }

  @Test func `knows a secret again, and takes nothing for one`() async throws {
    let bench = PassphraseBench()
    let hash = try await bench.hash("tujuh burung gereja")
    #expect(hash.phc.hasPrefix("$argon2id$v=19$m=65536,t=3,"))
    #expect(try await bench.verify("tujuh burung gereja", against: hash))
    #expect(try await !bench.verify("tujuh burung", against: hash))
    #expect(try await !bench.verify("", against: nil))
    #expect(!"\(hash)".contains("argon2id"))
  }

  @Test func `costs in every house what was decided, and less only where a test asks for it`()
    async throws
  {
    let usual = try await PassphraseBench.shared.hash("tujuh burung gereja")
    #expect(usual.phc.hasPrefix("$argon2id$v=19$m=65536,t=3,"))
    let bench = PassphraseBench(cost: .least)
    let quick = try await bench.hash("tujuh burung gereja")
    #expect(quick.phc.hasPrefix("$argon2id$v=19$m=8,t=1,"))
    // What a hash costs stands in it, so that any bench knows the secret again.
    #expect(try await PassphraseBench().verify("tujuh burung gereja", against: quick))
    #expect(try await !bench.verify("tujuh burung", against: quick))
  }

  @Test func `that fits nothing looks like any other, so that a "no" takes as long`() throws {
    let (nothing, real) = (Sodium.argon2idOfNothing(), try #require(Sodium.argon2id([1])))
    // How it is made, then salt and hash: of the same lengths, in the signs of Base64.
    let (ours, theirs) = (nothing.split(separator: "$"), real.split(separator: "$"))
    #expect(ours.prefix(3) == theirs.prefix(3))
    #expect(ours.map(\.count) == theirs.map(\.count))
    #expect(nothing.count == real.count && nothing != Sodium.argon2idOfNothing())
    #expect(!Sodium.verify([1], against: nothing))
  }

  @Test func `says in both languages that it is full`() {
    #expect(BenchBusy().sentence.id != BenchBusy().sentence.en)
  }
}

struct `A code that chance makes` {
  @Test func `has no letter that is taken for another`() {
    let alphabet = String(decoding: RandomCode.alphabet, as: UTF8.self)
    #expect(alphabet.count == 32 && Set(alphabet).count == 32)
    for letter in "ILOU" { #expect(!alphabet.contains(letter)) }
  }

  @Test func `uses every letter and digit about as often`() {
    let letters = Dictionary(RandomCode.letters(32_000).map { ($0, 1) }, uniquingKeysWith: +)
    #expect(letters.count == 32)
    #expect(letters.values.allSatisfy { (800...1200).contains($0) })
    let digits = Dictionary(RandomCode.digits(10_000).map { ($0, 1) }, uniquingKeysWith: +)
    #expect(digits.count == 10)
    #expect(digits.values.allSatisfy { (800...1200).contains($0) })
  }

  @Test func `is read as it was printed, however it is typed`() {
    #expect(RandomCode.normalised(" 7k2m-9qxd ") == "7K2M9QXD")
    #expect(RandomCode.normalised("oil") == "011")
    #expect(RandomCode.grouped(groups: 3).count == 14)
  }
}

struct `A token` {
  @Test func `is kept as its digest and never printed`() throws {
    let token = Token.random()
    #expect(token != Token.random())
    #expect(token.digest.count == 64 && token.digest != token.text)
    #expect(!"\(token)".contains(token.text))
    #expect(Token(token.text.uppercased()) == token)
    #expect(Token("kode") == nil)
  }
}
