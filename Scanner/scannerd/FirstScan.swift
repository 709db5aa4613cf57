import ArgumentParser
import ScanFeed

/// Waits for what became of the first scan of this run, for `--once`.
///
/// Outcomes of scans that an earlier run left come by as well, and an outcome may be told before its
/// scan is known to be the first.
struct FirstScan {
  private var first: Scan.ID?
  private var outcomes: [Scan.ID: ScanOutcome] = [:]

  /// What was heard.
  enum News: Sendable {
    /// A scan of this run lies in the queue.
    case kept(Scan.ID)
    /// The server has answered for a scan.
    case settled(ScanOutcome)
  }

  /// Takes in news.
  ///
  /// - Returns: how the program ends; `nil` while that is open.
  mutating func hear(_ news: News) -> ExitCode? {
    switch news {
    case .kept(let id): first = first ?? id
    case .settled(let outcome): outcomes[outcome.id] = outcome
    }
    guard let first, let outcome = outcomes[first] else { return nil }
    return outcome.outcome == .refused ? .scanRefused : .success
  }
}
