/// A piece of a page.
///
/// It is written as a string with interpolations. What stands in the source goes in as it is;
/// whatever is interpolated is escaped, scalar by scalar, unless it is `HTML` itself:
///
///     let row: HTML = #"<li title="\#(loan.title)">\#(dueInWords)</li>"#
///
/// A `Sentence` does not fit: say it in the reader's language first (`page.say`).
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  /// Nothing.
  package static let empty = HTML(trusted: [])

  /// Takes bytes that are known to be HTML, such as a drawing made by this program.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Takes text that is known to be HTML, such as a drawing made by this program.
  package init(trusted text: String) { bytes = Array(text.utf8) }

  /// Escapes a text.
  package init(_ text: String) {
    bytes = []
    Escaping.append(text, to: &bytes)
  }

  /// One piece behind another.
  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.bytes + right.bytes)
  }

  /// Puts a piece behind this one.
  package static func += (left: inout HTML, right: HTML) {
    left.bytes.append(contentsOf: right.bytes)
  }

  /// Whether there is nothing.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The text of it, for tests and files.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Literals are ours and go in unescaped.
  package init(stringLiteral value: String) { self.init(trusted: value) }
  /// Every piece knew how to go in when it was appended.
  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

  /// How a page is put together.
  package struct Interpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    package mutating func appendLiteral(_ literal: String) {
      bytes.append(contentsOf: literal.utf8)
    }

    /// HTML goes in as it is.
    package mutating func appendInterpolation(_ piece: HTML) {
      bytes.append(contentsOf: piece.bytes)
    }

    /// A piece that may be missing.
    package mutating func appendInterpolation(_ piece: HTML?) {
      if let piece { bytes.append(contentsOf: piece.bytes) }
    }

    /// Pieces, one behind another.
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }

    /// A piece only under a condition: an attribute such as `checked`.
    package mutating func appendInterpolation(_ piece: @autoclosure () -> HTML, if stands: Bool) {
      if stands { bytes.append(contentsOf: piece().bytes) }
    }
  }
}

extension Array<HTML> {
  /// The pieces with something between them.
  package func joined(separator: HTML = .empty) -> HTML {
    var out = HTML.empty
    for (index, piece) in enumerated() {
      if index > 0 { out += separator }
      out += piece
    }
    return out
  }
}
