extension OpeningHours {
  /// Of a day on which nobody is there.
  public static let closed = Sentence(id: "tutup", en: "closed")

  /// The same hours, with others on a weekday (1 is Monday).
  ///
  /// - Throws: `HoursRefusal`.
  public func with(
    weekday: Int, typed text: String
  ) throws(HoursRefusal) -> OpeningHours {
    var hours = self
    hours.week[weekday - 1] = try Self.spans(in: text, of: Day.name(ofWeekday: weekday))
    return hours
  }

  /// The same hours, with days on which others hold: a line each, `2026-12-25 tutup`,
  /// `25-12-2026 tutup` or `25 Des 2026 tutup`.
  ///
  /// - Throws: `HoursRefusal`.
  public func with(specialDays text: String) throws(HoursRefusal) -> OpeningHours {
    var hours = self
    hours.special = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " }
      guard !line.isEmpty else { continue }
      guard let (day, said) = Self.dated(line), !said.isEmpty else {
        throw .specialDay(String(line.prefix(40)))
      }
      let rest = said.drop { " :,".contains($0) }
      do throws(HoursRefusal) {
        hours.special[day] = try Self.spans(in: String(rest), of: day.short)
      } catch {
        throw .specialDay(String(line.prefix(40)))
      }
      guard hours.special.count <= 60 else { throw .tooManySpecialDays }
    }
    return hours
  }

  /// The day with which a line begins, and what follows it; `nil` when it begins with none.
  private static func dated(_ line: Substring) -> (day: Day, rest: Substring)? {
    if let day = Day(String(line.prefix(10))) { return (day, line.dropFirst(10)) }
    let parts = line.split(maxSplits: 3, whereSeparator: { " -/.:,".contains($0) })
    guard parts.count == 4, let number = Int(parts[0]), let month = monthNumber(parts[1]),
      parts[2].utf8.count == 4, let year = Int(parts[2]),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (day, parts[3])
  }

  /// The number of a month, by its number or its name: `12`, `Des`, `December`.
  private static func monthNumber(_ text: Substring) -> Int? {
    if let number = Int(text) { return number }
    let text = text.lowercased()
    return (1...12).first { number in
      let name = Day.name(ofMonth: number)
      return [name.id, name.en].contains { text.hasPrefix($0.lowercased()) }
    }
  }

  /// Reads `10.00-12.00, 13.00-18.00`, or `tutup`.
  private static func spans(in typed: String, of day: Sentence) throws(HoursRefusal) -> [Span] {
    let text = typed.lowercased().filter { !$0.isWhitespace }
    guard !["", "-", "–", closed.id, closed.en].contains(text) else { return [] }
    var spans: [Span] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      let times = part.split(whereSeparator: { "-–—".contains($0) }).map(minute)
      guard times.count == 2, let start = times[0], let end = times[1],
        let span = Span(start, end)
      else { throw .unreadable(typed.asWritten, day) }
      spans.append(span)
    }
    spans.sort { $0.start < $1.start }
    for (span, next) in zip(spans, spans.dropFirst()) where next.start < span.end {
      throw .overlapping(day)
    }
    guard spans.count <= 6 else { throw .overlapping(day) }
    return spans
  }

  /// Minutes since midnight of `9`, `09.30` or `09:30`.
  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ".:".contains($0) })
    let numbers = parts.map { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    guard let hour = numbers[0] else { return nil }
    guard let past = numbers.count == 2 ? numbers[1] : 0, past < 60,
      hour < 24 || (hour == 24 && past == 0)
    else { return nil }
    return hour * 60 + past
  }
}

extension String {
  /// Her own words, to be said back to her: without blanks around them, and no longer than a line.
  fileprivate var asWritten: String {
    String(split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(40))
  }
}

extension OpeningHours {
  /// As it is kept: seven lines for the week, then a line for each special day.
  public var text: String {
    let days = special.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sentence.id)" }
    return (week.map(\.sentence.id) + days).joined(separator: "\n")
  }

  /// The special days alone, as they are typed.
  public var specialText: String {
    text.split(separator: "\n").dropFirst(7).joined(separator: "\n")
  }

  /// Reads what `text` wrote; `nil` when it is something else.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count >= 7 else { return nil }
    var hours = OpeningHours()
    do {
      for (index, line) in lines.prefix(7).enumerated() {
        hours = try hours.with(weekday: index + 1, typed: line)
      }
      self = try hours.with(specialDays: lines.dropFirst(7).joined(separator: "\n"))
    } catch {
      return nil
    }
  }
}
