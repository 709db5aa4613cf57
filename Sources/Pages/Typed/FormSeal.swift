import Access
import Foundation
import Markup
import Persistence
import Secrets
import Serving
import Values

/// Seals half-typed forms into the sign-in page, where they outlive a session and a restart.
///
/// Nothing is kept by the house: who signs in as the same colleague brings the form along.
package actor FormSeal {
  /// The longest form that is kept, in bytes; a sign-in form has to carry twice as much.
  static let longest = 96 << 10
  private static let purpose = "form"

  private let keyring: Keyring
  private var key: SealingKey?
  private let spare = SealingKey.random()

  init(keyring: Keyring) { self.keyring = keyring }

  /// Makes the key when the house opens, so that no page has to write.
  package func prepare() async {
    do {
      _ = try await theKey()
    } catch {
      // The first form of a colleague says what is the matter.
    }
  }

  /// The mark on the forms of a colleague.
  func mark(of staff: Staff) async throws -> String {
    String(try await theKey().mark("forms of staff \(staff.number)").prefix(32))
  }

  /// Seals a form; `nil` when it is too long to be carried.
  func seal(_ form: KeptForm) async throws -> String? {
    let text = String(decoding: try JSONEncoder().encode(form), as: UTF8.self)
    guard text.utf8.count <= Self.longest else { return nil }
    return try await theKey().seal(text, for: Self.purpose)
  }

  /// Opens a sealed form, if it is ours and not too old.
  func open(_ sealed: String, at now: Instant) async throws -> KeptForm? {
    guard let text = try await theKey().open(sealed, for: Self.purpose) else { return nil }
    let form = try JSONDecoder().decode(KeptForm.self, from: Data(text.utf8))
    return abs(now.seconds - form.at) <= Lifetime.sealedForm.seconds ? form : nil
  }

  private func theKey() async throws -> SealingKey {
    if let key { return key }
    do {
      let key = try await keyring.sealingKey()
      self.key = key
      return key
    } catch is StorageRefusal {
      // Nothing can be written now: a key of this run serves until something can.
      return spare
    }
  }
}

/// A form that could not be sent because the session was over.
struct KeptForm: Codable, Sendable {
  /// The page on which it stood.
  let page: String
  /// Where it is sent.
  let action: String
  /// The mark of the colleague whose it is.
  let owner: String
  /// When it was sent, in seconds since 1970.
  let at: Int64
  /// Names and texts, in order; never a secret.
  let fields: [[String]]

  init(_ form: FilledForm, sentTo action: String, at now: Instant) {
    page = Address.inside(form["here"]) ?? OfficePlace.home.text
    self.action = action
    owner = form["by"]
    at = now.seconds
    fields = form.all(but: Refill.ours.union(Refill.secrets)).map { [$0.name, $0.value] }
  }

  /// What was typed, to be put back.
  var refill: Refill {
    let pairs = fields.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
    return Refill(action: action, fields: FilledForm(pairs), remark: .returned)
  }
}
