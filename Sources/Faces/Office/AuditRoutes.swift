import Access
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// The audit trail, for whoever may read it.
enum AuditRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.audit, needs: .auditRead) { visit in
      var question = AuditQuestion(try visit.query())
      question.zone = visit.page.library.zone
      let trail = visit.face.keyring.trail
      let found = try await trail.page(question)
      let view = AuditView(
        question: question, found: found,
        names: try await AuditNames.read(
          of: found.entries, in: visit.face, for: visit.audience),
        verdict: try await trail.verify())
      return visit.show(visit.page.audit(view))
    }
  }
}

/// A page of the trail, what its numbers are called, and whether the whole of it is whole.
struct AuditView: Sendable {
  let question: AuditQuestion
  let found: AuditPage
  let names: AuditNames
  let verdict: AuditVerdict
}

extension AuditQuestion {
  /// What stands in the address; what cannot be read asks for nothing.
  init(_ query: FilledForm) {
    self.init(
      kind: AuditKind(rawValue: query["kind"]),
      actor: query["staff"] == Actor.house.text
        ? .house : StaffNumber(query["staff"]).map { .staff($0) },
      from: Day(query["from"]), to: Day(query["to"]), before: Int64(query["before"]))
  }

  /// Whose lines are asked for, as a form sends it.
  var by: String? { actor == .house ? Actor.house.text : actor?.staff?.description }

  /// Where it is answered.
  var address: Address {
    OfficePlace.audit
      .with("kind", kind?.rawValue).with("staff", by)
      .with("from", from?.description).with("to", to?.description)
      .with("before", before.map { String($0) })
  }

  /// The same question about what was written before a line; without one, from the newest on.
  func asked(before line: Int64?) -> AuditQuestion {
    var question = self
    question.before = line
    return question
  }
}
