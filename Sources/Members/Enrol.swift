public import Access
internal import GRDB
internal import Persistence
internal import Secrets
public import Values

extension Membership {
  /// Makes somebody a member.
  ///
  /// - Returns: her, and her PIN, which is shown once and kept as its hash only. For a request that was
  ///   answered before she is returned again, and the PIN is not hers any more: do not show it.
  /// - Throws: `MemberRefusal`; `CardRefusal` never, since the card is chance's or was checked.
  public func enrol(
    _ new: NewMember, at now: Instant, by staff: StaffNumber?
  ) async throws -> (member: Member, pin: PIN) {
    let person = try Person(name: new.name, contact: new.contact)
    let pin = try PIN.random()
    let hash = try await bench.hash(pin.digits)
    let card = try new.card ?? CardBarcode.random()
    let number = try await database.recorded { db in
      guard let category = try MemberCategory.find(db, new.category) else {
        throw MemberRefusal.unknownCategory
      }
      guard try Member.find(db, card: card.barcode) == nil else { throw CardTaken() }
      try db.execute(
        sql: """
          INSERT INTO member (card, name, nameKey, contact, category, expires, language, pin)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          card.barcode, person.name, person.key, person.contact, category.code,
          new.expires ?? category.expiry(from: now.day), new.language, hash.phc,
        ])
      let number = MemberNumber(db.lastInsertedRowID)
      return try Self.written(db, number, "member.enrolled", at: now, by: staff).number
    }
    guard let member = try await find(number: number) else { throw MemberRefusal.unknown }
    return (member, pin)
  }

  /// Writes down that something about a member was done, and reads her again.
  static func written(
    _ db: Database, _ number: MemberNumber, _ action: String, at now: Instant,
    by staff: StaffNumber?
  ) throws -> Member {
    guard let member = try Member.find(db, numbered: number) else { throw MemberRefusal.unknown }
    try Audit.write(
      db, at: now, by: AuditActor(staff), action: action, subject: "member \(number)")
    return member
  }
}

/// A card belongs to somebody already.
public struct CardTaken: Refusal, Hashable {
  public let type = "card-taken"
  public let sentence = Sentence(
    id: "Kartu ini sudah dipakai anggota lain. Ambil kartu yang lain.",
    en: "This card belongs to another member. Take another card.")
}
