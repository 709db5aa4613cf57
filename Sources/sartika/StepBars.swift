import Synchronization
import Values

/// A bar for each step of work that has several.
final class StepBars: Sendable {
  private struct Step {
    let name: Sentence
    let bar: Progress
  }

  private let current = Mutex<Step?>(nil)

  /// Says how much of a step is done; a new step begins a new bar.
  func reached(_ done: Int, of total: Int, in name: Sentence) {
    current.withLock { step in
      if step?.name != name {
        step?.bar.finish()
        let bar = Progress(Terminal.oneLine(name), of: total, unit: "")
        step = Step(name: name, bar: bar)
      }
      step?.bar.reached(done)
    }
  }

  /// Takes the last bar away.
  func finish() { current.withLock { $0?.bar.finish() } }
}
