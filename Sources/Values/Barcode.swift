/// What a barcode says, whatever its kind: on a copy, a card, a product.
///
/// 1 to 80 printable ASCII characters, letters in upper case: a label that is read by one scanner
/// as `ip-0001` and by another as `IP-0001` is one label.
public struct Barcode: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The characters, in upper case.
  public let text: String

  /// Takes what a scanner sent or a person typed; blanks and line ends around it are dropped.
  ///
  /// So are what a scanner may be set to send with a code: its kind (`]C1`, ISO/IEC 15424) and the
  /// two stars that begin and end a Code 39. Here and nowhere else, for page, camera and program.
  /// - Throws: `BarcodeRefusal` when nothing is left, it is too long, or has other characters.
  public init(_ text: String) throws(BarcodeRefusal) {
    var scalars = Self.trimmed(text.unicodeScalars[...])
    scalars = Self.trimmed(Self.withoutKind(scalars))
    if scalars.count > 1, scalars.first == "*", scalars.last == "*" {
      scalars = Self.trimmed(scalars.dropFirst().dropLast())
    }
    guard !scalars.isEmpty else { throw .empty }
    guard scalars.count <= 80 else { throw .tooLong(scalars.count) }
    guard scalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) else { throw .unreadable }
    self.text = String(String.UnicodeScalarView(scalars)).uppercased()
  }

  /// Without the three characters that name the kind of code: `]`, a letter, a digit or letter.
  private static func withoutKind(
    _ scalars: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    let head = Array(scalars.prefix(3))
    guard head.count == 3, head[0] == "]", head[1].isASCII, head[1].properties.isAlphabetic,
      head[2].isASCII, head[2].properties.isAlphabetic || head[2].properties.numericType != nil
    else { return scalars }
    return scalars.dropFirst(3)
  }

  private static func trimmed(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var scalars = text
    while let first = scalars.first, isBlank(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, isBlank(last) { scalars = scalars.dropLast() }
    return scalars
  }

  /// Takes characters that are known to be right.
  init(unchecked text: String) { self.text = text }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0x7F || scalar.value == 0xA0 || scalar.value == 0xFEFF
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Why a text cannot be a barcode.
public enum BarcodeRefusal: Refusal, Hashable {
  /// Nothing is left after blanks and the kind before the code are dropped.
  case empty
  /// More than 80 characters; how many there were.
  case tooLong(Int)
  /// A character that no barcode uses is in it.
  case unreadable

  public var reason: Reason {
    switch self {
    case .empty:
      Reason(
        "barcode-empty", at: "barcode",
        id: "Tidak ada kode yang dibaca. Pindai atau ketik sekali lagi.",
        en: "No code was read. Scan or type it again.")
    case .tooLong(let length):
      Reason(
        "barcode-too-long", at: "barcode",
        id: "Kode ini terlalu panjang (\(length) karakter, paling banyak 80). Pindai satu kode "
          + "saja.",
        en: "This code is too long (\(length) characters, at most 80). Scan one code only.")
    case .unreadable:
      Reason(
        "barcode-unreadable", at: "barcode",
        id: "Kode ini berisi karakter yang tidak dipakai pada barcode. Pindai sekali lagi.",
        en: "This code has characters that no barcode uses. Scan it again.")
    }
  }
}
