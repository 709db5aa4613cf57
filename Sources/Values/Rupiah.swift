/// An amount of money in whole rupiah.
///
/// The rupiah has no sub-unit in use, though ISO 4217 gives it two decimals, so an integer loses
/// nothing. Negative amounts are differences, never prices.
public struct Rupiah: Hashable, Comparable, Sendable, Codable {
  /// Whole rupiah.
  public let amount: Int64

  /// Takes whole rupiah.
  public init(_ amount: Int64) { self.amount = amount }

  /// Nothing at all: `Rp0`.
  public static let zero = Rupiah(0)

  /// The largest amount that a person may type: `Rp999.999.999.999`.
  public static let largestTyped = Rupiah(999_999_999_999)

  /// Reads what a person types: `25000`, `25.000`, `Rp 25.000`, `25rb`, `1,5jt`.
  ///
  /// A point separates thousands and must then stand before every group of three digits. `rb` or
  /// `ribu` is a thousand, `jt` or `juta` a million; only before them may a comma stand.
  /// - Throws: `RupiahRefusal` when the text is no amount, is larger than `largestTyped`, or is the
  ///   code of something on the counter.
  public init(parsing text: String) throws(RupiahRefusal) {
    var rest = text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }[...]
    if rest.starts(with: "rp".unicodeScalars) {
      rest = rest.dropFirst(2)
      if rest.first == "." { rest = rest.dropFirst() }
    }
    guard !Self.isCode(rest) else { throw .aCode }
    var unit: Int64 = 1
    for (word, value) in Self.units
    where rest.reversed().starts(with: word.unicodeScalars.reversed()) {
      rest = rest.dropLast(word.unicodeScalars.count)
      unit = value
      break
    }
    guard let amount = Self.amount(of: String(String.UnicodeScalarView(rest)), unit: unit) else {
      throw .notAnAmount(text)
    }
    guard amount <= Self.largestTyped.amount else { throw .tooLarge(text) }
    self.init(amount)
  }

  /// Whether a slow scanner typed this; eight digits may be a sum, when coins and notes can make it.
  private static func isCode(_ text: Substring.UnicodeScalarView) -> Bool {
    let digits = String(String.UnicodeScalarView(text.filter { $0 != "." }))
    guard EAN13.isArticleNumber(digits) else { return false }
    return digits.utf8.count > 8 || Int64(digits)?.isMultiple(of: smallestCoin) == false
  }

  /// Rupiah; no smaller one is in use.
  private static let smallestCoin: Int64 = 50

  private static let units: [(String, Int64)] = [
    ("ribu", 1000), ("rb", 1000), ("juta", 1_000_000), ("jt", 1_000_000),
  ]

  private static func amount(of digits: String, unit: Int64) -> Int64? {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, let value = grouped(whole) else { return nil }
    guard parts.count == 2 else {
      let (product, overflow) = value.multipliedReportingOverflow(by: unit)
      return overflow ? .max : product
    }
    let cents = parts[1]
    if unit == 1 { return cents == "00" || cents == "-" ? value : nil }
    guard (1...3).contains(cents.count), cents.utf8.allSatisfy(isDigit),
      let fraction = Int64(cents), value < 1_000_000
    else { return nil }
    let scale: Int64 = [1: 10, 2: 100, 3: 1000][cents.count] ?? 1
    return value * unit + fraction * unit / scale
  }

  /// The number in `25000` or `25.000`, or `nil` when the points are in the wrong places.
  private static func grouped(_ text: Substring) -> Int64? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard groups[0].utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
        return nil
      }
    }
    let digits = groups.joined()
    return digits.utf8.count <= 18 ? Int64(digits) : .max
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  public static func < (left: Rupiah, right: Rupiah) -> Bool { left.amount < right.amount }
  // Amounts of people are far below what 64 bits hold. A sum beyond them comes from a damaged row:
  // it stops at the end, where every limit refuses it, instead of ending the house.
  /// Together; a sum beyond 64 bits stops at the end.
  public static func + (left: Rupiah, right: Rupiah) -> Rupiah {
    let (sum, overflow) = left.amount.addingReportingOverflow(right.amount)
    return Rupiah(overflow ? (left.amount < 0 ? .min : .max) : sum)
  }
  /// What is left, below zero when more is taken; it stops at the end of 64 bits.
  public static func - (left: Rupiah, right: Rupiah) -> Rupiah {
    let (rest, overflow) = left.amount.subtractingReportingOverflow(right.amount)
    return Rupiah(overflow ? (left.amount < 0 ? .min : .max) : rest)
  }
  /// The same amount the other way: given back instead of paid.
  public static prefix func - (amount: Rupiah) -> Rupiah { .zero - amount }
  /// A price times a quantity.
  public static func * (price: Rupiah, quantity: Int) -> Rupiah {
    let (product, overflow) = price.amount.multipliedReportingOverflow(by: Int64(quantity))
    return Rupiah(overflow ? ((price.amount < 0) == (quantity < 0) ? .max : .min) : product)
  }
  /// Adds, and stops at the end of 64 bits as `+` does.
  public static func += (left: inout Rupiah, right: Rupiah) { left = left + right }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(amount)
  }
}

extension Rupiah: CustomStringConvertible {
  /// As it is written in Indonesia: `Rp25.000`, `−Rp2.500` (PUEBI II.H.5).
  public var description: String { (amount < 0 ? Sentence.minus + "Rp" : "Rp") + digits }

  /// The digits with points between thousands and without sign or `Rp`: `25.000`.
  public var digits: String {
    var out: [UInt8] = []
    for (index, digit) in String(amount.magnitude).utf8.reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { out.append(UInt8(ascii: ".")) }
      out.append(digit)
    }
    return String(decoding: out.reversed(), as: UTF8.self)
  }
}

/// Why a text is not an amount of rupiah.
public enum RupiahRefusal: Refusal, Hashable {
  /// Neither digits nor a way of writing thousands that is known here; the text.
  case notAnAmount(String)
  /// More than `Rupiah.largestTyped`; the text.
  case tooLarge(String)
  /// An article number with a right check digit: a barcode went into the field for money.
  case aCode

  public var reason: Reason {
    switch self {
    case .notAnAmount(let text):
      Reason(
        "not-an-amount", at: .sum,
        id: "“\(text)” bukan jumlah rupiah. Tulis misalnya 25000, 25.000 atau 25rb.",
        en: "“\(text)” is not an amount of rupiah. Write for example 25000, 25.000 or 25rb.")
    case .tooLarge(let text):
      Reason(
        "amount-too-large", at: .sum,
        id: "“\(text)” terlalu besar. Jumlah terbesar adalah \(Rupiah.largestTyped).",
        en: "“\(text)” is too large. The largest amount is \(Rupiah.largestTyped).")
    case .aCode:
      Reason(
        "amount-is-a-code", at: .sum,
        id:
          "Ini kode barang, bukan jumlah uang. Pindai kodenya di kolom pindai, lalu tulis jumlahnya.",
        en: "This is a code, not a sum of money. Scan it in the scan field, then write the sum.")
    }
  }
}
