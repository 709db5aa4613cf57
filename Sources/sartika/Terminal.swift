import Foundation
import Synchronization
import Values

#if canImport(Glibc)
  internal import Glibc
#endif

/// Data go to standard output, words to standard error.
enum Terminal {
  /// Whether a person is looking at the words.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line.
  static func say(_ line: String, toErrors: Bool = false) {
    write(Array((line + "\n").utf8), to: toErrors ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// Languages in which everything is said after Indonesian and English.
  private static let others = Mutex<[Language]>([])

  /// Speaks what is spoken in the house that a command is about.
  static func speak(_ languages: Languages) {
    others.withLock { $0 = languages.all.filter { !Language.allCases.contains($0) } }
  }

  /// A sentence in both languages, and in every other into which it was translated.
  static func texts(of sentence: Sentence) -> [String] {
    let more = others.withLock { $0 }.map { sentence.text(in: $0) }
    return [sentence.id, sentence.en] + more.filter { $0 != sentence.id }
  }

  /// The same on one line: `dihapus / removed`.
  static func oneLine(_ sentence: Sentence) -> String {
    texts(of: sentence).joined(separator: " / ")
  }

  /// Writes a sentence in every language where people look.
  static func complain(_ sentence: Sentence) {
    say(sentence.id, toErrors: true)
    for text in texts(of: sentence).dropFirst() where text != sentence.id {
      say(text, toErrors: true)
    }
  }

  /// Writes one JSON value on a line of its own, for programs.
  static func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Writes all bytes; a reader that went away ends the command quietly, a full disk with a word.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { leave(errno, descriptor) }
      rest = rest.dropFirst(count)
    }
  }

  private static func leave(_ code: Int32, _ descriptor: Int32) -> Never {
    if descriptor != STDERR_FILENO, code == ENOSPC || code == EDQUOT {
      complain(
        Sentence(
          id: "Tempat untuk keluaran habis; yang tertulis tidak lengkap. Kosongkan ruang, "
            + "lalu ulangi.",
          en: "There is no room left for the output; what was written is not complete. "
            + "Make room and begin again."))
      _exit(Ending.refused.rawValue)
    }
    _exit(Ending.fault.rawValue)
  }

  /// What a person types at a question, without showing it when `hidden`.
  static func ask(_ question: Sentence, hidden: Bool = false) -> String {
    write(Array((oneLine(question) + ": ").utf8), to: STDERR_FILENO)
    guard hidden, isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    tcgetattr(STDIN_FILENO, &shown)
    var silent = shown
    silent.c_lflag &= ~tcflag_t(ECHO)
    let before = endings.map { number in signal(number) { Terminal.showAndEnd(by: $0) } }
    // Whoever started the program wants it to go on (`nohup`).
    for (number, handler) in zip(endings, before) where unsafeBitCast(handler, to: Int.self) == 1 {
      signal(number, handler)
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &shown)
      for (number, handler) in zip(endings, before) { signal(number, handler) }
      say("", toErrors: true)
    }
    return readLine() ?? ""
  }

  /// How the terminal was before an answer was hidden, for whoever ends the program meanwhile.
  private nonisolated(unsafe) static var shown = termios()
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Shows again what is typed, and lets the signal do what it does.
  ///
  /// Only what POSIX allows in a signal's handler.
  private static func showAndEnd(by number: Int32) {
    tcsetattr(STDIN_FILENO, TCSANOW, &shown)
    signal(number, SIG_DFL)
    raise(number)
  }
}
