package import GRDB
import Persistence
package import Values

/// What the house says of itself; each fact is a setting, and none of them need be set.
package struct HouseFacts: Hashable, Sendable {
  /// What the house is, in a line.
  package let line: Sentence?
  /// What it asks whoever comes in; its own words instead of the question that every house has.
  package let question: Sentence?
  /// Where it is, in lines.
  package let address: [String]
  /// How it is found.
  package let way: Sentence?
  /// What it says to whoever wants to talk to somebody in it.
  package let talk: Sentence?
  /// Its telephone number as people write it.
  package let telephone: String?
  /// Its number for WhatsApp as people write it.
  package let whatsApp: String?
  /// When it is open; `nil` until somebody says so.
  package let hours: OpeningHours?
  /// Whether goods of the shop lie in the window.
  package let showsGoods: Bool

  /// Reads what is set.
  package init(_ db: Database) throws {
    func said(_ setting: HouseSetting) throws -> String? {
      try Setting.value(setting.rawValue, in: db)
    }
    func both(_ setting: HouseSetting, _ english: HouseSetting) throws -> Sentence? {
      let inEnglish = try said(english)
      return try (said(setting) ?? inEnglish).map { .typed($0, english: inEnglish) }
    }
    line = try both(.houseLine, .houseLineInEnglish)
    question = try both(.houseQuestion, .houseQuestionInEnglish)
    address = (try said(.houseAddress) ?? "").split(whereSeparator: \.isNewline).map(String.init)
    way = try both(.houseWay, .houseWayInEnglish)
    talk = try both(.houseTalk, .houseTalkInEnglish)
    telephone = try said(.houseTelephone)
    whatsApp = try said(.houseWhatsApp)
    hours = try said(.houseHours).flatMap { OpeningHours($0) }
    showsGoods = try said(.shopWindow) != "no"
  }
}
