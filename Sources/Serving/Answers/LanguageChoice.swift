import HTTPTypes
package import Hummingbird
package import Values

/// Which language a visitor reads: what she chose, else what her browser asks for, else Indonesian.
package enum LanguageChoice {
  /// The name of the cookie that remembers it.
  package static let cookie = "sartika-language"

  /// The language of a visitor.
  package static func language(for request: Request, among languages: Languages) -> Language {
    if let chosen = (request.cookies[cookie]?.value).flatMap({ languages[$0] }) {
      return chosen
    }
    guard let header = request.headers[.acceptLanguage] else { return .indonesian }
    return preferred(header, among: languages)
  }

  /// The header that remembers a choice for a year.
  package static func remembering(_ language: Language) -> String {
    "\(cookie)=\(language.rawValue); Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000"
  }

  /// The best of our languages in an `Accept-Language` header (RFC 9110, 12.5.4).
  ///
  /// Malay readers get Indonesian; whoever asks for neither language gets Indonesian too.
  package static func preferred(
    _ header: String, among languages: Languages = Languages()
  ) -> Language {
    var best: (language: Language, weight: Double)?
    for range in header.split(separator: ",").prefix(20) {
      let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let tag = parts.first?.split(separator: "-").first,
        let language = languages[tag] ?? (tag == "ms" ? .indonesian : nil)
      else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
      let weight = quality.flatMap { Double($0.dropFirst(2)) } ?? 1
      if weight > (best?.weight ?? 0) { best = (language, weight) }
    }
    return best?.language ?? .indonesian
  }
}
