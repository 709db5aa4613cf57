import Values

/// The days of the demo: from three years ago until yesterday, so that nothing lies in the future.
struct DemoCalendar {
  /// The day on which the demo is made.
  let today: Day

  /// The day on which the library began.
  var began: Day { today - 1095 }
  /// The last days of work, Sundays left out.
  var workdays: [Day] { (1...42).reversed().map { today - $0 }.filter { $0.weekday != 7 } }
  /// The last day of work before today.
  var yesterday: Day { workdays.last ?? today - 1 }

  /// A moment of a day, in Western Indonesian time.
  static func moment(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(seconds: Int64(day.number) * 86_400 + Int64(hour - 7) * 3600 + Int64(minute) * 60)
  }

  /// The day of the nth of so many things that came one after the other, until a month ago.
  func arrival(_ index: Int, of count: Int) -> Day {
    began + index * 1060 / max(1, count)
  }

  /// The same day or the Saturday before, when it is a Sunday.
  static func open(_ day: Day) -> Day { day.weekday == 7 ? day - 1 : day }
}
