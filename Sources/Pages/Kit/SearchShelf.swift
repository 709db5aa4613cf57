import Access
package import Hummingbird
package import Markup
import Secrets
package import Serving
import Values

/// Names that were searched for, so that an address carries a number of no meaning instead.
///
/// In memory only, by session, for a while, the last twenty of each: Back and a change of the
/// language work, and history, referrer and logs tell nothing.
actor SearchShelf {
  private struct Search {
    let id: String
    let text: String
    let until: Instant
  }

  private var kept: [String: [Search]] = [:]
  static let most = 20

  /// Keeps a text; its number is random.
  func put(_ text: String, for session: String, at now: Instant) -> String {
    kept = kept.filter { $0.value.contains { $0.until > now } }
    let id = RandomCode.letters(12).lowercased()
    let search = Search(id: id, text: text, until: now + Lifetime.search.seconds)
    kept[session] = Array(((kept[session] ?? []) + [search]).suffix(Self.most))
    return id
  }

  /// What was searched for under a number by this session.
  func text(of id: String, for session: String, at now: Instant) -> String? {
    kept[session]?.first { $0.id == id && $0.until > now }?.text
  }
}

/// What an address or a form says that was searched for.
///
/// What is forgotten is not the same as nothing: a list without what it was narrowed by is everybody.
package enum Searched: Hashable, Sendable {
  /// It names no search.
  case nothing
  /// It names one that is not kept any more, or is not hers.
  case forgotten
  /// What was typed.
  case text(String)
}

extension PageRequest where Who == StaffOnDuty {
  /// Leads to what was found; the name stays behind.
  package func goSearching(_ text: String, on page: Address) async -> Response {
    guard !text.isEmpty else { return go(to: page) }
    let id = await tools.memberSearches.put(text, for: who.token.digest, at: now)
    return go(to: page.with("search", id))
  }

  /// What was searched for, as the address says.
  package func searched() async throws -> Searched { await searched(in: try query()) }

  /// What was searched for, as a form of that list says.
  package func searched(in form: FilledForm) async -> Searched {
    guard let id = form.optional("search") else { return .nothing }
    let text = await tools.memberSearches.text(of: id, for: who.token.digest, at: now)
    return text.map { .text($0) } ?? .forgotten
  }
}
