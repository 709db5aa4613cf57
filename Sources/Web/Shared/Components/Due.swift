internal import Values

/// When something is due, in words and as the stamp on the last leaf of a library book.
struct Due: Sendable, Hashable {
  let day: Day
  let today: Day

  init(_ day: Day, today: Day) {
    self.day = day
    self.today = today
  }

  /// Whether the day is over.
  var isOverdue: Bool { today > day }

  /// How long there is time, or how long it is over.
  var words: Sentence {
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
  var colour: String {
    if isOverdue { return "red" }
    return day - today <= 2 ? "brown" : "blue"
  }
}

extension Page {
  /// When it is due, in words, with colour and sign.
  func dueInWords(_ due: Due) -> HTML {
    let icon: Icon = due.isOverdue ? .alert : .clock
    return #"<span class="state \#(due.colour)">\#(icon)\#(say(due.words))</span>"#
  }

  /// The day it is due, as a stamp.
  func dueStamp(_ due: Due) -> HTML {
    let (_, _, day) = due.day.calendar
    let month = say(due.day.short).split(separator: " ").dropFirst().first.map(String.init) ?? ""
    return """
      <time class="stamp \(due.colour)" datetime="\(due.day)">\
      <span>\(say(Words.stamp))</span><b>\(day)</b><span>\(month)</span></time>
      """
  }
}
