package import Counter
package import Markup
import Serving
import Values

extension Page {
  /// What was refused before the last answer, one row a scan, until she has seen it or the answer goes.
  package func refusedBox(_ refused: RefusedScans, at address: Address) -> HTML {
    let answers = refused.answers
    guard !answers.isEmpty else { return .empty }
    let rows = answers.map { answer -> HTML in
      """
      <li class="row"><span class="grow small">\(scanned(answer))\(sayWhole(answer.sentence))</span>
      \(seen(ScanWords.seen, [answer], at: address))</li>
      """
    }
    return note(
      .refused,
      """
      <p><b>\(say(ScanWords.refused(answers.count + refused.more)))</b></p>
      <ul class="list stack tight">\(rows)\(lastRow(refused, at: address))</ul>
      """)
  }

  /// How many more there were, and the one button for all, in line with those for one.
  private func lastRow(_ refused: RefusedScans, at address: Address) -> HTML {
    let answers = refused.answers
    guard answers.count > 1 || refused.more > 0 else { return .empty }
    let rest: HTML? = refused.more > 0 ? "\(say(ScanWords.more(refused.more)))" : nil
    let all: HTML? = answers.count > 1 ? seen(ScanWords.allSeen, answers, at: address) : nil
    return #"<li class="row"><span class="grow small">\#(rest)</span>\#(all)</li>"#
  }

  /// The code, where the sentence does not say it; the time, where the code is nobody's to read.
  private func scanned(_ answer: StationAnswer) -> HTML? {
    guard let code = answer.scanned?.shown else { return "\(timeOfDay(answer.at)) " }
    guard !answer.sentence.text(in: .indonesian).contains(code) else { return nil }
    let isShort = code.utf8.count <= 16
    return #"<span class="code-input\#(" nowrap", if: isShort)">\#(code)</span> "#
  }

  private func seen(_ words: Sentence, _ answers: [StationAnswer], at address: Address) -> HTML {
    let marks = answers.compactMap { $0.scanned?.mark.description }
    return action(
      words, at: address, fields: ["seen": marks.joined(separator: " ")], .check,
      look: .small)
  }
}
