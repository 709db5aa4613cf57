import Markup
import Serving
package import Values

/// What was typed, between the sign-in or the choice of a language and the page that gives it back.
///
/// In memory only, by session and page, for a few minutes, and gone once it was given back.
package actor RefillShelf {
  private struct Place: Hashable {
    let session: String
    let page: String
  }

  private var kept: [Place: (refill: Refill, until: Instant)] = [:]
  /// For so many pages of one session.
  private static let most = 8

  /// Keeps what was typed for a page of a session.
  package func put(_ refill: Refill, for session: String, on page: String, at now: Instant) {
    kept = kept.filter { $0.value.until > now }
    let place = Place(session: session, page: page)
    // What was typed there before goes; only one more page costs another.
    kept[place] = nil
    let hers = kept.filter { $0.key.session == session }
    if hers.count >= Self.most, let oldest = hers.min(by: { $0.value.until < $1.value.until }) {
      kept[oldest.key] = nil
    }
    kept[place] = (refill, now + Lifetime.refill.seconds)
  }

  /// Takes what is there; a second page does not get it again.
  func take(for session: String, on page: String, at now: Instant) -> Refill? {
    guard !kept.isEmpty,
      let found = kept.removeValue(forKey: Place(session: session, page: page)), found.until > now
    else { return nil }
    return found.refill
  }
}
