import Access
package import Catalog
package import Circulation
package import Counter
package import Markup
package import Members
package import PointOfSale
import Serving
import Stations
import Trail
package import Values

/// From wherever staff meet a title, its copies, its form and its labels are one press away.
extension Page {
  /// The title, as a link to its copies for whoever may change them.
  ///
  /// - Parameter code: the MARC code of its language.
  package func titleLink(
    _ title: String, _ record: RecordNumber, in code: String? = nil
  ) -> HTML {
    guard visitor.may(.itemsEdit) else { return titleText(title, in: code) }
    return """
      <a href="\(OfficePlace.record(record))"\(titleLanguage(code))>\(title)</a>
      """
  }

  /// The bar of whoever works here below a title: its form, copies and labels, lending, selling.
  ///
  /// Each way stands there for whoever may go it, so nothing of it reaches a reader.
  ///
  /// - Parameters:
  ///   - items: its copies; without any there is nothing to label or to lend.
  ///   - offers: what the shop has of it.
  ///   - isLending: whether the page leads to lending it in another way already.
  package func titleWays(
    _ record: RecordNumber, _ items: [ItemNumber], selling offers: [Offer] = [],
    besideLending isLending: Bool = false
  ) -> HTML {
    var ways: [HTML] = []
    if visitor.may(.catalogueEdit) {
      ways.append(
        buttonLink(Words.change, to: OfficePlace.editRecord(record), .edit, look: .small))
    }
    if visitor.may(.itemsEdit) {
      ways.append(
        buttonLink(Terms.items, to: OfficePlace.record(record), .barcode, look: .small))
      if !items.isEmpty {
        let labels = OfficePlace.labels.with("item", each: items.map(\.description))
        ways.append(buttonLink(OfficeWords.label, to: labels, .printer, look: .small))
      }
    }
    if visitor.may(.loansMake), !items.isEmpty, !isLending {
      ways.append(
        buttonLink(DeskWords.lend, to: DeskPlace.copies(record), .loan, look: .small))
    }
    if let way = sellingWay(offers) { ways.append(way) }
    return ways.isEmpty ? .empty : #"<div class="row">\#(ways)</div>"#
  }

  /// One thing goes into the cart; of several she chooses at the till.
  ///
  /// - Returns: nothing where there is nothing to be had, or she does not sell.
  package func sellingWay(_ offers: [Offer], look: ButtonLook = .small) -> HTML? {
    guard visitor.may(.tillSell) else { return nil }
    let there = offers.filter { $0.variant.onHand > 0 && $0.variant.price != nil }
    guard let first = there.first else { return nil }
    guard there.count == 1 else {
      return buttonLink(
        TillWords.sell, to: TillPlace.home.with("q", first.name), .till, look: look)
    }
    return action(
      TillWords.sell, at: TillPlace.lines,
      fields: ["variant": first.variant.number.description], .till, look: look)
  }

  /// The ways in which the first records come, beside the word that there are none yet.
  package var firstRecordWays: HTML {
    let typed: HTML =
      visitor.may(.catalogueEdit)
      ? buttonLink(OfficeWords.newRecord, to: OfficePlace.newRecord, .plus) : .empty
    let brought: HTML =
      visitor.may(.catalogueImport)
      ? buttonLink(OfficeWords.importTitle, to: OfficePlace.imports, .upload) : .empty
    return "\(typed)\(brought)"
  }

  /// What the desk does first with a title for whom it serves: it lends a copy that is in, or reserves.
  ///
  /// - Parameter copies: how its copies stand.
  package func waysForServed(
    _ record: RecordNumber, _ served: ServedNow?, _ copies: Availability
  ) -> HTML {
    guard let served, copies.count(.available) > 0, visitor.may(.loansMake),
      !served.atHome.contains(record)
    else {
      return copies.lent.isEmpty ? .empty : holdForServed(record, served, look: .plain)
    }
    let words = DeskWords.lendTo(served.name.reveal(.shownToStaffOnDuty))
    let free = copies.copies.filter { $0.state == .available }
    // Where there is nothing to choose, the press that says so lends.
    let lend =
      free.count == 1
      ? action(
        words, at: DeskPlace.copies(record),
        fields: ["item": free[0].item.description, "member": served.member.description], .loan)
      : buttonLink(words, to: DeskPlace.copies(record), .loan)
    return "\(lend)\(holdForServed(record, served))"
  }

  /// Reserves a title for whom the desk serves, or takes that back; nothing when it serves nobody.
  package func holdForServed(
    _ record: RecordNumber, _ served: ServedNow?, look: ButtonLook = .small
  ) -> HTML {
    guard let served, visitor.may(.holdsManage) else { return .empty }
    let name = served.name.reveal(.shownToStaffOnDuty)
    if served.atHome.contains(record) {
      return #"<a class="small" href="\#(DeskPlace.home)">\#(say(DeskWords.hasItAtHome(name)))</a>"#
    }
    if let hold = served.holds.first(where: { $0.record == record }) {
      return action(
        DeskWords.cancelHoldFor(name), at: DeskPlace.cancelledHolds,
        fields: ["hold": hold.hold.description, "back": "desk"], .close, look: .small,
        confirming: DeskWords.cancelHoldOf(hold.title), yes: DeskWords.cancelTheHold)
    }
    return action(
      DeskWords.reserveFor(name), at: DeskPlace.holds,
      fields: ["record": record.description, "member": served.member.description], .flag,
      look: look)
  }
}

/// Whom the desk serves at a colleague's station, for pages beside the desk.
package struct ServedNow: Sendable {
  /// Whose card is open.
  package let member: MemberNumber
  /// What she is called.
  package let name: Confidential<String>
  /// What she waits for, or what waits for her.
  let holds: [HoldLine]
  /// The titles of which she has a copy at home.
  let atHome: Set<RecordNumber>

  /// - Returns: `nil` when nobody is served there, or it is not hers to know.
  init?(
    _ tools: PageTools, _ permissions: Set<Permission>, at station: StationNumber?, now: Instant
  )
    async throws
  {
    guard permissions.contains(.loansMake), let station,
      let number = try await tools.workplaces.served(at: station, now: now),
      let member = try await tools.membership.find(number: number)
    else { return nil }
    self.member = number
    name = member.name
    holds = try await tools.loanDesk.holds(of: number)
    atHome = Set(try await tools.loanDesk.loans(of: number, on: now.day).map(\.record))
  }
}

extension PageRequest where Who == Anyone {
  /// Whom the desk serves, when a colleague looks; looking changes nothing there.
  package func servedNow() async throws -> ServedNow? {
    guard case .staff(_, let permissions) = page.visitor else { return nil }
    return try await ServedNow(tools, permissions, at: who.session?.station, now: now)
  }
}

extension PageRequest where Who == StaffOnDuty {
  /// Whom the desk serves at her station; looking changes nothing there.
  package func servedNow() async throws -> ServedNow? {
    try await ServedNow(tools, who.staff.permissions, at: who.station, now: now)
  }
}

extension ServedNow {
  /// Whom the desk's own page shows already.
  package init(_ served: DeskState.Served) {
    member = served.member.number
    name = served.member.name
    holds = served.holds
    atHome = Set(served.loans.map(\.record))
  }
}
