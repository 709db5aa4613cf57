import Glibc
import Values

/// Lines on the standard error output: sentences for people, never the contents of a code.
struct Log: Sendable {
  let isVerbose: Bool

  /// Says something in both languages.
  func say(_ sentence: Sentence) { write(sentence.both) }

  /// Says something only when asked to be talkative.
  func detail(_ text: @autoclosure () -> String) {
    if isVerbose { write(text()) }
  }

  private func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // A log that cannot be written must not stop the scanning.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

extension Sentence {
  /// Indonesian first, then English, on one line.
  var both: String { "\(id) / \(en)" }
}
