/// Six to twelve digits with which a member signs in, or six to eleven with which a colleague unlocks a
/// place; none of those that everybody tries first, and no date.
public struct PIN: Sendable, CustomStringConvertible {
  /// The digits; show them once and to her alone.
  public let digits: String

  /// How many digits a colleague's may have: twelve could be her passphrase.
  public static let colleagueLengths = 6...11

  /// Whether a text is like a colleague's PIN; whatever is longer may be a passphrase.
  public static func isLikeAColleagues(_ typed: String) -> Bool {
    colleagueLengths.contains(typed.utf8.count)
      && typed.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Takes what a member chose.
  ///
  /// - Throws: `PINRefusal` when it is too short, too long, has other characters, is too easy or a
  ///   date.
  public init(_ typed: String) throws(PINRefusal) {
    try self.init(typed, of: 6...12, orElse: .length)
  }

  /// Takes what a colleague chose.
  ///
  /// - Throws: `PINRefusal` when it is too short, too long, has other characters, is too easy or a
  ///   date.
  public init(ofColleague typed: String) throws(PINRefusal) {
    try self.init(typed, of: Self.colleagueLengths, orElse: .colleagueLength)
  }

  private init(
    _ typed: String, of lengths: ClosedRange<Int>, orElse refusal: PINRefusal
  ) throws(PINRefusal) {
    let bytes = Array(typed.utf8)
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notDigits }
    guard lengths.contains(bytes.count) else { throw refusal }
    guard !Self.isTriedFirst(bytes) else { throw .tooEasy }
    guard !Self.isADate(bytes) else { throw .aDate }
    digits = typed
  }

  private static func isTriedFirst(_ bytes: [UInt8]) -> Bool {
    let steps = zip(bytes.dropFirst(), bytes).map { Int($0) - Int($1) }
    if let step = steps.first, abs(step) <= 2, steps.allSatisfy({ $0 == step }) { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    return repeats(bytes) || isInPairs(bytes) || common.contains(text)
  }

  /// `121212`, `123123`: one part again and again.
  private static func repeats(_ bytes: [UInt8]) -> Bool {
    (1...bytes.count / 2).contains { length in
      bytes.count.isMultiple(of: length)
        && bytes.indices.allSatisfy { bytes[$0] == bytes[$0 % length] }
    }
  }

  /// `112233`, `998877`: each digit twice.
  private static func isInPairs(_ bytes: [UInt8]) -> Bool {
    bytes.count.isMultiple(of: 2)
      && stride(from: 0, to: bytes.count, by: 2).allSatisfy { bytes[$0] == bytes[$0 + 1] }
  }

  /// `21041987`, `19870421`, `210487`: whoever knows her knows her birthday.
  private static func isADate(_ bytes: [UInt8]) -> Bool {
    func number(_ places: Range<Int>) -> Int {
      bytes[places].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    switch bytes.count {
    case 6:
      return [1900, 2000].contains { century in
        Day(year: century + number(4..<6), month: number(2..<4), day: number(0..<2)) != nil
      }
    case 8:
      let dayFirst = (year: number(4..<8), month: number(2..<4), day: number(0..<2))
      let yearFirst = (year: number(0..<4), month: number(4..<6), day: number(6..<8))
      return [dayFirst, yearFirst].contains { date in
        years.contains(date.year)
          && Day(year: date.year, month: date.month, day: date.day) != nil
      }
    default: return false
    }
  }

  /// In which everybody was born who has a PIN, whatever the clock says.
  private static let years = 1900...2099

  private static let common: Set<String> = [
    "123321", "654321", "159753", "147258", "147852", "258369", "789456", "456789", "987654",
    "123654", "112358", "314159", "271828", "170845", "171945", "280928", "210404", "520131",
    "12345678", "87654321", "17081945", "1234567890", "0987654321",
  ]

  public var description: String { "‹PIN›" }
}

/// Why digits cannot be a PIN.
public enum PINRefusal: Refusal, Hashable {
  /// Something in it is no digit from 0 to 9.
  case notDigits
  /// Fewer than 6 or more than 12 digits.
  case length
  /// Fewer than 6 or more than 11 digits, in a colleague's.
  case colleagueLength
  /// A row, a repetition, or one of the PINs that are guessed first.
  case tooEasy
  /// Day, month and year, in one of the ways in which birthdays are typed.
  case aDate

  public var reason: Reason {
    switch self {
    case .notDigits:
      Reason(
        "pin-not-digits", at: "new", id: "PIN hanya terdiri dari angka.",
        en: "A PIN has only digits.")
    case .length:
      Reason(
        "pin-length", at: "new", id: "PIN terdiri dari 6 sampai 12 angka.",
        en: "A PIN has 6 to 12 digits.")
    case .colleagueLength:
      Reason(
        "pin-length-colleague", at: "new", id: "PIN petugas terdiri dari 6 sampai 11 angka.",
        en: "A colleague's PIN has 6 to 11 digits.")
    case .tooEasy:
      Reason(
        "pin-too-easy", at: "new",
        id: "PIN ini terlalu mudah ditebak. Pilih angka yang tidak berurutan atau berulang.",
        en: "This PIN is too easy to guess. Choose digits without runs or repeats.")
    case .aDate:
      Reason(
        "pin-is-a-date", at: "new",
        id: "PIN ini sebuah tanggal, dan tanggal lahir mudah ditebak. Pilih angka yang lain.",
        en: "This PIN is a date, and birthdays are easy to guess. Choose other digits.")
    }
  }
}
