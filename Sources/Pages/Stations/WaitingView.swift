package import Counter
package import Markup
import ScanFeed
import Serving
import Values

extension Page {
  /// What waits at the station, taken or dropped together by those whose work it is.
  package func waitingBox(_ waiting: WaitingScans, at address: Address) -> HTML {
    let full: HTML? =
      waiting.isSpoolFull ? note(.warning, "<p>\(say(ScanWords.spoolFull))</p>") : nil
    guard waiting.count > 0 else { return full ?? .empty }
    let lines = waiting.lines.map { line -> HTML in
      "<li>\(say(line.what)) · \(moment(line.at))</li>"
    }
    let more = waiting.count - waiting.lines.count
    let rest: HTML? = more > 0 ? "<p>\(say(ScanWords.more(more)))</p>" : nil
    let others = waiting.count - waiting.hers
    let forOthers: HTML? = others > 0 ? "<p>\(say(ScanWords.forOthers(others)))</p>" : nil
    let head = waiting.hers == 0 ? ScanWords.waits(waiting.count) : ScanWords.waiting(waiting.count)
    let box = note(
      .warning,
      """
      <p><b>\(say(head))</b></p><ol>\(lines)</ol>\(rest)\(forOthers)
      \(waysOn(from: waiting, at: address))
      """)
    return "\(full)\(box)"
  }

  private func waysOn(from waiting: WaitingScans, at address: Address) -> HTML {
    guard waiting.hers > 0, let last = waiting.last else { return .empty }
    let skip: HTML? = waiting.stopped.map {
      action(ScanWords.skip, at: address, fields: ["skip": $0.text], .right, look: .small)
    }
    return """
      <div class="row acts">
      \(action(
        ScanWords.takeAll, at: address, fields: ["take": "all"], .check, look: .primary))
      \(skip)
      \(action(
        ScanWords.dropAll, at: address, fields: ["drop": last.text], .close,
        confirming: ScanWords.dropCount(waiting.hers)))</div>
      """
  }
}
