import Hummingbird
import Markup
import Pages
import Secrets
import Serving
import Values

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Sends her to the page that shows a secret, once.
  func show(once secret: String, on page: Address) async -> Response {
    await face.secrets.put(Confidential(secret), for: who.token.digest, on: page, at: now)
    return go(to: page)
  }

  /// Shows what waits for her on this page, or says that it was shown before.
  ///
  /// - Parameter gone: the title, and the ways to go on from there.
  func showSecret(
    on page: Address, gone: (title: Sentence, ways: HTML), _ sheet: (String) -> Sheet
  ) async -> Response {
    guard let secret = await face.secrets.take(for: who.token.digest, on: page, at: now) else {
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
