/// A calendar day in Western Indonesia (Asia/Jakarta, UTC+7, no summer time).
///
/// Loans, holds and memberships count in days; the clock does not matter to them. Stored and sent
/// as `2026-11-21` (ISO 8601).
public struct Day: Hashable, Comparable, Sendable, Codable {
  /// Days since 1970-01-01.
  public let number: Int

  /// Takes days since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A day of the Gregorian calendar, or `nil` when there is none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2026-11-21` (ISO 8601), and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month (1...12) and day (1...31).
  public var calendar: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601); the week starts on Monday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day so many days earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// How many days lie between two days.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a day like 2026-11-21")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-11-21`.
  public var description: String {
    let (year, month, day) = calendar
    return "\(Self.padded(year, to: 4))-\(Self.padded(month))-\(Self.padded(day))"
  }

  static func padded(_ value: Int, to width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// As people read it: `Sabtu, 21 Nov 2026`.
  public var sentence: Sentence {
    let short = short
    return Sentence(
      id: "\(Self.weekdays[weekday - 1]), \(short)",
      en: "\(Self.weekdays[weekday - 1]), \(short)")
  }

  /// A day of the weeks that come, as people read it: `Sabtu, 21 Nov`.
  public var near: Sentence {
    let (_, month, day) = calendar
    let (name, of) = (Self.weekdays[weekday - 1], Self.months[month - 1])
    return Sentence(id: "\(name), \(day) \(of)", en: "\(name), \(day) \(of)")
  }

  /// As people read it, without the day of the week: `21 Nov 2026`.
  public var short: Sentence {
    let (year, month, day) = calendar
    let name = Self.months[month - 1]
    return Sentence(id: "\(day) \(name) \(year)", en: "\(day) \(name) \(year)")
  }

  /// A weekday by its number, 1 for Monday: `Senin`.
  public static func name(ofWeekday number: Int) -> Sentence { weekdays[number - 1] }

  /// A month by its number, 1 for January, as it is written in a day: `Jan`.
  public static func name(ofMonth number: Int) -> Sentence { months[number - 1] }

  private static let weekdays = [
    Sentence(id: "Senin", en: "Monday"), Sentence(id: "Selasa", en: "Tuesday"),
    Sentence(id: "Rabu", en: "Wednesday"), Sentence(id: "Kamis", en: "Thursday"),
    Sentence(id: "Jumat", en: "Friday"), Sentence(id: "Sabtu", en: "Saturday"),
    Sentence(id: "Minggu", en: "Sunday"),
  ]

  private static let months = [
    Sentence(id: "Jan", en: "Jan"), Sentence(id: "Feb", en: "Feb"), Sentence(id: "Mar", en: "Mar"),
    Sentence(id: "Apr", en: "Apr"), Sentence(id: "Mei", en: "May"), Sentence(id: "Jun", en: "Jun"),
    Sentence(id: "Jul", en: "Jul"), Sentence(id: "Agu", en: "Aug"), Sentence(id: "Sep", en: "Sep"),
    Sentence(id: "Okt", en: "Oct"), Sentence(id: "Nov", en: "Nov"), Sentence(id: "Des", en: "Dec"),
  ]
}
