import Testing
import Values

struct `Chance that begins with a seed` {
  @Test func `gives the numbers that its authors' own program gives`() {
    var chance = SplitMix64(seed: 1_234_567)
    let drawn = (1...3).map { _ -> UInt64 in chance.next() }
    #expect(
      drawn == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
