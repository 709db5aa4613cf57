/// Where the ways of writing a number become one: ISBN, EAN-13, UPC-A, GTIN-14.
extension Barcode {
  /// The book number, when it is one.
  public var isbn: ISBN? { try? ISBN(text) }

  /// The article number, when it is one, as thirteen digits.
  ///
  /// A UPC-A of twelve digits and a GTIN-14 that begins with 0 are the same number with fewer or
  /// more zeros before it (GS1 General Specifications, 3.2.2).
  public var ean13: EAN13? {
    switch text.utf8.count {
    case 12: try? EAN13("0" + text)
    case 14 where text.hasPrefix("0"): try? EAN13(String(text.dropFirst()))
    default: try? EAN13(text)
    }
  }

  /// The code as it is kept and compared: an ISBN or article number in its thirteen digits.
  public var canonical: Barcode { isbn?.barcode ?? ean13?.barcode ?? self }
}
