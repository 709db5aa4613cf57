package import Counter
package import Markup
import Values

extension Page {
  /// Says that a place which lends and sells is doing the other of both, and how to turn it.
  ///
  /// - Parameters:
  ///   - mode: what it does now.
  ///   - page: what this page is for.
  package func turnNote(_ mode: StationMode, on page: StationMode) -> HTML {
    switch (mode, page) {
    case (.desk, .desk), (.till, .till): .empty
    case (.till, .desk):
      turnNote(StationWords.isSelling, StationCommand.desk, at: Section.desk.address, .loan)
    case (.desk, .till):
      turnNote(StationWords.isLending, StationCommand.till, at: Section.till.address, .till)
    }
  }

  private func turnNote(
    _ words: Sentence, _ command: StationCommand, at place: Address, _ icon: Icon
  ) -> HTML {
    note(.warning, "<p>\(say(words))</p>\(action(command.name, at: place, icon, look: .small))")
  }
}
