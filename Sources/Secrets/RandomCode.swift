/// Codes that chance makes and people read aloud or type.
///
/// Crockford's Base 32: no I, L, O or U, so nothing is misread.
public enum RandomCode {
  /// The 32 characters, each by its value, as ASCII.
  public static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// So many characters of five random bits each.
  public static func letters(_ count: Int) -> String {
    String(decoding: Sodium.random(count).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }

  /// Groups of four with hyphens, for a code that is typed: `7K2M-9QXD-40TB`.
  public static func grouped(groups: Int) -> String {
    (0..<groups).map { _ in letters(4) }.joined(separator: "-")
  }

  /// So many random decimal digits, for a PIN.
  public static func digits(_ count: Int) -> String {
    var out = ""
    while out.utf8.count < count {
      // 250 is the largest multiple of ten in a byte: above it, some digits would come too often.
      for byte in Sodium.random(count) where byte < 250 && out.utf8.count < count {
        out += String(byte % 10)
      }
    }
    return out
  }

  /// What was typed, as it was printed: upper case, O as 0, I and L as 1, without blanks and hyphens.
  public static func normalised(_ typed: String) -> String {
    let bytes = typed.uppercased().utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "O"): UInt8(ascii: "0")
      case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
      case 0x20, 0x2D: nil
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
