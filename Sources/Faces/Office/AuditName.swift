import Access
import Catalog
import Markup
import Pages
import PointOfSale
import Stations
import Trail
import Values

/// A thing of which the trail tells, by its name, and where it can be looked at.
struct AuditName: Sendable {
  let name: Sentence
  var place: Address?

  /// Around the name in a sentence, so that it is found there in every language: what Unicode has
  /// for setting a part off (UAX #9, 2.4.2), which nobody sees.
  static let marks: (begin: Unicode.Scalar, end: Unicode.Scalar) = ("\u{2068}", "\u{2069}")

  /// What is said of it.
  func deed(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    let marked = Sentence(id: "\u{2068}\(name)\u{2069}", en: "\u{2068}\(name)\u{2069}")
    return say(marked).map { AuditSentence(sentence: $0, place: place) }
  }
}

extension AuditNames {
  /// Who did something, as the trail has it: `staff 3`; a member stays a member.
  func actor(_ text: String) -> Sentence {
    let words = AuditSubject(text)
    if let number = words.number("staff", of: Colleague.self) { return name(of: number).name }
    if let number = words.number("station", of: Workplace.self) { return name(of: number).name }
    if words.has("member") { return AuditWords.aMember }
    if text == Actor.house.text { return OfficeWords.theHouse }
    if text == Actor.nobody.text { return AuditWords.notKnownYet }
    return Sentence(both: text)
  }

  func name(of number: StaffNumber) -> AuditName {
    guard let name = staff[number] else {
      return AuditName(
        name: Sentence(id: "petugas nomor \(number)", en: "colleague number \(number)"))
    }
    return AuditName(name: Sentence(both: name), place: OfficePlace.colleague(number))
  }

  func name(of number: StationNumber) -> AuditName {
    guard let name = stations[number] else {
      return AuditName(
        name: Sentence(id: "stasiun nomor \(number)", en: "station number \(number)"))
    }
    return AuditName(name: Sentence(both: name))
  }

  func name(of number: VariantNumber) -> AuditName {
    guard let offer = variants[number] else { return Self.numbered(number.rawValue) }
    return AuditName(
      name: Sentence(both: offer.title),
      place: OfficePlace.product(offer.variant.product))
  }

  func name(of number: ProductNumber) -> AuditName {
    guard let product = products[number] else { return Self.numbered(number.rawValue) }
    return AuditName(
      name: Sentence(both: product.name), place: OfficePlace.product(number))
  }

  /// A drawer by the station at which it was open; it has a report once it was counted.
  func name(of number: DrawerNumber) -> AuditName {
    guard let drawer = drawers[number] else { return Self.numbered(number.rawValue) }
    return AuditName(
      name: name(of: drawer.station).name,
      place: drawer.closedAt == nil ? nil : TillPlace.drawerReport(number))
  }

  func name(of number: RecordNumber) -> AuditName {
    switch records[number] {
    case .titled(let title)?:
      AuditName(
        name: Sentence(id: "“\(title)”", en: "“\(title)”"),
        place: OfficePlace.record(number))
    case .closed?: AuditName(name: AuditWords.outsideTheCatalogue)
    case nil: Self.numbered(number.rawValue)
    }
  }

  /// A copy by its code and its title.
  func name(of number: ItemNumber) -> AuditName {
    guard let item = items[number] else { return Self.numbered(number.rawValue) }
    let record = name(of: item.record)
    guard records[item.record] != RecordName.closed else { return record }
    return AuditName(
      name: Sentence(
        id: "\(item.barcode.text), \(record.name)", en: "\(item.barcode.text), \(record.name)"),
      place: record.place)
  }

  /// What is not there any more has a number only.
  private static func numbered(_ number: Int64) -> AuditName {
    AuditName(name: Sentence(id: "nomor \(number)", en: "number \(number)"))
  }
}
