import Pages
import Serving
import Values

/// The other names under which the house may be asked, as a manager writes them: with commas.
package enum HostList {
  /// How many there may be.
  static let most = 20

  /// The names, in lower case.
  package static func names(in text: String) -> Set<String> { Set(words(text)) }

  /// The list as it is kept.
  ///
  /// - Throws: `OfficeRefusal.host` for what is no name, `.tooManyHosts`.
  static func checked(_ text: String) throws(OfficeRefusal) -> String {
    let words = words(text)
    guard words.count <= most else { throw .tooManyHosts(most) }
    for word in words {
      let host = HostName(word)
      guard host.isPlausible, host.bare == word else { throw .host(String(word.prefix(80))) }
    }
    return words.joined(separator: ", ")
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(separator: ",").compactMap { part in
      // A blank within a name stays, so that it is refused and not taken for two.
      let parts = part.split(whereSeparator: \.isWhitespace)
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
  }
}
