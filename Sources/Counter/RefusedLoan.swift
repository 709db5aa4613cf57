import Access
package import Catalog
import Circulation
import Members
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
}

/// The house's "no" to a loan at the desk, with the copy that it is about.
struct RefusedLoan: Error {
  let refusal: any Refusal
  let copy: RefusedCopy

  /// What is said: which copy, and why not.
  var sentence: Sentence {
    let (book, why) = ("\(copy.title) (\(copy.barcode))", refusal.sentence)
    return Sentence(id: "\(book): \(why)", en: "\(book): \(why)")
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
    return RefusedCopy(
      item: item.number, record: item.record, barcode: item.barcode,
      title: try await catalogue.title(of: item),
      mayBeLentAnyway: !reasons.isEmpty && reasons.allSatisfy(\.canBeOverridden),
      mayBeReserved: mayReserve,
      isToBeTakenBack: reasons.contains { [.onLoan, .lost].contains($0) })
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
