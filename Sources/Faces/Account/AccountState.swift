import Catalog
import Circulation
import Markup
import Members
import Pages
import Serving
import Values

/// What a member's page shows: only what is hers, and only now; there is no history.
struct AccountState: Sendable {
  let name: String
  /// The last day of her membership.
  let expires: Day
  let isBlocked: Bool
  let loans: [LoanLine]
  let holds: [HoldLine]
  /// Those of her holds for which a copy stands on its shelf.
  let toFetch: Set<HoldNumber>
}

extension AccountState {
  init(_ visit: AccountRequest<SignedInMember>) async throws {
    let desk = visit.face.loanDesk
    guard let account = try await desk.account(of: visit.who.cardHolder, on: visit.today) else {
      throw SignInNeeded(door: AccountPlace.signIn)
    }
    let member = account.member
    name = member.name.reveal(.shownToTheMember)
    expires = member.expires
    isBlocked = member.blocked != nil
    loans = account.loans
    holds = account.holds
    toFetch = account.toFetch
  }
}
