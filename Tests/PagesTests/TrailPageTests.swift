import Testing
import Values

@testable import OfficeFace
@testable import Pages
@testable import Trail

struct `The page of the trail as text` {
  private func entry(
    _ number: Int64, _ at: String, _ action: String = "drawer.closed",
    _ subject: String = "drawer 3"
  ) throws -> AuditEntry {
    AuditEntry(
      number: number, at: try #require(Instant(at)), actor: "staff 2", action: action,
      subject: subject, previous: AuditEntry.beginning)
  }

  private func view(
    _ entries: [AuditEntry] = [], _ question: AuditQuestion = AuditQuestion(), next: Int64? = nil,
    brokenAt: Int64? = nil
  ) -> AuditView {
    var names = AuditNames()
    names.staff = [StaffNumber(2): "Dewi <3"]
    return AuditView(
      question: question, found: AuditPage(entries: entries, next: next), names: names,
      verdict: AuditVerdict(
        entries: Int64(entries.count), head: AuditEntry.beginning, brokenAt: brokenAt))
  }

  @Test(arguments: [
    (Language.indonesian, "Utuh, 1 baris", "Hari ini", "Kemarin", "Kamis, 19 Nov 2026", "Oleh"),
    (.english, "Intact, 1 line", "Today", "Yesterday", "Thursday, 19 Nov 2026", "By"),
  ])
  func `calls days by their names, in the house's zone`(
    language: Language, whole: String, today: String, yesterday: String, before: String, by: String
  ) throws {
    let one = aPage(language).audit(view([try entry(1, "2026-11-21T00:00:00+07:00")])).words
    #expect(one.contains(whole) && !one.contains("Intact, 1 lines"), "\(one)")
    #expect(one.contains(today) && one.contains(by) && one.contains("Dewi <3 1"), "\(one)")
    #expect(!one.contains(yesterday) && !one.contains("Pelaku"))
    let sheet = aPage(language).audit(
      view([
        try entry(4, "2026-11-20T17:00:00Z"), try entry(3, "2026-11-20T23:59:59+07:00"),
        try entry(2, "2026-11-19T17:00:00Z"), try entry(1, "2026-11-19T16:59:59Z"),
      ]))
    #expect(sheet.text.ranges(of: "<h2>").count == 3, "\(sheet.words)")
    for day in [today, yesterday, before] { #expect(sheet.words.contains(day)) }
  }

  @Test func `says from which line on it is broken`() {
    let words = aPage().audit(view(brokenAt: 7)).words
    #expect(words.contains("Rusak mulai baris 7") && !words.contains("Utuh"))
  }

  @Test func `is empty in words that fit the question`() throws {
    let hint = "Hapus filternya untuk melihat semua."
    let nothing = aPage().audit(view()).words
    #expect(nothing.contains("Belum ada catatan") && !nothing.contains(hint))
    let older = aPage().audit(view([], AuditQuestion(before: 1))).words
    #expect(older.contains("Tidak ada catatan yang lebih lama") && !older.contains(hint))
    let narrow = aPage().audit(view([], AuditQuestion(from: Portal.today))).words
    #expect(narrow.contains(hint) && narrow.contains("Hapus filter"))
    let reversed = aPage(.english).audit(
      view([], AuditQuestion(from: Portal.today, to: Portal.today - 1))
    ).words
    #expect(reversed.contains("The days are the wrong way round"))
    let oneDay = AuditQuestion(from: Portal.today, to: Portal.today)
    #expect(!aPage().audit(view([], oneDay)).words.contains("Harinya terbalik"))
  }

  @Test func `says on paper what it was narrowed by, and offers once to clear that`() throws {
    let today = Portal.today
    let entries = [try entry(1, "2026-11-21T09:00:00+07:00")]
    let question = AuditQuestion(kind: .money, actor: .staff(StaffNumber(2)), from: today)
    for found in [entries, []] {
      let page = aPage().audit(view(found, question))
      let said = "Tentang: Uang · Oleh: Dewi <3 · Dari tanggal: \(today.sentence.id)"
      #expect(page.words.contains(said), "\(page.words)")
      #expect(page.text.ranges(of: "Hapus filter</a>").count == 1)
    }
    #expect(!aPage().audit(view(entries)).text.contains(#"class="printed""#))
    let until = AuditQuestion(to: today)
    #expect(!aPage().audit(view(entries, until)).words.contains("Dari tanggal: "))
  }

  @Test func `leads to what is older and back, as far as there is something`() throws {
    let entries = [try entry(5, "2026-11-21T09:00:00+07:00")]
    #expect(!aPage().audit(view(entries)).text.contains(#"class="pager""#))
    let first = aPage().audit(view(entries, AuditQuestion(kind: .money), next: 5)).text
    #expect(first.contains("kind=money&amp;before=5"), "\(first)")
    #expect(!first.contains("Terbaru"))
    let last = aPage().audit(view(entries, AuditQuestion(before: 6)))
    #expect(last.words.contains("Terbaru") && !last.words.contains("Lebih lama"))
  }

  @Test func `shows what it has no words for as it is written`() throws {
    let unknown = try entry(1, "2026-11-21T09:00:00+07:00", "moon.landed", "crater 5")
    let strange = try entry(2, "2026-11-21T09:00:00+07:00", "price.changed", "variant x")
    let words = aPage().audit(view([strange, unknown])).words
    #expect(words.contains("moon.landed crater 5"), "\(words)")
    #expect(words.contains("price.changed variant x"), "\(words)")
  }
}
