import Markup
import Testing
import Values

private let day = Day("2026-11-21") ?? Day(number: 0)

struct `Days until a book is due` {
  @Test(
    arguments: [
      (0, "kembali hari ini", "due today"), (1, "kembali besok", "due tomorrow"),
      (5, "5 hari lagi", "in 5 days"), (-1, "terlambat 1 hari", "1 day late"),
      (-12, "terlambat 12 hari", "12 days late"),
    ])
  func `are told in words`(_ days: Int, _ id: String, _ en: String) {
    let due = Due(day + days, today: day)
    #expect(due.words == Sentence(id: Phrase(verbatim: id), en: Phrase(verbatim: en)))
    #expect(due.isOverdue == (days < 0))
  }
}
