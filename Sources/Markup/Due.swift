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

  /// The class that colours it.
  package var colour: String {
    if isOverdue { return "red" }
    return day - today <= 2 ? "brown" : "blue"
  }
}

extension ComponentDrawing {
  /// When it is due, in words, with colour and sign.
  package func dueInWords(_ due: Due) -> HTML {
    let icon: Icon = due.isOverdue ? .alert : .clock
    return #"<span class="state \#(due.colour)">\#(icon)\#(say(due.words))</span>"#
  }

  /// The day it is due, as a stamp.
  package func dueStamp(_ due: Due) -> HTML {
    let (_, _, day) = due.day.calendar
    let month = say(due.day.short).split(separator: " ").dropFirst().first.map(String.init) ?? ""
    return """
      <time class="stamp \(due.colour)" datetime="\(due.day)">\
      <span>\(say(ComponentWords.stamp))</span><b>\(day)</b><span>\(month)</span></time>
      """
  }
}
