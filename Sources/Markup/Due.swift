package import Values

/// When something is due, in words and as the stamp on the last leaf of a library book.
package struct Due: Sendable, Hashable {
  /// The last day of the loan.
  package let day: Day
  /// The day from which it is counted, in the zone of the house.
  package let today: Day

  /// Takes the day it is due, and the day it is.
  package init(_ day: Day, today: Day) {
    self.day = day
    self.today = today
  }

  /// Whether the day is over.
  package var isOverdue: Bool { today > day }

  /// How long there is time, or how long it is over.
  package var words: Sentence {
    let days = day - today
    return switch days {
    case 0: Sentence(id: "kembali hari ini", en: "due today")
    case 1: Sentence(id: "kembali besok", en: "due tomorrow")
    case 2...: Sentence(id: "\(days) hari lagi", en: "in \(days) days")
    case -1: Sentence(id: "terlambat 1 hari", en: "1 day late")
    default: Sentence(id: "terlambat \(-days) hari", en: "\(-days) days late")
    }
  }

  /// How it is printed: late, soon, or some time away.
  package var ink: StateInk {
    if isOverdue { return .stop }
    return day - today <= 2 ? .plain : .out
  }
}

extension ComponentDrawing {
  /// When it is due, in words, with colour and sign.
  package func dueInWords(_ due: Due) -> HTML {
    stateSign(due.ink, due.isOverdue ? .alert : .clock, due.words)
  }

  /// The day it is due, as a stamp.
  package func dueStamp(_ due: Due) -> HTML {
    due.isOverdue
      ? dayStamp(ComponentWords.stampLate, due.day, .stop)
      : dayStamp(ComponentWords.stamp, due.day)
  }

  /// A day as a rubber stamp, with a word above it; at most one on a thing.
  package func dayStamp(_ word: Sentence, _ day: Day, _ ink: StampInk = .blue) -> HTML {
    let month = say(day.short).split(separator: " ").dropFirst().first.map(String.init) ?? ""
    return """
      <time class="stamp date\(" \(ink.rawValue)", if: ink != .blue)" datetime="\(day)">\
      <span>\(say(word))</span><b>\(day.calendar.day)</b><i>\(month)</i></time>
      """
  }
}
