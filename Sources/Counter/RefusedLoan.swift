import Access
package import Catalog
import Circulation
import Members
import Persistence
import Stations
import Trail
package import Values

/// A copy that was not lent to whom the desk serves, and what can be done about it.
///
/// It names a title and a copy, never a person.
package struct RefusedCopy: Hashable, Sendable {
  /// The copy.
  package let item: ItemNumber
  /// The work it is a copy of.
  package let record: RecordNumber
  /// The code on it.
  package let barcode: Barcode
  /// What it is.
  package let title: String
  /// Whether every reason is one that a colleague may set aside.
  package let mayBeLentAnyway: Bool
  /// Whether she can wait for the title.
  package let mayBeReserved: Bool
  /// Whether it must be taken back first: it is recorded as lost, or as lent to somebody else.
  package let isToBeTakenBack: Bool
  /// Another copy of the title that she could take, when nothing but this copy stands in the way.
  package let another: FreeCopy?
}

/// A copy on its shelf that may be lent to whom the desk serves.
package struct FreeCopy: Hashable, Sendable {
  /// The code on it.
  package let barcode: Barcode
  /// Its call number and its shelf, as far as it has them.
  package let place: [String]

  /// Where it is found.
  var sentence: Sentence {
    let found = (place + [barcode.text]).joined(separator: ", ")
    return Sentence(
      id: "Eksemplar lain ada di rak: \(found).",
      en: "Another copy is on the shelf: \(found).")
  }
}

/// The house's "no" to a loan at the desk, with the copy that it is about.
struct RefusedLoan: Error {
  let refusal: any Refusal
  let copy: RefusedCopy

  /// What is said: which copy, why not, and where another one is.
  var sentence: Sentence {
    let (book, why) = ("\(copy.title) (\(copy.barcode))", refusal.sentence)
    let no = Sentence(id: "\(book): \(why)", en: "\(book): \(why)")
    return [no, copy.another?.sentence].compactMap(\.self).joined(separator: " ")
  }
}

extension ScanDesk {
  /// Lends a copy, or says why not and how to go on.
  ///
  /// - Throws: `RefusedLoan` for a "no".
  func checkOut(
    _ item: Item, to member: MemberNumber, at now: Instant, by actor: Actor
  ) async throws -> LoanSlip {
    do {
      return try await loanDesk.checkOut(
        item.number, to: member, on: now.day, at: now, by: actor)
    } catch let refusal as any Refusal {
      throw RefusedLoan(
        refusal: refusal,
        copy: try await refused(item, for: member, because: refusal, on: now.day))
    }
  }

  private func refused(
    _ item: Item, for member: MemberNumber, because refusal: any Refusal, on today: Day
  ) async throws -> RefusedCopy {
    let reasons = ((refusal as? Refusals)?.reasons ?? [refusal])
      .compactMap { $0 as? CheckOutRefusal }
    let mayReserve =
      reasons.contains(where: \.isAboutTheCopy)
      ? try await loanDesk.holdRefusals(record: item.record, for: member, on: today).isEmpty
      : false
    let isOnlyTheCopy = !reasons.isEmpty && reasons.allSatisfy(\.isAboutTheCopy)
    return RefusedCopy(
      item: item.number, record: item.record, barcode: item.barcode,
      title: try await catalogue.title(of: item),
      mayBeLentAnyway: !reasons.isEmpty && reasons.allSatisfy(\.canBeOverridden),
      mayBeReserved: mayReserve,
      isToBeTakenBack: reasons.contains { [.onLoan, .lost].contains($0) },
      another: isOnlyTheCopy ? try await another(than: item, for: member, on: today) : nil)
  }

  /// Another copy of the title that may be lent to her and stands on its shelf for nobody else.
  private func another(
    than item: Item, for member: MemberNumber, on today: Day
  ) async throws -> FreeCopy? {
    let category = try await workplaces.database.read { db in
      try Member.find(db, numbered: member)?.category
    }
    let free = try await loanDesk.availability(of: item.record, for: category, on: today).copies
      .first { $0.state == .available && $0.item != item.number }
    guard let free, let copy = try await catalogue.item(free.item) else { return nil }
    let place = [copy.callNumber, copy.location ?? ""].filter { !$0.isEmpty }
    return FreeCopy(barcode: copy.barcode, place: place)
  }
}

extension CheckOutRefusal {
  /// Whether another copy of the title could be lent to her.
  fileprivate var isAboutTheCopy: Bool {
    switch self {
    case .withdrawn, .lost, .notReady, .notForLoan, .onLoan, .heldForAnother, .waitedFor: true
    case .unknownItem, .unknownMember, .alreadyHers, .memberExpired, .memberBlocked, .limitReached,
      .limitOfTypeReached, .overdue:
      false
    }
  }
}

extension Catalogue {
  /// What a copy is, for whoever holds it in her hand.
  fileprivate func title(of item: Item) async throws -> String {
    try await record(item.record, for: .staff)?.title ?? item.barcode.text
  }
}
