import Foundation
import FrontDoor

/// The commands on a page of documentation, as a shell would read them.
enum ShellLine {
  /// Every command in the page's shell blocks; a line that ends with `\` goes on.
  static func commands(in page: String) -> [String] {
    page.components(separatedBy: "```sh\n").dropFirst().flatMap { piece -> [String] in
      let block = piece.components(separatedBy: "```")[0]
      return block.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n")
        .map { String($0) }
    }
  }

  /// The words of a command, quotes taken off and variables filled in.
  static func words(of command: String, variables: [String: String]) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = Substring(command)
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case ("'", "'"), ("\"", "\""): quote = nil
      case (" ", nil):
        if let ended = word { words.append(ended) }
        word = nil
      case ("\\", "\""): word = (word ?? "") + String(rest.popFirst() ?? "\\")
      case ("$", nil), ("$", "\""):
        let name = rest.prefix { $0.isLetter && $0.isUppercase }
        rest = rest.dropFirst(name.count)
        word = (word ?? "") + (variables[String(name)] ?? "")
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

/// What a curl command sends.
struct CurlRequest {
  var method = "GET"
  var headers: [String: String] = [:]
  var body: Data?
  var address = ""

  /// Reads the options that the page uses.
  init(_ words: [String]) throws {
    guard words.first == "curl" else { throw Unreadable(words: words) }
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "-X": method = rest.popFirst() ?? method
      case "-d": body = rest.popFirst().map { Data($0.utf8) }
      case "-H":
        let parts = (rest.popFirst() ?? "").components(separatedBy: ": ")
        headers[parts[0]] = parts.dropFirst().joined(separator: ": ")
      default:
        guard !word.hasPrefix("-"), address.isEmpty else { throw Unreadable(words: words) }
        address = word
      }
    }
  }

  struct Unreadable: Error { let words: [String] }
}
