public import Access
internal import GRDB
internal import Persistence
public import Secrets
public import Values

/// A member has come in.
public struct MemberSignIn: Sendable {
  /// What her browser shows from now on; the house keeps its digest only.
  public let token: Token
  /// Who she is.
  public let member: Member
}

/// Why a member cannot come in.
///
/// An unknown card and a wrong PIN are one answer, in one time.
public enum MemberSignInRefusal: Refusal, Hashable {
  case wrongCardOrPIN

  public var type: String { "wrong-card-or-pin" }

  public var sentence: Sentence {
    Sentence(
      id: "Nomor kartu atau PIN salah. Coba lagi, atau minta PIN baru di meja layanan.",
      en: "The card number or the PIN is wrong. Try again, or ask for a new PIN at the desk.")
  }
}

extension Membership {
  /// The member whose card and PIN these are, or `nil`; takes as long for an unknown card.
  ///
  /// It does not count tries: `signIn` does.
  public func checkPIN(card: String, pin: String) async throws -> Member? {
    let barcode = Self.card(card)
    let found = try await database.read { db -> (Member, PassphraseHash?)? in
      guard let barcode, let member = try Member.find(db, card: barcode) else { return nil }
      return (member, try Self.hash(db, of: member.number))
    }
    let fits = await bench.verify(String(pin.prefix(64)), against: found?.1)
    return fits ? found?.0 : nil
  }

  /// Lets a member in with her card number and PIN.
  ///
  /// - Parameter keyring: keeps the sessions and counts the tries.
  /// - Parameter address: where the request comes from.
  /// - Throws: `MemberSignInRefusal`, or `TooManyTries` for the card or the address.
  public func signIn(
    card: String, pin: String, from address: String, at now: Instant, keyring: Keyring
  ) async throws -> MemberSignIn {
    let account = "card \(Self.card(card)?.text ?? String(card.prefix(40)))"
    try await keyring.throttle.attempt(account: account, from: address, at: now)
    guard let member = try await checkPIN(card: card, pin: pin) else {
      throw MemberSignInRefusal.wrongCardOrPIN
    }
    let token = try await keyring.startMemberSession(member.number, at: now)
    await keyring.throttle.succeeded(account: account, from: address)
    return MemberSignIn(token: token, member: member)
  }

  /// The barcode that was typed, when it is a card's.
  private static func card(_ typed: String) -> Barcode? { try? CardBarcode(typed).barcode }
}
