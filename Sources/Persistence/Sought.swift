import Foundation
import GRDB

/// Somebody whose traces are looked for, and by what.
///
/// Her card, her number and her contact prove that something is hers. So does her name of two words or
/// more, as long as no other member bears it. A name of one word is a word of titles and of other
/// people too, and a name that another member bears is hers as well: where it stands alone, there is
/// something to look at, and nothing is proved.
public struct Sought: Sendable {
  /// The code on her card.
  let card: String
  /// Her numbers, when a member has or had her card.
  var numbers: Set<Int64> = []
  /// What is hers alone: her card, her contact.
  private(set) var own: Set<String>
  /// What she is called, in two words or more.
  private(set) var names: Set<String> = []
  /// What she is called in one word, what another member is called, and what is too short to be hers
  /// alone.
  private(set) var words: Set<String> = []

  /// What is shorter than this stands by chance in texts about something else.
  private static let shortestOwn = 6

  /// - Parameters:
  ///   - card: the code on her card.
  ///   - words: what else is hers, such as the contact of somebody who was erased.
  public init(card: String, words: [String] = []) {
    self.card = card
    own = [card]
    for word in words { take(word) }
  }

  /// Takes a contact, or what somebody typed: with a digit or @ it is hers alone, else it is a name.
  mutating func take(_ text: String) {
    let isContact = text.contains { $0.isNumber || $0 == "@" }
    if isContact, text.count >= Self.shortestOwn { own.insert(text) } else { call(text) }
  }

  /// Takes what she is called.
  mutating func call(_ name: String) {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard !parts.isEmpty else { return }
    if parts.count > 1 { names.insert(name) } else { words.insert(name) }
  }
}

extension Sought {
  /// Learns her number, what she is called and how she is reached, by a card of hers.
  ///
  /// - Parameter living: numbers of members of now. An older row that has one of them is not believed,
  ///   unless it is known to be hers: what it says may be rightful in many places.
  /// - Returns: whether somebody there has the card.
  mutating func learn(_ db: Database, butNotOf living: Set<Int64> = []) throws -> Bool {
    var isThere = false
    let rows = try Row.fetchAll(
      db, sql: "SELECT number, name, nameKey, contact, card FROM member")
    for row in rows {
      let card = try row.decode(String.self, forColumn: "card")
      guard own.contains(where: { $0.uppercased() == card }) else { continue }
      isThere = true
      let number = try row.decode(Int64.self, forColumn: "number")
      guard !living.contains(number) || numbers.contains(number) else { continue }
      numbers.insert(number)
      call(try row.decode(String.self, forColumn: "name"))
      call(try row.decode(String.self, forColumn: "nameKey"))
      if let contact = try row.decode(String?.self, forColumn: "contact") { take(contact) }
    }
    return isThere
  }

  /// Lets a name prove nothing that another member bears, be it within a longer one.
  ///
  /// Another is who has another number, and nothing of hers but the name.
  mutating func shareNames(with db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT number, name, contact, card FROM member")
    for row in rows {
      let number = try row.decode(Int64.self, forColumn: "number")
      let contact = try row.decode(String?.self, forColumn: "contact")
      let theirs = [try row.decode(String.self, forColumn: "card"), contact ?? ""]
        .map { $0.lowercased() }
      let isHers =
        numbers.contains(number)
        || own.contains { mark in theirs.contains { $0.contains(mark.lowercased()) } }
      guard !isHers else { continue }
      let name = Self.inWords(try row.decode(String.self, forColumn: "name"))
      let shared = names.filter { name.contains(Self.inWords($0)) }
      names.subtract(shared)
      words.formUnion(shared)
    }
  }

  /// A name as its words, each between blanks, so that no half of a word counts.
  private static func inWords(_ name: String) -> String {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return " " + plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}
