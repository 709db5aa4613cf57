package import Counter
package import Markup
import ScanFeed
import Serving
import Values

extension Page {
  /// What waits at the station, taken or dropped together.
  package func waitingBox(_ waiting: WaitingScans, at address: String) -> HTML {
    let full: HTML? =
      waiting.isSpoolFull ? note(.warning, "<p>\(say(ScanWords.spoolFull))</p>") : nil
    guard waiting.count > 0, let last = waiting.last else { return full ?? .empty }
    let lines = waiting.lines.map { line -> HTML in
      "<li>\(say(line.what)) · \(moment(line.at))</li>"
    }
    let more = waiting.count - waiting.lines.count
    let rest: HTML? = more > 0 ? "<p>\(say(ScanWords.more(more)))</p>" : nil
    let skip: HTML? = waiting.stopped.map {
      action(ScanWords.skip, at: Address(address), fields: ["skip": $0.text], .right, look: .small)
    }
    let box = note(
      .warning,
      """
      <p><b>\(say(ScanWords.waiting(waiting.count)))</b></p><ol>\(lines)</ol>\(rest)
      <div class="row">
      \(action(
        ScanWords.takeAll, at: Address(address), fields: ["take": "all"], .check, look: .primary))
      \(skip)
      \(action(
        ScanWords.dropAll, at: Address(address), fields: ["drop": last.text], .close,
        confirming: ScanWords.dropCount(waiting.count)))</div>
      """)
    return "\(full)\(box)"
  }
}
