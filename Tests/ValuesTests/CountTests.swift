import Testing
import Values

struct `A count` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"),
    (100_000, "100.000", "100,000"), (-1_234_567, "−1.234.567", "−1,234,567"),
  ])
  func `is written in threes, as each language writes it`(count: Int, id: String, en: String) {
    #expect(Sentence(count: count) == Sentence(id: "\(id)", en: "\(en)"))
  }
}
