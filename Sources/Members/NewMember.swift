import Foundation
public import Values

/// What is asked of somebody who becomes a member.
public struct NewMember: Sendable {
  /// What she wants to be called; an alias will do.
  public let name: Confidential<String>
  /// One way to reach her, if she likes.
  public let contact: Confidential<String?>
  /// Her kind of membership.
  public let category: MemberCategory.Code
  /// The last day of her membership; the category decides when it is `nil`.
  public let expires: Day?
  /// In which language she is spoken to.
  public let language: Language
  /// A card that was printed before; a new one is made when it is `nil`.
  public let card: CardBarcode?

  /// Takes what was filled in at the desk.
  public init(
    name: String, contact: String? = nil, category: MemberCategory.Code = .general,
    expires: Day? = nil, language: Language = .indonesian, card: CardBarcode? = nil
  ) {
    self.name = Confidential(name)
    self.contact = Confidential(contact)
    self.category = category
    self.expires = expires
    self.language = language
    self.card = card
  }
}

/// A name and a contact as they are stored.
struct Person {
  let name: String
  let contact: String?

  /// - Throws: `MemberRefusal` when the name is missing or something is too long, or both as `Refusals`.
  init(name: Confidential<String>, contact: Confidential<String?>) throws {
    let name = Self.trimmed(name.reveal(.storedInTheLibrary).plainName)
    let contact = contact.reveal(.storedInTheLibrary).map { Self.trimmed($0.plainName) }
    try Refusals.among(
      { if !(1...120).contains(name.unicodeScalars.count) { throw MemberRefusal.nameless } },
      { if (contact ?? "").unicodeScalars.count > 200 { throw MemberRefusal.contactTooLong } })
    self.name = name
    self.contact = contact?.isEmpty == true ? nil : contact
  }

  private static func trimmed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The name without case and marks, in which the desk looks for her.
  var key: String { Self.key(of: name) }

  static func key(of text: String) -> String {
    let plain = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(plain))
  }
}
