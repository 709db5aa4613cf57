import Hummingbird
import Markup
import Secrets
import Serving
import Values

/// Secrets between the moment they are made and the one page that shows them.
///
/// In memory only, by session and page, for a few minutes, and gone once they were shown: a page that
/// is loaded again makes no second PIN, code or token, and shows none.
actor SecretShelf {
  private struct Place: Hashable {
    let session: String
    let page: Address
  }

  private struct Kept {
    let secret: Confidential<String>
    let until: Instant
  }

  private var kept: [Place: Kept] = [:]

  /// Keeps a secret for a page of a session.
  func put(
    _ secret: Confidential<String>, for session: String, on page: Address, at now: Instant
  ) {
    kept = kept.filter { $0.value.until > now }
    kept[Place(session: session, page: page)] = Kept(
      secret: secret, until: now + Lifetime.secret.seconds)
  }

  /// Takes what is there; a second look finds nothing.
  func take(for session: String, on page: Address, at now: Instant) -> Confidential<String>? {
    let found = kept.removeValue(forKey: Place(session: session, page: page))
    kept = kept.filter { $0.value.until > now }
    guard let found, found.until > now else { return nil }
    return found.secret
  }
}

extension PageRequest where Who == StaffOnDuty {
  /// Sends her to the page that shows a secret, once.
  func show(once secret: String, on page: Address) async -> Response {
    await house.secrets.put(Confidential(secret), for: who.token.digest, on: page, at: now)
    return go(to: page)
  }

  /// Shows what waits for her on this page, or says that it was shown before.
  ///
  /// - Parameter gone: the title, and the ways to go on from there.
  func showSecret(
    on page: Address, gone: (title: Sentence, ways: HTML), _ sheet: (String) -> Sheet
  ) async -> Response {
    guard let secret = await house.secrets.take(for: who.token.digest, on: page, at: now) else {
      return show(self.page.secretGone(gone.title, ways: gone.ways), status: .gone)
    }
    return show(sheet(secret.reveal(.shownToStaffOnDuty)))
  }
}

extension Page {
  /// The secret is not here any more.
  func secretGone(_ title: Sentence, ways: HTML) -> Sheet {
    Sheet(
      say(title), section: .office,
      body: """
        <div class="narrow stack centre"><h1>\(say(title))</h1>
        \(emptyState(.lock, OfficeWords.shownBefore, OfficeWords.makeAnother, actions: ways))</div>
        """)
  }
}
