package import Markup
package import Values

/// Secrets between the moment they are made and the one page that shows them.
///
/// In memory only, by session and page, for a few minutes, and gone once they were shown: a page that
/// is loaded again makes no second PIN, code or token, and shows none.
package actor SecretShelf {
  private struct Place: Hashable {
    let session: String
    let page: Address
  }

  private struct Kept {
    let secret: Confidential<String>
    let until: Instant
  }

  private var kept: [Place: Kept] = [:]

  /// Nothing is kept yet.
  package init() {}

  /// Keeps a secret for a page of a session.
  package func put(
    _ secret: Confidential<String>, for session: String, on page: Address, at now: Instant
  ) {
    kept = kept.filter { $0.value.until > now }
    kept[Place(session: session, page: page)] = Kept(
      secret: secret, until: now + Lifetime.secret.seconds)
  }

  /// Takes what is there; a second look finds nothing.
  package func take(for session: String, on page: Address, at now: Instant) -> Confidential<String>?
  {
    let found = kept.removeValue(forKey: Place(session: session, page: page))
    kept = kept.filter { $0.value.until > now }
    guard let found, found.until > now else { return nil }
    return found.secret
  }
}
