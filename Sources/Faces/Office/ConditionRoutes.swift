import Access
import Counter
import Hummingbird
import Markup
import Pages
import Persistence
import Serving
import Trail
import Values

/// The state of the house: damaged rows, the disk, the list of erased people, the clock.
enum ConditionRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.condition, needs: .auditRead) { visit in
      let database = visit.face.database
      // A page met a damaged row and could not tell which it was.
      if database.damage.isIncomplete { try await database.lookForDamage() }
      let condition = Condition(
        rows: database.damage.rows, trouble: database.trouble,
        erased: try await erased(database),
        doubt: visit.face.clockWatch.doubt(visit.face.clock), now: visit.now)
      return visit.show(visit.page.condition(condition))
    }
    routes.staffPost(OfficePlace.clock, needs: .settingsEdit) { visit, _ in
      let closed = try await visit.face.keyring.confirmClock(
        at: visit.now, by: visit.who.actor)
      visit.face.clockWatch.trust(visit.face.clock)
      try await visit.face.scanDesk.forgetCards(closedAt: closed)
      return await visit.go(
        to: OfficePlace.condition, saying: Notice(ConditionWords.clockTrusted))
    }
  }
}

extension ConditionRoutes {
  private static func erased(_ database: LibraryDatabase) async throws -> [Sentence] {
    do {
      guard let trouble = try await database.erasedListTrouble() else {
        let isThere = database.erasedList?.isThere == true
        return [isThere ? ConditionWords.erasedGood : ConditionWords.noErasedYet]
      }
      return [trouble.sentence, ErasedList.cure]
    } catch let trouble where trouble is DamagedRow || trouble is StorageRefusal {
      // The page says what is the matter with the data.
      return []
    }
  }
}

/// What is known about the state of the house.
struct Condition: Sendable {
  let rows: [DamagedRow]
  let trouble: StorageRefusal?
  /// What is to say of the list of erased people; nothing when the data cannot be compared with it.
  let erased: [Sentence]
  let doubt: ClockRefusal?
  let now: Instant
}

extension Page {
  func condition(_ condition: Condition) -> Sheet {
    let title = ConditionWords.title
    return Sheet(
      say(title), section: .office,
      body: """
        \(belowOffice(title))
        <h1>\(say(title))</h1>
        <h2>\(say(ConditionWords.storage))</h2>
        <p>\(say(condition.trouble?.sentence ?? ConditionWords.storageGood))</p>
        <h2>\(say(ConditionWords.damagedRows))</h2>
        \(damagedRows(condition.rows))
        <h2>\(say(ConditionWords.erased))</h2>
        \(condition.erased.map { sentence -> HTML in "<p>\(say(sentence))</p>" })
        <h2>\(say(ConditionWords.clock))</h2>
        \(clockState(condition))
        """)
  }

  private func damagedRows(_ rows: [DamagedRow]) -> HTML {
    guard !rows.isEmpty else { return "<p>\(say(ConditionWords.allWhole))</p>" }
    let lines = rows.map { row -> [HTML] in
      [kind(of: row), "\(row.number.map(String.init) ?? "–")"]
    }
    return """
      <p>\(say(ConditionWords.damageAdvice))</p>
      \(table(
        Table(
          ConditionWords.damagedRows,
          columns: [.init(ConditionWords.table), .init(ConditionWords.row, isNumber: true)],
          rows: lines)))
      """
  }

  /// What it is in words, and the name of its table, which the terminal says too.
  private func kind(of row: DamagedRow) -> HTML {
    guard let table = row.table else { return "\(say(ConditionWords.unknownTable))" }
    let words: HTML? = ConditionWords.nameOfRow(in: table).map { "\(say($0)) " }
    return #"\#(words)<span class="code-input">\#(table)</span>"#
  }

  private func clockState(_ condition: Condition) -> HTML {
    let now = Sentence(
      id: "\(condition.now.day.sentence), \(condition.now.time)",
      en: "\(condition.now.day.sentence), \(condition.now.time)")
    let state: HTML = "<p>\(say(ConditionWords.clockGood(now)))</p>"
    guard let doubt = condition.doubt, visitor.may(.settingsEdit) else { return state }
    return """
      \(state)<p>\(say(doubt.sentence))</p>
      <form method="post" action="\(OfficePlace.clock)">\(formKey)
      \(button(ConditionWords.clockIsRight, .check))</form>
      """
  }
}
