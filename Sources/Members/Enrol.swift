import GRDB
import Persistence
import Secrets
public import Trail
public import Values

extension Membership {
  /// Makes somebody a member.
  ///
  /// - Returns: her, and her PIN, which is shown once and kept as its hash only.
  /// - Throws: `MemberRefusal`; `EnrolledAlready` for a request that was answered before, since her PIN
  ///   is not known any more, or `MemberRefusal.erasedSince`; `CardRefusal` never, since the card is
  ///   chance's or was checked.
  public func enrol(
    _ new: NewMember, at now: Instant, by actor: Actor
  ) async throws -> (member: Member, pin: PIN) {
    let person = try Person(name: new.name, contact: new.contact)
    if let expires = new.expires, abs(expires - now.day) > 50 * 366 {
      throw MemberRefusal.expiryUnlikely
    }
    let pin = try PIN.random()
    let hash = try await bench.hash(pin.digits)
    let card = try new.card ?? CardBarcode.random()
    let mark = RandomCode.letters(12)
    let enrolled = try await database.recorded { db in
      try actor.needs(.membersEdit, in: db)
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
      let member = try Self.written(db, number, .memberEnrolled, at: now, by: actor)
      return Enrolled(number: member.number, mark: mark)
    }
    guard let member = try await find(number: enrolled.number) else {
      throw MemberRefusal.erasedSince
    }
    guard enrolled.mark == mark else { throw EnrolledAlready(number: enrolled.number) }
    return (member, pin)
  }

  /// Writes down that something about a member was done, and reads her again.
  static func written(
    _ db: Database, _ number: MemberNumber, _ action: AuditAct, at now: Instant,
    by actor: Actor
  ) throws -> Member {
    guard let member = try Member.find(db, numbered: number) else { throw MemberRefusal.unknown }
    try Audit.write(
      db, at: now, by: actor, action: action, subject: "member \(number)")
    return member
  }
}

/// What is kept for a repeated request; the mark tells whether this very call enrolled her.
private struct Enrolled: Codable {
  let number: MemberNumber
  let mark: String
}

/// The same request made her a member before; nothing was done again.
public struct EnrolledAlready: Refusal, Hashable {
  /// Her number.
  public let number: MemberNumber

  public var reason: Reason {
    Reason(
      "member-enrolled-already",
      id: "Anggota ini sudah didaftarkan. Kalau PIN-nya belum diterima, buatkan PIN baru.",
      en: "This member is already enrolled. If the PIN was not received, make a new one.")
  }
}

/// A card belongs to somebody already.
public struct CardTaken: Refusal, Hashable {
  public var reason: Reason {
    Reason(
      "card-taken",
      id: "Kartu ini sudah dipakai anggota lain. Ambil kartu yang lain.",
      en: "This card belongs to another member. Take another card.")
  }
}
