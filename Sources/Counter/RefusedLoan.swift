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
  /// The MARC code of the language that it is in, if that is known.
  package let language: String?
  /// Why it was not lent.
  package let why: Sentence
  /// Until when it would go out to her all the same; `nil` when nothing says so.
  package let due: Day?
  /// Whether every reason is one that a colleague may set aside.
  package let mayBeLentAnyway: Bool
  /// Whether she can wait for the title.
  package let mayBeReserved: Bool
  /// Whether it must be taken back first: it is recorded as lost, or as lent to somebody else.
  package let isToBeTakenBack: Bool
  /// Whether nothing is said but that she has another copy of it.
  package let isAnotherOfHers: Bool
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
  package var sentence: Sentence {
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
  /// - Parameter isSure: whether it is meant although she has another copy of it.
  /// - Throws: `RefusedLoan` for a "no".
  func checkOut(
    _ item: Item, to member: MemberNumber, at now: Instant, by actor: Actor, isSure: Bool,
    wantsLabel: Bool
  ) async throws -> LoanSlip {
    if !isSure, let due = try await another(like: item, with: member, on: now.day) {
      let refusal = ScanDeskRefusal.anotherOfHers(due: due)
      throw RefusedLoan(
        refusal: refusal,
        copy: try await refused(item, for: member, because: refusal, on: now.day))
    }
    do {
      return try await loanDesk.checkOut(
        item.number, to: member, on: now.day, at: now, by: actor, wantsLabel: wantsLabel)
    } catch let refusal as any Refusal {
      throw RefusedLoan(
        refusal: refusal,
        copy: try await refused(item, for: member, because: refusal, on: now.day))
    }
  }

  /// Until when she has another copy of the same issue of the title; `nil` when she has none, or this
  /// copy itself.
  private func another(
    like item: Item, with member: MemberNumber, on today: Day
  ) async throws -> Day? {
    let loans = try await loanDesk.loans(of: member, on: today)
    guard !loans.contains(where: { $0.item == item.number }) else { return nil }
    for loan in loans where loan.record == item.record {
      guard try await catalogue.item(loan.item)?.enumeration == item.enumeration else { continue }
      // What a rule says comes first, and nothing is asked after it.
      let reasons = try await loanDesk.checkOutRefusals(item.number, to: member, on: today)
      return reasons.isEmpty ? loan.due : nil
    }
    return nil
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
    let record = try await catalogue.record(item.record, for: .staff)
    return RefusedCopy(
      item: item.number, record: item.record, barcode: item.barcode,
      title: record?.title ?? item.barcode.text, language: record?.language,
      why: refusal.sentence, due: try await due(item, for: member, on: today),
      mayBeLentAnyway: !reasons.isEmpty && reasons.allSatisfy(\.canBeOverridden),
      mayBeReserved: mayReserve,
      isToBeTakenBack: reasons.contains { [.onLoan, .lost].contains($0) },
      isAnotherOfHers: refusal is ScanDeskRefusal,
      another: isOnlyTheCopy ? try await another(than: item, for: member, on: today) : nil)
  }

  /// Until when it would go out to her today.
  private func due(
    _ item: Item, for member: MemberNumber, on today: Day
  ) async throws -> Day? {
    let person = try await workplaces.database.read { db in try Member.find(db, numbered: member) }
    guard let person else { return nil }
    return try await loanDesk.policy(for: person.category, item.type)
      .dueDay(on: today, membershipEnds: person.expires)
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
