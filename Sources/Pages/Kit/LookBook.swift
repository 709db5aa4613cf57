import Access
import Hummingbird
import Markup
package import Members
import Serving
import Stations
package import Trail
import Values

/// Who looked at whose loans just now, so that one look after another is one line of the trail.
actor LookBook {
  private struct Look: Hashable {
    let actor: String
    let action: AuditAct
    let member: MemberNumber
  }

  private var looks: [Look: Instant] = [:]

  /// Whether this look is a new one: the last was more than the quiet seconds ago.
  func isNew(
    _ action: AuditAct, at member: MemberNumber, by actor: Actor, now: Instant, quiet: Int64
  ) -> Bool {
    looks = looks.filter { abs(now - $0.value) <= quiet }
    let look = Look(actor: actor.text, action: action, member: member)
    defer { looks[look] = now }
    return looks[look] == nil
  }

  /// It was not written down after all.
  func forget(_ action: AuditAct, at member: MemberNumber, by actor: Actor) {
    looks[Look(actor: actor.text, action: action, member: member)] = nil
  }
}

extension House {
  /// Writes down that somebody looked at what a member has or waits for: numbers only, one line for
  /// looks that follow each other within the quiet seconds.
  package func noteLook(
    _ action: AuditAct, at member: MemberNumber, by actor: Actor
  ) async throws {
    let now = clock.now
    let quiet = try await workplaces.quietSeconds()
    guard await looks.isNew(action, at: member, by: actor, now: now, quiet: quiet) else { return }
    do {
      try await keyring.trail.note(action, of: "member \(member)", at: now, by: actor)
    } catch {
      await looks.forget(action, at: member, by: actor)
      throw error
    }
  }
}

extension PageRequest where Who == StaffOnDuty {
  /// She looks at a member's loans without the member's card in her hand.
  package func looked(at member: MemberNumber) async throws {
    try await house.noteLook(.memberLoansSeen, at: member, by: who.actor)
  }
}
