/// When something was published, as a cataloguer writes it: `1998`, `c1998`, `[1998?]`, `199-`.
///
/// MARC 21 Bibliographic, 264 `$c` and 008/06-14. The signs are those of AACR2 1.4F and RDA 2.8.6:
/// brackets for what is not in the book, `c` or `©` for a copyright date, `ca.` for about, hyphens
/// for years that are not known.
public struct PublicationDate: Hashable, Sendable {
  /// As it was written, without blanks at its ends.
  public let text: String
  /// The year by which it is found, the first of several; `nil` for `199-` and for “no date”.
  public let year: Int?
  /// 008/06-14: the kind of date, and two dates of four characters.
  let fixed: String

  /// - Returns: `nil` when no year can be made out, or one before 1000 or after 2100.
  public init?(_ text: String) {
    let text = text.withoutOuterBlanks
    guard let core = Self.core(of: text), let read = Self.read(core) else { return nil }
    self.text = text
    (year, fixed) = read
  }

  /// What is left without the signs around it.
  private static func core(of text: String) -> [UInt8]? {
    var core = Array(text.lowercased().utf8)
    if core.first == UInt8(ascii: "["), core.last == UInt8(ascii: "]") {
      core = Array(core.dropFirst().dropLast())
    }
    if core.last == UInt8(ascii: "?") { core.removeLast() }
    for sign in signs where core.starts(with: sign.utf8) {
      core.removeFirst(sign.utf8.count)
      break
    }
    return Array(core.drop { $0 == 0x20 })
  }

  private static let signs = ["circa", "sekitar", "cop.", "ca.", "ca", "©", "c", "p"]
  private static let undated = ["t.t.", "t.th.", "t.t", "t.th", "s.a.", "n.d.", "tt", "tth"]

  private static func read(_ core: [UInt8]) -> (year: Int?, fixed: String)? {
    if undated.contains(String(decoding: core, as: UTF8.self)) { return (nil, "nuuuuuuuu") }
    let digits = core.prefix { (0x30...0x39).contains($0) }
    let rest = String(decoding: core[digits.count...], as: UTF8.self)
    guard digits.count <= 4, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    switch (digits.count, rest) {
    case (4, ""): return known(number) { "s\($0)    " }
    case (4, "-"), (4, "–"): return known(number) { "m\($0)9999" }
    case (4, _): return span(number, rest)
    case (3, "-"), (3, "?"), (3, "_"), (3, "u"), (3, "-?"):
      return open(number * 10, "s\(number)u    ")
    case (2, "--"), (2, "??"), (2, "__"), (2, "uu"), (2, "--?"):
      return open(number * 100, "s\(number)uu    ")
    default: return nil
    }
  }

  private static func span(_ first: Int, _ rest: String) -> (year: Int?, fixed: String)? {
    guard let sign = rest.first, "-–/".contains(sign), rest.dropFirst().utf8.count == 4,
      let last = Int(rest.dropFirst()), Imprint.years.contains(last), last >= first
    else { return nil }
    return known(first) { "m\($0)\(last)" }
  }

  /// Years of which only the first digits are known.
  private static func open(_ first: Int, _ fixed: String) -> (year: Int?, fixed: String)? {
    Imprint.years.contains(first) ? (nil, fixed) : nil
  }

  private static func known(
    _ year: Int, _ fixed: (Int) -> String
  ) -> (year: Int?, fixed: String)? {
    Imprint.years.contains(year) ? (year, fixed(year)) : nil
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var withoutOuterBlanks: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
