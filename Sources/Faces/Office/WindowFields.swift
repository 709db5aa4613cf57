import Pages
import Persistence
import Serving
import Trail
import Values
import Window

/// One field in which the house says something of itself.
struct WindowField: Sendable {
  /// What may be typed.
  enum Kind: Sendable {
    case line, lines, telephone
  }

  let name: String
  let setting: HouseSetting
  let label: Sentence
  let hint: Sentence?
  let kind: Kind
  /// Characters at most.
  let most: Int

  private init(
    _ name: String, _ setting: HouseSetting, _ label: Sentence, _ hint: Sentence? = nil,
    _ kind: Kind = .line, most: Int
  ) {
    self.name = name
    self.setting = setting
    self.label = label
    self.hint = hint
    self.kind = kind
    self.most = most
  }

  /// What it is, what it asks, where it is.
  static let all: [WindowField] = [
    WindowField("line", .houseLine, WindowWords.line, WindowWords.lineHint, most: 120),
    WindowField(
      "lineInEnglish", .houseLineInEnglish, WindowWords.inEnglish(WindowWords.line),
      WindowWords.englishHint, most: 120),
    WindowField(
      "asks", .houseQuestion, WindowWords.question, WindowWords.questionHint, most: 60),
    WindowField(
      "asksInEnglish", .houseQuestionInEnglish, WindowWords.inEnglish(WindowWords.question),
      WindowWords.englishHint, most: 60),
    WindowField(
      "address", .houseAddress, WindowWords.address, WindowWords.addressHint, .lines, most: 200),
    WindowField("way", .houseWay, WindowWords.way, WindowWords.wayHint, .lines, most: 400),
    WindowField(
      "wayInEnglish", .houseWayInEnglish, WindowWords.inEnglish(WindowWords.way),
      WindowWords.englishHint, .lines, most: 400),
    WindowField("talk", .houseTalk, WindowWords.talk, WindowWords.talkHint, most: 200),
    WindowField(
      "talkInEnglish", .houseTalkInEnglish, WindowWords.inEnglish(WindowWords.talk),
      WindowWords.englishHint, most: 200),
    WindowField(
      "telephone", .houseTelephone, WindowWords.telephone, nil, .telephone, most: 40),
    WindowField("whatsApp", .houseWhatsApp, WindowWords.whatsApp, nil, .telephone, most: 40),
  ]

  /// What was typed, in the form in which it is kept.
  ///
  /// - Throws: `WindowRefusal`.
  func checked(_ form: FilledForm) throws(WindowRefusal) -> String? {
    switch kind {
    case .line: try WindowRules.optionalLine(form[name], name, most: most)
    case .lines: try WindowRules.lines(form[name], name, most: most)
    case .telephone: try WindowRules.telephone(form[name], name)
    }
  }
}

/// The fields in which the house says when it is open.
enum HoursFields {
  static let specialDays = "specialDays"
  static let weekdays = 1...7

  static func name(ofWeekday number: Int) -> String { "hours\(number)" }

  static let all = weekdays.map(name) + [specialDays]

  /// What stands in them.
  static func values(_ hours: OpeningHours?) -> [(String, String)] {
    guard let hours else { return all.map { ($0, "") } }
    return weekdays.map { (name(ofWeekday: $0), hours.week[$0 - 1].sentence.id) }
      + [(specialDays, hours.specialText)]
  }

  /// The hours that were there, with what was typed in the fields that say something else now.
  ///
  /// - Throws: `HoursRefusal`, or `Refusals` with all of them.
  static func checked(
    _ form: FilledForm, over kept: OpeningHours?, touched: Set<String>
  ) throws -> OpeningHours {
    var hours = kept ?? OpeningHours()
    var reasons: [any Refusal] = []
    for number in weekdays where touched.contains(name(ofWeekday: number)) {
      do throws(HoursRefusal) {
        hours = try hours.with(weekday: number, typed: form[name(ofWeekday: number)])
      } catch {
        reasons.append(error)
      }
    }
    if touched.contains(specialDays) {
      do throws(HoursRefusal) {
        hours = try hours.with(specialDays: form[specialDays])
      } catch {
        reasons.append(error)
      }
    }
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
    return hours
  }
}
