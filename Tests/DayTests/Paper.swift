import Foundation

/// What stands on a page, without a browser.
enum Paper {
  static let boundary = "batas-berkas-7f3a"

  /// The words that a reader sees.
  static func words(_ page: String) -> String {
    var words = ""
    var isTag = false
    for scalar in page.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">": isTag = false; words += " "
      default: if !isTag { words.unicodeScalars.append(scalar) }
      }
    }
    return plain(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A page without its tape.
  ///
  /// That tells for some true seconds what was done, whatever a test's clock says.
  static func untaped(_ page: String) -> String {
    page.replacing(#/(?s)<section data-region="tape".*?</section>/#, with: "")
  }

  /// A text without references.
  static func plain(_ text: String) -> String {
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return references.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  /// The hidden fields of the first form that posts to a place; `nil` when there is none.
  static func form(_ action: String, in page: String) -> [String: String]? {
    forms(action, in: page).first
  }

  /// The hidden fields of the first form that posts to a place and has a field of this name.
  static func form(_ action: String, with field: String, in page: String) -> [String: String]? {
    forms(action, in: page).first { $0[field] != nil }
  }

  private static func forms(_ action: String, in page: String) -> [[String: String]] {
    page.components(separatedBy: "method=\"post\" action=\"\(action)\"").dropFirst().map { rest in
      hidden(in: rest[..<(rest.range(of: "</form>")?.lowerBound ?? rest.endIndex)])
    }
  }

  private static func hidden(in form: Substring) -> [String: String] {
    var fields: [String: String] = [:]
    for input in form.components(separatedBy: "<input").dropFirst() {
      let tag = input.prefix { $0 != ">" }
      guard tag.contains("type=\"hidden\""), let name = attribute("name", of: tag) else { continue }
      fields[name] = plain(attribute("value", of: tag) ?? "")
    }
    return fields
  }

  /// What the first attribute of this name on a page says.
  static func attribute(_ name: String, in page: String) -> String? {
    attribute(name, of: page[...])
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  /// What stands in the element that has an attribute; what is bold in it, too.
  static func text(of attribute: String, in page: String) -> String? {
    let page = page.replacing("<b>", with: "").replacing("</b>", with: "")
    guard let mark = page.range(of: " \(attribute)"),
      let end = page[mark.upperBound...].range(of: ">")
    else { return nil }
    return plain(String(page[end.upperBound...].prefix { $0 != "<" }))
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The words of the receipt on a page; `nil` when there is none.
  static func receipt(in page: String) -> String? {
    guard let mark = page.range(of: " data-receipt"),
      let start = page[mark.upperBound...].range(of: ">"),
      let end = page[start.upperBound...].range(of: "</article>")
    else { return nil }
    return words(String(page[start.upperBound..<end.lowerBound]))
  }

  /// A text as a form sends it.
  static func encoded(_ text: String) -> String {
    let safe = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
  }

  /// A form with one file.
  static func multipart(_ token: String, file: [UInt8], named name: String) -> [UInt8] {
    let head = """
      --\(boundary)\r
      Content-Disposition: form-data; name="formToken"\r
      \r
      \(token)\r
      --\(boundary)\r
      Content-Disposition: form-data; name="file"; filename="\(name)"\r
      Content-Type: application/octet-stream\r
      \r

      """
    return Array(head.utf8) + file + Array("\r\n--\(boundary)--\r\n".utf8)
  }
}
