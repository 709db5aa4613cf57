package import Markup
import Serving
package import Values

/// One whole page before it gets its frame.
package struct Sheet: Sendable {
  /// What the window is called.
  ///
  /// Pages of a signed-in member never name a title here.
  var title: String
  /// Which room of the house it belongs to.
  var section: Section?
  /// Scripts beyond those that every page has.
  var scripts: [Script]
  /// Where the page listens for what happens elsewhere, if it does.
  var live: Address?
  /// What stands above the scan field, on a page where the next scan is what comes next; there the
  /// field takes the focus.
  package var scanLabel: Sentence?
  /// What a search engine says of the page, in a sentence or two; nothing on pages that are not
  /// for everybody.
  package var description: String?
  /// The one address of a page that has several, for search engines.
  package var canonical: Address?
  /// Whether parts of it are drawn by day and by night at once, in `by-day` and `by-night`.
  package var showsBothLights = false
  /// Whether the stylesheet of results and records comes with it: no other page fetches that.
  package var isOfCatalogue = false
  /// Whether it is the lock of a place, which has a stylesheet of its own.
  package var isLock = false
  /// What stands between head and foot.
  var body: HTML

  /// Takes its title and what it shows.
  package init(
    _ title: String, section: Section? = nil, scripts: [Script] = [], live: Address? = nil,
    body: HTML
  ) {
    self.title = title
    self.section = section
    self.scripts = scripts
    self.live = live
    self.body = body
  }

  /// A script that a page may ask for.
  package enum Script: String, Sendable, CaseIterable {
    /// Scans: the field, bursts of a hand scanner, the queue.
    case scanField = "scan-field.js"
    /// The keys of a hand scanner, wherever they fall; every page for staff has it, and their
    /// door: a page that went with its session leaves a scanner behind.
    case scanKeys = "scan-keys.js"
    /// Forms that lead on only when the house answers; every page with a scan field has it.
    case away = "away.js"
    /// Amounts of money with points.
    case moneyField = "money-field.js"
    /// Forms whose answer is put into the page without leaving it.
    case regionForm = "region-form.js"
    /// A button that prints the page.
    case printPage = "print-page.js"
    /// The receipt on the browser's printer.
    case receiptPaper = "receipt-paper.js"
    /// Goods at the till, and titles and members at the desk, by their name while it is typed.
    case goodsSearch = "goods-search.js"
    /// What the house has already, while a line of several is typed.
    case pickList = "pick-list.js"
    /// The page on which one book after the other is entered.
    case quickEntry = "quick-entry.js"
    /// A table of fields: which were changed, and keys that lead from one to the next.
    case cells = "cells.js"
    /// The keys of the till, and how many lines are below.
    case tillKeys = "till-keys.js"
    /// Listening to the station.
    case live = "live.js"
    /// The keys for a PIN on the lock.
    case lock = "lock.js"
    /// Cards and answers that go from the screen after some quiet seconds.
    case quiet = "quiet.js"
    /// The keys of the desk: to the scan field, and the map of all.
    case deskKeys = "desk-keys.js"
    /// The seconds for which an act can be undone.
    case tape = "tape.js"
  }
}
