package import Access
package import Circulation
package import Counter
package import Members
import Pages

/// What members' own pages need, and nothing else.
package struct AccountRooms: Sendable {
  /// Members and their cards.
  let membership: Membership
  /// Staff, and whoever is signed in.
  let keyring: Keyring
  /// Loans, holds and their rules.
  let loanDesk: LoanDesk
  /// Where every scan of the house arrives.
  let scanDesk: ScanDesk
  /// What happens at stations, told to the pages that listen.
  let live: LiveHub

  /// Takes them from the one place where all is put together.
  package init(
    membership: Membership, keyring: Keyring, loanDesk: LoanDesk, scanDesk: ScanDesk, live: LiveHub
  ) {
    self.membership = membership
    self.keyring = keyring
    self.loanDesk = loanDesk
    self.scanDesk = scanDesk
    self.live = live
  }
}

/// One request for a page of a member.
typealias AccountRequest<Who: Sendable> = PageRequest<AccountRooms, Who>
