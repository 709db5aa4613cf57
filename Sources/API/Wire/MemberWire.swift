import Members
import Pages
import Serving
import Values

/// A member as colleagues' programs read her; her PIN only once, when she is enrolled.
struct MemberWire: Encodable {
  let number: MemberNumber
  let card: Barcode
  let name: String
  let contact: String?
  let category: String
  let expires: Day
  let blocked: String?
  let language: Language
  let pin: String?

  init(_ member: Member, pin: PIN? = nil) {
    number = member.number
    card = member.card
    name = member.name.reveal(.shownToStaffOnDuty)
    contact = member.contact.reveal(.shownToStaffOnDuty)
    category = member.category.rawValue
    expires = member.expires
    blocked = member.blocked
    language = member.language
    self.pin = pin?.digits
  }

  private static let fields: [Shape.Field] = [
    .init("number", .number), .init("card", .barcode), .init("name", .text(120)),
    .init("contact", .text(200), required: false), .init("category", .text(40)),
    .init("expires", .day), .init("blocked", .text(200), required: false),
    .init("language", .choice(Language.allCases.map(\.rawValue))),
  ]

  static let shape = Shape.object("Member", fields)
  static let enrolledShape = Shape.object(
    "EnrolledMember", fields + [.init("pin", .text(12), required: false)])
}

/// A member in a list: no contact.
struct MemberLineWire: Encodable {
  let number: MemberNumber
  let card: Barcode
  let name: String
  let category: String
  let expires: Day
  let blocked: Bool

  init(_ line: MemberLine) {
    number = line.number
    card = line.card
    name = line.name.reveal(.shownToStaffOnDuty)
    category = line.category.rawValue
    expires = line.expires
    blocked = line.isBlocked
  }

  init(_ member: Member) {
    number = member.number
    card = member.card
    name = member.name.reveal(.shownToStaffOnDuty)
    category = member.category.rawValue
    expires = member.expires
    blocked = member.blocked != nil
  }

  private static let shape = Shape.object(
    "MemberLine",
    [
      .init("number", .number), .init("card", .barcode), .init("name", .text(120)),
      .init("category", .text(40)), .init("expires", .day), .init("blocked", .truth),
    ])

  static let listShape = Shape.object("Members", [.init("members", .list(shape, most: 100))])
}

/// Somebody about to become a member.
struct NewMemberWire: Decodable {
  let name: String
  let contact: String?
  let category: String?
  let language: Language?
  let card: String?
  let expires: Day?

  /// - Throws: `CardRefusal` when the card is none of ours.
  func member() throws -> NewMember {
    NewMember(
      name: name, contact: contact,
      category: category.map(MemberCategory.Code.init(rawValue:)) ?? .general,
      expires: expires, language: language ?? .indonesian,
      card: try card.map { try CardBarcode($0) })
  }

  static let shape = Shape.object(
    "NewMember",
    [
      .init("name", .text(120)), .init("contact", .text(200), required: false),
      .init("category", .text(40), required: false),
      .init("language", .choice(Language.allCases.map(\.rawValue)), required: false),
      .init("card", .barcode, required: false), .init("expires", .day, required: false),
    ])
}
