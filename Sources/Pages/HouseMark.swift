package import Markup
package import Values

extension HouseMark {
  /// The drawing for a house of this name; nothing where it is the one that every house has.
  package func sign(of name: String) -> HTML? {
    switch self {
    case .spines: nil
    case .book: Self.drawn(Self.bookPaths)
    case .door: Self.drawn(Self.doorPaths)
    case .flower: Self.drawn(Self.flowerPaths)
    case .initial:
      Self.letter(of: name).map { letter in
        Self.drawn(
          """
          <path fill="#f0a81c" d="M0 0h34v38H0z"/>\
          <text x="17" y="30" fill="#1d2757" text-anchor="middle" font-size="32" \
          font-weight="700">\(letter)</text>
          """)
      }
    }
  }

  private static func drawn(_ paths: HTML) -> HTML {
    """
    <svg class="emblem" viewBox="0 0 34 38" aria-hidden="true">\(paths)</svg>
    """
  }

  private static let bookPaths: HTML = """
    <path fill="#f6edd6" d="M0 6c6-2 11-1 16 2v26c-5-3-10-4-16-2z"/>\
    <path fill="#f0a81c" d="M34 6c-6-2-11-1-16 2v26c5-3 10-4 16-2z"/>
    """
  private static let doorPaths: HTML = """
    <path fill="#f6edd6" d="M2 38V15a15 15 0 0 1 30 0v23h-5V15a10 10 0 0 0-20 0v23z"/>\
    <path fill="#f0a81c" d="M10 38V15l12-6v29z"/><path fill="#1d2757" d="M17 22h3v3h-3z"/>
    """
  private static let flowerPaths: HTML = """
    <path stroke="#e58fa8" stroke-width="10.6" stroke-linecap="round" \
    d="M17 20V9.5M17 20l10-3.2M17 20l6.2 8.5M17 20l-6.2 8.5M17 20 7 16.8"/>\
    <circle fill="#f0a81c" cx="17" cy="20" r="4.6"/>
    """
}
