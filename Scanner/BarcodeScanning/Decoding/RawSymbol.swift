import Values

/// One symbol as the decoder's library reports it, before our rules have seen it.
struct RawSymbol: Hashable, Sendable {
  /// What the library can find for us.
  enum Kind: Hashable, Sendable {
    case code(Symbology)
    /// The two digits beside an EAN-13.
    case addOn2
    /// The five digits beside an EAN-13.
    case addOn5
  }

  let kind: Kind
  /// The contents, which in a QR may be any bytes.
  let bytes: [UInt8]

  /// The contents as text; `nil` when they are not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }
}
