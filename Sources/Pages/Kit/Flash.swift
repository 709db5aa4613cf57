import Markup
package import Values

/// Notices between the moment something is done and the page that tells it.
///
/// In memory only, by the digest of the session, and forgotten soon: a restart loses a
/// remark and nothing else.
package actor Flash {
  private struct Kept {
    var notices: [Notice]
    var until: Instant
  }

  private var kept: [String: Kept] = [:]

  /// Nothing was done yet.
  package init() {}

  /// Keeps a notice for the next page of a session.
  package func put(_ notice: Notice, for session: String, at now: Instant) {
    kept = kept.filter { $0.value.until > now }
    kept[session, default: Kept(notices: [], until: now)].notices.append(notice)
    kept[session]?.until = now + Lifetime.notice.seconds
  }

  /// Takes what is there; a second page does not see it again.
  func take(for session: String, at now: Instant) -> [Notice] {
    guard let found = kept.removeValue(forKey: session), found.until > now else { return [] }
    return found.notices
  }
}
