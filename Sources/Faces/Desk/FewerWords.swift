import Access
import Catalog
import Members
import Pages
import Serving
import Trail
import Values

/// Finds by some of the words what nothing has all of: "buku Saadawi" is said of a title that does not
/// say that it is a book.
struct FewerWords {
  private let visit: DeskRequest<StaffOnDuty>

  /// Of a longer text nobody leaves out a word at a time.
  private static let most = 6

  init(_ visit: DeskRequest<StaffOnDuty>) { self.visit = visit }

  /// The words by which something is found: without those that nothing has, and if that is not enough,
  /// without the one whose absence leaves the fewest.
  ///
  /// - Returns: `nil` when nothing is found by fewer words either.
  func by(_ text: String) async throws -> String? {
    let all = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...Self.most).contains(all.count) else { return nil }
    var telling: [String] = []
    for word in all {
      if try await count([word]) > 0 { telling.append(word) }
    }
    if telling.count < all.count {
      guard !telling.isEmpty else { return nil }
      if try await count(telling) > 0 { return telling.joined(separator: " ") }
    }
    return try await withoutOne(of: telling)
  }

  private func withoutOne(of telling: [String]) async throws -> String? {
    guard telling.count > 1 else { return nil }
    var best: (words: [String], found: Int)?
    for index in telling.indices {
      var words = telling
      words.remove(at: index)
      let found = try await count(words)
      if found > 0, found < best?.found ?? Int.max { best = (words, found) }
    }
    return best?.words.joined(separator: " ")
  }

  /// How many titles and members have all of these words.
  private func count(_ words: [String]) async throws -> Int {
    let text = words.joined(separator: " ")
    let titles = try await visit.face.catalogue.search(
      SearchQuery(text: String(text.prefix(500)), pageSize: 1), for: visit.audience
    ).total
    guard visit.who.staff.permissions.contains(.membersRead) else { return titles }
    return try await titles
      + visit.face.membership.members(knownBy: text, page: 1, pageSize: 1).total
  }
}
