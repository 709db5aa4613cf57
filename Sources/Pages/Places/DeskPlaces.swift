package import Catalog
package import Circulation
package import Markup
import Values

/// Where books are lent.
package enum DeskPlace {
  /// GET: the whole desk; POST: the station lends from now on.
  package static let home = Address(page: "/desk")
  /// GET: the parts of the desk that change, alone.
  package static let regions = Address(page: "/desk/regions")
  /// POST: a code that was scanned or typed, perhaps a while ago.
  package static let scans = Address(page: "/desk/scans")
  /// POST: takes or drops what waits.
  package static let lateScans = Address(page: "/desk/late-scans")
  /// POST: she has seen a scan that was refused.
  package static let refusedScans = Address(page: "/desk/refused-scans")
  /// POST: closes the open card.
  package static let done = Address(page: "/desk/done")
  /// POST: undoes an act of the desk while there is time.
  package static let undo = Address(page: "/desk/undo")
  /// POST: keeps the open card from closing, since she works on.
  package static let still = Address(page: "/desk/still")
  /// POST: locks the session; what waits there stays.
  package static let lock = Address(page: "/desk/lock")
  /// POST: lends although a rule says no, with a reason.
  package static let checkOuts = Address(page: "/desk/check-outs")
  /// POST: renews a loan, if need be with a reason against a rule.
  package static let renewals = Address(page: "/desk/renewals")
  /// POST: renews all that whoever is served has at home.
  package static let allRenewals = Address(page: "/desk/renewals/all")
  /// POST: lends what stands on the hold shelf to whoever is served.
  package static let heldLoans = Address(page: "/desk/holds/lend")
  /// POST: takes back a copy of which the label is not at hand.
  package static let returns = Address(page: "/desk/returns")
  /// POST: puts the member in the queue for a title.
  package static let holds = Address(page: "/desk/holds")
  /// POST: ends a hold.
  package static let cancelledHolds = Address(page: "/desk/holds/cancel")
  /// GET: what is still to be fetched for the hold shelf, what stands there, and who waits for a title.
  package static let holdShelf = Address(page: "/desk/hold-shelf")
  /// The same page, where it tells for which titles somebody waits.
  package static let queue = Address(page: "/desk/hold-shelf#queue")
  /// GET: the slip of a copy on the hold shelf, as a PDF.
  package static let shelfSlip: Place<HoldNumber> = Place("/desk/holds/:hold/slip")
  /// GET: when what the open card has must come back, as a PDF without a name or a title.
  package static let dueSlip = Address(page: "/desk/due-slip")
  /// GET: all loans that are late, with whom to call.
  package static let overdue = Address(page: "/desk/overdue")
  /// GET: the same list as a file, which is written down.
  package static let overdueFile = Address(page: "/desk/overdue/csv")
  /// GET: what comes back today at the latest, without those who have it.
  package static let dueToday = Address(page: "/desk/due-today")
  /// GET: members by name; POST: opens the card of one of them.
  package static let members = Address(page: "/desk/members")
  /// POST: looks for a name, which stands in no address.
  package static let memberSearch = Address(page: "/desk/members/search")
  /// GET: titles by word, to reserve one for a member.
  package static let titles = Address(page: "/desk/titles")
  /// GET: titles and members by what was typed at the desk; POST: looks for it, and no address names it.
  package static let found = Address(page: "/desk/found")
  /// GET: the copies of a title, to lend one without its label; POST: lends it to whom the page showed.
  package static let copies: Place<RecordNumber> = Place("/desk/titles/:record")
  /// GET: the codes of commands, to print and to scan.
  package static let codes = Address(page: "/desk/codes")
}
