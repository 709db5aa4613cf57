package import Access
import Hummingbird
import Markup
package import Members
import Serving
package import Stations
package import Trail
package import Values

/// Who looked at whose loans just now, so that one look after another is one line of the trail.
package actor LookBook {
  private struct Look: Hashable {
    let actor: String
    let action: AuditAct
    let member: MemberNumber
  }

  private let workplaces: Workplaces
  private let trail: AuditTrail
  private let clock: Clock
  private var looks: [Look: Instant] = [:]

  /// Takes where the quiet seconds are set, where looks are written down, and the clock.
  package init(workplaces: Workplaces, keyring: Keyring, clock: Clock) {
    self.workplaces = workplaces
    trail = keyring.trail
    self.clock = clock
  }

  /// Writes down that somebody looked at what a member has or waits for: numbers only, one line for
  /// looks that follow each other within the quiet seconds.
  package func note(
    _ action: AuditAct, at member: MemberNumber, by actor: Actor
  ) async throws {
    let now = clock.now
    let quiet = try await workplaces.quietSeconds()
    guard isNew(action, at: member, by: actor, now: now, quiet: quiet) else { return }
    do {
      try await trail.note(action, of: "member \(member)", at: now, by: actor)
    } catch {
      forget(action, at: member, by: actor)
      throw error
    }
  }

  /// Whether this look is a new one: the last was more than the quiet seconds ago.
  private func isNew(
    _ action: AuditAct, at member: MemberNumber, by actor: Actor, now: Instant, quiet: Int64
  ) -> Bool {
    looks = looks.filter { abs(now - $0.value) <= quiet }
    let look = Look(actor: actor.text, action: action, member: member)
    defer { looks[look] = now }
    return looks[look] == nil
  }

  /// It was not written down after all.
  private func forget(_ action: AuditAct, at member: MemberNumber, by actor: Actor) {
    looks[Look(actor: actor.text, action: action, member: member)] = nil
  }
}

extension PageRequest where Who == StaffOnDuty {
  /// She looks at a member's loans without the member's card in her hand.
  package func looked(at member: MemberNumber) async throws {
    try await tools.looks.note(.memberLoansSeen, at: member, by: who.actor)
  }
}
