package import ScanFeed
package import Values

/// Scans wait while somebody pays; it is paid without them when that is said once more.
///
/// Only the till's page asks: a program sells the cart as it is, and nobody stands there to answer.
package struct ScansStillWait: Refusal, Hashable {
  let count: Int
  /// The newest of them: a yes is one to all up to it, and to none that comes after.
  let newest: Scan.ID

  /// Takes how many wait, and the newest of them.
  package init(count: Int, newest: Scan.ID) {
    self.count = count
    self.newest = newest
  }

  package var reason: Reason {
    Reason(
      "scans-still-wait",
      id: "\(count) pindaian masih menunggu. Bayar tanpa itu?",
      en: count == 1
        ? "1 scan is still waiting. Pay without it?"
        : "\(count) scans are still waiting. Pay without them?")
  }
}
