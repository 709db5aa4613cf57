import Pages
import Serving
import Values
import Window

/// What the house says of itself in its window; what it does not say is not there.
struct HouseWire: Encodable {
  let line: Sentence?
  let address: [String]
  let way: Sentence?
  let telephone: String?
  let whatsApp: String?
  let hours: HoursWire?
  let announcements: [AnnouncementWire]
  let help: [HelpWire]

  init(_ look: WindowLook) {
    line = look.facts.line
    address = look.facts.address
    way = look.facts.way
    telephone = look.facts.telephone
    whatsApp = look.facts.whatsApp
    hours = look.facts.hours.map(HoursWire.init)
    announcements = look.announcements.map(AnnouncementWire.init)
    help = look.services.map(HelpWire.init)
  }

  static let shape = Shape.object(
    "House",
    [
      .init("line", .sentence, required: false), .init("address", .list(.text(200), most: 20)),
      .init("way", .sentence, required: false), .init("telephone", .text(40), required: false),
      .init("whatsApp", .text(40), required: false),
      .init("hours", HoursWire.shape, required: false),
      .init("announcements", .list(AnnouncementWire.shape)), .init("help", .list(HelpWire.shape)),
    ])
}

/// When the house is open: seven weekdays from Monday, and the days on which it is otherwise.
struct HoursWire: Encodable {
  /// From when to when; past midnight it closes on the day after.
  struct Span: Encodable {
    let opens: String
    let closes: String

    init(_ span: OpeningHours.Span) {
      (opens, closes) = (Self.time(span.start), Self.time(span.end))
    }

    /// `10:00`; `24:00` where the day is over.
    private static func time(_ minute: Int) -> String {
      let minute = minute > 1440 ? minute - 1440 : minute
      let digits = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return digits.joined(separator: ":")
    }

    static let shape = Shape.object(
      "OpenSpan", [.init("opens", .text(5)), .init("closes", .text(5))])
  }

  /// A day on which other hours hold.
  struct Special: Encodable {
    let day: Day
    let spans: [Span]
  }

  let week: [[Span]]
  let special: [Special]

  init(_ hours: OpeningHours) {
    week = hours.week.map { $0.map(Span.init) }
    special = hours.special.sorted { $0.key < $1.key }
      .map { Special(day: $0.key, spans: $0.value.map(Span.init)) }
  }

  static let shape = Shape.object(
    "OpeningHours",
    [
      .init("week", .list(.list(Span.shape, most: 6), most: 7)),
      .init(
        "special",
        .list(
          .object("SpecialDay", [.init("day", .day), .init("spans", .list(Span.shape, most: 6))]),
          most: 60)),
    ])
}

/// Something that is announced today.
struct AnnouncementWire: Encodable {
  let title: Sentence
  let text: Sentence
  let day: Day?
  let times: String?
  let begins: Day
  let ends: Day

  init(_ announcement: Announcement) {
    title = announcement.titleSaid
    text = announcement.textSaid
    day = announcement.day
    times = announcement.times
    begins = announcement.begins
    ends = announcement.ends
  }

  static let shape = Shape.object(
    "Announcement",
    [
      .init("title", .sentence), .init("text", .sentence),
      .init("day", .day, required: false), .init("times", .text(40), required: false),
      .init("begins", .day), .init("ends", .day),
    ])
}

/// A service that helps.
struct HelpWire: Encodable {
  let name: String
  let purpose: Sentence
  let telephone: String?
  let whatsApp: String?
  let place: String?
  let times: Sentence?

  init(_ service: HelpService) {
    name = service.name
    purpose = service.purposeSaid
    telephone = service.telephone
    whatsApp = service.whatsApp
    place = service.place
    times = service.timesSaid
  }

  static let shape = Shape.object(
    "HelpService",
    [
      .init("name", .text(80)), .init("purpose", .sentence),
      .init("telephone", .text(40), required: false), .init("whatsApp", .text(40), required: false),
      .init("place", .text(200), required: false), .init("times", .sentence, required: false),
    ])
}
