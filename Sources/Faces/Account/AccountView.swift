import Catalog
import Circulation
import Markup
import Members
import Pages
import Serving
import Values

/// What a member's page shows: only what is hers, and only now; there is no history.
struct AccountView: Sendable {
  let name: String
  /// The last day of her membership.
  let expires: Day
  let isBlocked: Bool
  let loans: [LoanLine]
  let holds: [HoldLine]
  /// Those of her holds for which a copy stands on its shelf.
  let toFetch: Set<HoldNumber>
}

extension AccountView {
  init(_ visit: AccountRequest<SignedInMember>) async throws {
    let face = visit.face
    let number = visit.who.cardHolder
    guard let member = try await face.membership.find(number: number) else {
      throw SignInNeeded(door: Address("/account/sign-in"))
    }
    name = member.name.reveal(.shownToTheMember)
    expires = member.expires
    isBlocked = member.blocked != nil
    loans = try await face.loanDesk.loans(of: number, on: visit.today)
    holds = try await face.loanDesk.holds(of: number)
    toFetch = try await face.loanDesk.holdsToFetch(of: number, on: visit.today)
  }
}
