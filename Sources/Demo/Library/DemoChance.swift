import Values

/// Chance that is the same each time it begins with the same seed.
struct DemoChance: RandomNumberGenerator {
  private var chance: SplitMix64

  init(seed: UInt64) { chance = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of several, or `nil` when there are none.
  mutating func one<Thing>(of things: [Thing]) -> Thing? { things.randomElement(using: &self) }
}
