import Hummingbird

/// Plain covers: a member's page shows no title, and no page for readers her name or the house's.
///
/// The house's name goes from head, foot and tab, and what it says of itself from the first page and
/// that of help; the catalogue shows its titles as ever.
///
/// The browser alone keeps the choice, in a cookie that says nothing else.
package enum PlainCovers: String, Sendable, CaseIterable {
  /// Until she signs out, or the browser is closed.
  case now
  /// On this browser, until somebody turns it off.
  case always

  private static let cookie = "sartika-cover"
  private static let reach = "Path=/; SameSite=Lax; HttpOnly"

  /// What a browser was told, or `nil` when titles may be seen.
  init?(of request: Request) {
    guard let value = request.cookies[Self.cookie]?.value, let choice = Self(rawValue: value) else {
      return nil
    }
    self = choice
  }

  /// The header that remembers it.
  package var remembering: String {
    let kept = "\(Self.cookie)=\(rawValue); \(Self.reach)"
    return self == .always ? "\(kept); Max-Age=31536000" : kept
  }

  /// The header that takes it away.
  package static let forgetting = "\(cookie)=; \(reach); Max-Age=0"
}
