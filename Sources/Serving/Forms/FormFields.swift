package import Values

/// Fields read as what they mean; `name` in a refusal is what stands above the field.
extension FilledForm {
  /// A text that must be there.
  ///
  /// - Throws: `FormRefusal.missing`.
  package func text(_ field: String, _ name: Sentence) throws(FormRefusal) -> String {
    let text = self[field]
    guard !text.isEmpty else { throw .missing(name) }
    return text
  }

  /// A whole number within bounds.
  ///
  /// - Throws: `FormRefusal`.
  package func integer(
    _ field: String, _ name: Sentence, in bounds: ClosedRange<Int>
  ) throws(FormRefusal) -> Int {
    let text = try text(field, name)
    guard let number = Int(Self.plainMinus(text)) else {
      throw .noNumber(String(text.prefix(40)), name)
    }
    guard bounds.contains(number) else { throw .outOfBounds(name, bounds) }
    return number
  }

  /// A number as programs read it: its minus may be the one that pages write (U+2212).
  package static func plainMinus(_ text: String) -> String {
    text.hasPrefix("\u{2212}") ? "-" + text.dropFirst() : text
  }

  /// The number of a thing of the house.
  ///
  /// - Throws: `FormRefusal`.
  package func number<Of>(
    _ field: String, _ name: Sentence, of: Of.Type = Of.self
  ) throws(FormRefusal) -> Number<Of> {
    let text = try text(field, name)
    guard let number = Number<Of>(text) else { throw .noNumber(String(text.prefix(40)), name) }
    return number
  }

  /// A day from a date field: `2026-11-21`.
  ///
  /// - Throws: `FormRefusal`.
  package func day(_ field: String, _ name: Sentence) throws(FormRefusal) -> Day {
    guard let day = Day(try text(field, name)) else { throw .unfit(name) }
    return day
  }

  /// The day that the page showed when the form was drawn, or `nil` when it says none.
  ///
  /// - Throws: `FormRefusal.unfit`.
  package func seenDay(_ name: Sentence) throws(FormRefusal) -> Day? {
    has("seen") ? try day("seen", name) : nil
  }

  /// An amount as people type it.
  ///
  /// - Throws: `FormRefusal.missing` or `RupiahRefusal`.
  package func money(_ field: String, _ name: Sentence) throws -> Rupiah {
    try Rupiah(parsing: try text(field, name))
  }

  /// An amount, or `nil` when the field is empty.
  ///
  /// - Throws: `RupiahRefusal`.
  package func optionalMoney(_ field: String) throws -> Rupiah? {
    try optional(field).map { try Rupiah(parsing: $0) }
  }

  /// A code as it was scanned or typed.
  ///
  /// - Throws: `BarcodeRefusal`.
  package func barcode(_ field: String) throws(BarcodeRefusal) -> Barcode {
    try Barcode(raw(field))
  }
}
