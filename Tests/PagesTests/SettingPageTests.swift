import Access
import Catalog
import Members
import Testing
import Trail
import Values

@testable import Circulation
@testable import House
@testable import OfficeFace
@testable import Pages

struct `The page of the settings as text` {
  @Test(arguments: [
    (Language.indonesian, "Membatalkan penjualan perlu dua orang"),
    (.english, "Voiding a sale needs two people"),
  ])
  func `shows what is set, and remembers what it showed`(language: Language, two: String) {
    let sheet = aPage(language).settings(
      FormState([
        ("name", "Melati <3"), ("zone", "WITA"), ("quiet", "40"), ("secondPerson", "yes"),
      ]))
    #expect(sheet.words.contains(two), "\(sheet.words)")
    #expect(sheet.text.ranges(of: #"value="Melati &lt;3""#).count == 1)
    let shown = "name=Melati%20%3C3&amp;zone=WITA&amp;quiet=40&amp;secondPerson=yes"
    #expect(sheet.text.contains(#"name="shown-fields" value="\#(shown)""#))
    #expect(sheet.text.contains(/<option[^>]*value="WITA"[^>]* selected/))
    #expect(sheet.text.contains(/name="secondPerson"[^>]* checked/))
    let plain = aPage(language).settings(FormState())
    #expect(!plain.text.contains(/name="secondPerson"[^>]* checked/))
  }

  @Test(arguments: Language.allCases)
  func `marks the field that was refused, and keeps what was typed`(language: Language) {
    let refusal = OfficeRefusal.agencyTooLong
    let sheet = aPage(language).settings(
      FormState([("agency", "ID-PANJANG")], reasons: [refusal]))
    #expect(sheet.words.contains(refusal.sentence.text(in: language)), "\(sheet.words)")
    #expect(sheet.text.contains(#"value="ID-PANJANG""#))
    #expect(sheet.text.ranges(of: #"aria-invalid="true""#).count == 1)
  }
}

struct `The page of the lending rules as text` {
  private static func view(_ rules: [LoanRule], _ answers: [ExplainedRule] = []) async throws
    -> RulesView
  {
    RulesView(
      kinds: try await RuleKinds(Portal().house.officeRooms), rules: rules, category: .general,
      type: .book, answers: answers)
  }

  @Test(arguments: [
    (Language.indonesian, "Semua anggota, semua tipe – 14 tanpa batas 2 – 7", "Umum, semua tipe"),
    (.english, "Every member, every item type – 14 unlimited 2 – 7", "General, every item type"),
  ])
  func `tells what a line leaves open from what it forbids`(
    language: Language, general: String, particular: String
  ) async throws {
    let everybody = LoanRule(
      days: 14, loans: .unlimited, renewals: .atMost(2), shelfDays: 7)
    let some = LoanRule(category: .general, lends: false, loans: .atMost(0))
    let sheet = aPage(language).rules(try await Self.view([everybody, some]))
    #expect(sheet.words.contains(general), "\(sheet.words)")
    let no = language == .english ? "No" : "Tidak"
    #expect(sheet.words.contains("\(particular) \(no) – 0 – – –"), "\(sheet.words)")
    // The last line to be asked cannot be taken away.
    #expect(sheet.text.ranges(of: #"action="/office/rules/remove""#).count == 1)
  }

  @Test func `says which line decided, or that none did`() async throws {
    let rule = LoanRule(category: .general, days: 14)
    let sheet = aPage().rules(
      try await Self.view(
        [],
        [
          ExplainedRule(
            question: Sentence(both: "Satu"), answer: Sentence(both: "14"), rule: rule),
          ExplainedRule(question: Sentence(both: "Dua"), answer: Sentence(both: "3"), rule: nil),
        ]))
    #expect(sheet.words.contains("Satu 14 Umum, semua tipe"), "\(sheet.words)")
    #expect(sheet.words.contains("Dua 3 \(RuleWords.byDefault.id)"), "\(sheet.words)")
  }

  @Test func `asks for holds only where a line is for copies of every type`() async throws {
    let kinds = try await RuleKinds(Portal().house.officeRooms)
    for (type, asksHolds) in [(nil, true), (.journal, false)] as [(ItemType?, Bool)] {
      let view = RuleLineView(
        kinds: kinds, line: LoanRule(itemType: type, days: 7, loans: .unlimited))
      let text = aPage(.english).ruleLine(view, FormState(view.fields)).text
      #expect(text.contains(#"name="holds""#) == asksHolds)
      #expect(text.contains(#"value="tanpa batas""#) && text.contains(#"value="7""#))
    }
  }
}
