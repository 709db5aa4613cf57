import HTTPTypes
package import Hummingbird

/// A table as a file for spreadsheets: UTF-8 with its mark, commas, lines that end in CR LF
/// (RFC 4180).
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
/// injection): somebody typed it, and somebody else opens the file.
package struct CSVFile: Sendable {
  /// What stands in one cell.
  package enum Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    /// What a person may have typed.
    case text(String)
    /// A number of ours, with which a spreadsheet may reckon.
    case number(Int64)

    /// Takes words of ours.
    package init(stringLiteral text: String) { self = .text(text) }

    /// Takes a text that may be missing.
    package init(_ text: String?) { self = .text(text ?? "") }

    fileprivate var written: String {
      switch self {
      case .number(let number): String(number)
      case .text(let text): CSVFile.quoted(CSVFile.guarded(text))
      }
    }
  }

  /// The whole file.
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Begins with the headings.
  package init(_ heads: [String]) { add(heads.map(Cell.text)) }

  /// Adds a line.
  package mutating func add(_ cells: [Cell]) {
    bytes += Array(cells.map(\.written).joined(separator: ",").utf8)
    bytes += [0x0D, 0x0A]
  }

  /// With what a formula begins; a spreadsheet takes the full-width signs and the real minus for
  /// the plain ones.
  private static let beginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    "\u{2212}", "\u{FE62}", "\u{FE63}", "\u{FE66}", "\u{FE6B}",
  ]

  /// What does not show, or is a blank, may be dropped before a spreadsheet looks.
  private static func guarded(_ text: String) -> String {
    for scalar in text.unicodeScalars {
      if beginnings.contains(scalar) { return "'" + text }
      guard isSilent(scalar) else { return text }
    }
    return text
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || [Unicode.GeneralCategory.control, .format].contains(properties.generalCategory)
  }

  private static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = ["\"", ",", ";", "\r", "\n", "\t"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}

extension Response {
  /// A table to keep; nothing of it stays in a cache.
  ///
  /// - Parameter name: of ours, never of a person: plain letters, digits, points and hyphens.
  package init(csv file: CSVFile, name: String) {
    self.init(file: file.bytes, type: "text/csv; charset=utf-8", name: name)
    headers[.cacheControl] = "no-store"
  }
}
