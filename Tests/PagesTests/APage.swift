import Markup
import Trail
import Values

@testable import Pages

/// A page as a colleague sees it who may do some things, drawn without a server.
func aPage(_ language: Language = .indonesian, may permissions: Set<Permission> = []) -> Page {
  Page(
    language: language, library: Nameplate(name: "Melati"),
    visitor: .staff(name: "Ratna", permissions: permissions), today: Portal.today)
}

extension Sheet {
  /// What stands on it, as it is sent.
  var text: String { body.text }

  /// Its words, without tags.
  var words: String {
    let plain = text.replacing(/<[^>]*>/, with: " ")
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return references.reduce(plain) { $0.replacing($1.0, with: $1.1) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
