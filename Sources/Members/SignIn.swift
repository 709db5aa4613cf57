public import Access
import GRDB
import Persistence
public import Secrets
public import Values

/// A member has come in.
public struct MemberSignIn: Sendable {
  /// What her browser shows from now on; the house keeps its digest only.
  public let token: Token
  /// Who she is.
  public let member: Member
  /// How many wrong PINs were tried with her card since she came in last.
  public let wrongTries: Int
}

/// Why a member cannot come in.
///
/// An unknown card and a wrong PIN are one answer, in one time.
public enum MemberSignInRefusal: Refusal, Hashable {
  /// No member has the card, or it is not her PIN.
  case wrongCardOrPIN
  /// She is signed in and changes her PIN: there is no card in question.
  case wrongOldPIN

  public var reason: Reason {
    switch self {
    case .wrongCardOrPIN:
      Reason(
        "wrong-card-or-pin", at: "pin",
        id: "Nomor kartu atau PIN salah. Coba lagi, atau minta PIN baru di meja layanan.",
        en: "The card number or the PIN is wrong. Try again, or ask for a new PIN at the desk.")
    case .wrongOldPIN:
      Reason(
        "wrong-old-pin", at: "old",
        id: "PIN sekarang salah. Ketik sekali lagi, atau minta PIN baru di meja layanan.",
        en: "The current PIN is wrong. Type it again, or ask for a new PIN at the desk.")
    }
  }
}

extension Membership {
  /// The member whose card and PIN these are, or `nil`; takes as long for an unknown card.
  ///
  /// - Throws: `BenchBusy`.
  private func checked(card: String, pin: String) async throws -> Kept? {
    let barcode = Self.card(card)
    let kept = try await database.read { db in try Kept.find(db, card: barcode) }
    let fits = try await bench.verify(String(pin.prefix(64)), against: kept?.pin)
    return fits ? kept : nil
  }

  /// Lets a member in with her card number and PIN.
  ///
  /// - Parameter keyring: keeps the sessions and counts the tries.
  /// - Parameter address: where the request comes from.
  /// - Throws: `MemberSignInRefusal`, `TooManyTries` for the card or the address, or `BenchBusy`.
  public func signIn(
    card: String, pin: String, from address: String, at now: Instant, keyring: Keyring
  ) async throws -> MemberSignIn {
    let attempt = Attempt(
      at: "card \(Self.card(card)?.text ?? String(card.prefix(40)))", from: address)
    try await keyring.count(attempt, at: now) { db in
      try WrongPINs.count(db, card: Self.card(card))
    }
    guard let kept = try await checked(card: card, pin: pin) else {
      throw MemberSignInRefusal.wrongCardOrPIN
    }
    let token = try await keyring.startMemberSession(kept.member.number, at: now) { db in
      // While the PIN was hashed she may have left, got another card, or another PIN.
      guard try Kept.find(db, card: kept.member.card)?.isSame(as: kept) == true else {
        throw MemberSignInRefusal.wrongCardOrPIN
      }
    }
    try await keyring.succeeded(attempt, at: now)
    let wrongTries = try await database.transaction(isUrgent: true) { db in
      try WrongPINs.take(db, of: kept.member.number)
    }
    return MemberSignIn(token: token, member: kept.member, wrongTries: wrongTries)
  }

  /// The barcode that was typed, when it is a card's.
  private static func card(_ typed: String) -> Barcode? { try? CardBarcode(typed).barcode }
}

/// What the table knows of a card.
private struct Kept: Sendable {
  let member: Member
  let pin: PassphraseHash?

  static func find(_ db: Database, card: Barcode?) throws -> Kept? {
    guard let card, let member = try Member.find(db, card: card) else { return nil }
    return Kept(member: member, pin: try Membership.hash(db, of: member.number))
  }

  func isSame(as other: Kept) -> Bool {
    member.number == other.member.number && pin == other.pin
  }
}
