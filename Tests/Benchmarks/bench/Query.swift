import Catalog

/// One question of the list.
struct Query: Codable {
  /// What sort of question it is: `rare`, `two words`.
  let kind: String
  let text: String
  var form: String?
  var language: String?

  /// As the catalogue is asked.
  var search: SearchQuery {
    SearchQuery(
      text: text, forms: form.flatMap(Form.init(rawValue:)).map { [$0] } ?? [],
      languages: language.map { [$0] } ?? [])
  }

  /// As FTS5 alone is asked; `nil` where more than words is asked for.
  var bare: String? {
    guard form == nil, !text.contains(":") else { return nil }
    return text.split(separator: " ").map { word in
      word.hasSuffix("*") ? "\"\(word.dropLast())\" *" : "\"\(word)\""
    }.joined(separator: " AND ")
  }
}
