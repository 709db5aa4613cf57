package import Catalog
package import Circulation
package import Counter
package import Members
import Pages
package import Stations
package import Trail

/// What the pages of the lending desk need, and nothing else.
package struct DeskRooms: Sendable {
  /// Records and copies.
  let catalogue: Catalogue
  /// Members and their cards.
  let membership: Membership
  /// Loans, holds and their rules.
  let loanDesk: LoanDesk
  /// Where people work, whom they serve, and the scans that wait there.
  let workplaces: Workplaces
  /// Where every scan of the house arrives.
  let scanDesk: ScanDesk
  /// What goes to the printers of the stations.
  let paperQueue: PaperQueue
  /// What happens at stations, told to the pages that listen.
  let live: LiveHub
  /// What is written down of what people do.
  let trail: AuditTrail

  /// Takes them from the one place where all is put together.
  package init(
    catalogue: Catalogue, membership: Membership, loanDesk: LoanDesk, workplaces: Workplaces,
    scanDesk: ScanDesk, paperQueue: PaperQueue, live: LiveHub,
    trail: AuditTrail
  ) {
    self.catalogue = catalogue
    self.membership = membership
    self.loanDesk = loanDesk
    self.workplaces = workplaces
    self.scanDesk = scanDesk
    self.paperQueue = paperQueue
    self.live = live
    self.trail = trail
  }
}

/// One request for a page of the desk.
typealias DeskRequest<Who: Sendable> = PageRequest<DeskRooms, Who>
