package import Access
import Catalog
package import Counter
import Members
import PointOfSale
package import Secrets
import Stations
import Trail
package import Values

/// Somebody whose session is over, or locked until she comes in again.
package struct Away: Sendable {
  /// What she had.
  package let session: Session
  /// What her browser shows.
  package let token: Token
  /// The place that waits for her; nothing when her session is over.
  package let place: LockedPlace?

  /// Whether a place waits for her.
  package var isLocked: Bool { place != nil }
}

/// What the lock says of the place behind it: no sum, and of nobody but whom it asks.
package struct LockedPlace: Sendable {
  /// Whom the lock asks: whose session it was, or whose badge was held before it.
  package let staff: Staff
  /// Whose session it was.
  let own: Staff
  /// Whether her PIN unlocks it, too.
  let takesPIN: Bool
  /// Who works there for a shift, and has a PIN for it alone.
  private let shift: StaffNumber?
  /// What people call the place.
  let name: String
  /// What is done there just now.
  package let work: StationMode
  /// How many lines are in its cart.
  package let lines: Int

  /// Looks at the place where a session sits.
  ///
  /// - Returns: `nil` when it sits nowhere: then there is nothing to come back to.
  init?(of session: Session, by token: Token, in tools: PageTools) async throws {
    guard let colleague = session.staff, let number = session.station,
      let station = try await tools.workplaces.station(number)
    else { return nil }
    let asked = try await tools.keyring.shown(to: token) ?? colleague
    staff = asked
    own = colleague
    let hers = session.isShift ? colleague.number : nil
    shift = hers
    takesPIN = try await Self.takesPIN(asked.number, hers, in: tools)
    name = station.name
    work = try await tools.scanDesk.mode(of: station)
    lines = try await tools.shop.cart(of: number)?.lines.count ?? 0
  }

  private static func takesPIN(
    _ asked: StaffNumber, _ shift: StaffNumber?, in tools: PageTools
  ) async throws -> Bool {
    if asked == shift { return try await tools.keyring.hasPINs() }
    return try await tools.keyring.takesPIN(of: asked)
  }

  /// The code that a scanner typed into the lock, told by its form alone: nobody looks it up, so that
  /// who stands outside learns of no code whether the house has it.
  ///
  /// What may be her PIN is one, whatever goods have the same digits.
  package func scanned(_ typed: String) -> Barcode? {
    if takesPIN, PIN.isLikeAColleagues(typed) { return nil }
    guard let code = try? Barcode(typed), code.isPrintedForScanners else { return nil }
    return code
  }

  private init(asking asked: Staff, takesPIN: Bool, before: LockedPlace) {
    staff = asked
    own = before.own
    self.takesPIN = takesPIN
    name = before.name
    work = before.work
    lines = before.lines
    shift = before.shift
  }

  /// The same place after a badge was held before it, or who locked it said that it is still her.
  package func askedAnew(by token: Token, in tools: PageTools) async throws -> LockedPlace {
    let asked = try await tools.keyring.shown(to: token) ?? own
    let takesPIN = try await Self.takesPIN(asked.number, shift, in: tools)
    return LockedPlace(asking: asked, takesPIN: takesPIN, before: self)
  }
}

extension Barcode {
  /// Whether it is formed as article numbers, cards, labels and commands are.
  ///
  /// Twelve digits may be a passphrase, and are no article number here.
  fileprivate var isPrintedForScanners: Bool {
    if isbn != nil || StationCommand(self) != nil { return true }
    if text.utf8.count != 12, ean13 != nil { return true }
    return CardBarcode.isOne(self) || Item.isOwnLabel(self) || isShortLabel
  }

  /// Whether it is a few letters and a number, and shorter than any passphrase: `PIN-0042`.
  private var isShortLabel: Bool {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let number = text.dropFirst(letters.count).drop { $0 == "-" || $0 == " " }
    return text.utf8.count < 12 && (1...4).contains(letters.count) && !number.isEmpty
      && number.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
