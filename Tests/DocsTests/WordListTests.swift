import Foundation
import FrontDoor
import Testing

/// The words that no sentence of the house uses, as the glossary has them.
private struct UnusedWords {
  /// Each is a word or several, in small letters: `#` stands for a number or a mark, a star at the
  /// end of a word for any ending.
  let patterns: [[String]]

  /// - Parameter language: what the glossary calls the part with its table.
  init(of language: String) throws {
    let parts = try Repository.text("Docs/glossary.md").components(separatedBy: "\n### ")
    let part = try #require(parts.first { $0.hasPrefix(language + "\n") })
    let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }
    patterns = rows.flatMap { row -> [[String]] in
      (row.split(separator: "|").first ?? "").matches(of: #/`([^`]+)`/#).map { match in
        match.output.1.split(separator: " ").map(String.init)
      }
    }
  }

  /// Those of them that stand in a sentence.
  func found(in sentence: String) -> [String] {
    let said = Self.words(of: sentence)
    return patterns.filter { Self.has(said, $0) }.map { $0.joined(separator: " ") }
  }

  private static func words(of sentence: String) -> [String] {
    sentence.lowercased().replacing(#/\{[0-9]+\}|[0-9]+/#, with: "#")
      .split { !$0.isLetter && !"#'-".contains($0) }.map(String.init)
  }

  private static func has(_ said: [String], _ pattern: [String]) -> Bool {
    said.indices.contains { start in
      said.count - start >= pattern.count
        && zip(said[start...], pattern).allSatisfy { word, wanted in
          wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
        }
    }
  }
}

struct `The words on the screen` {
  @Test(arguments: [("Indonesia", "id:"), ("English", "en:")])
  func `are none of those that the glossary sets aside`(language: String, label: String) throws {
    let unused = try UnusedWords(of: language)
    #expect(unused.patterns.count > 20, "the glossary is read well")
    let sentences = try SourceTemplates.all(after: label)
    #expect(sentences.count > 1000, "the source is read well")
    for sentence in sentences { #expect(unused.found(in: sentence) == [], "\(sentence)") }
  }

  @Test func `are none of those in the help of a command either`() throws {
    let (indonesian, english) = (
      try UnusedWords(of: "Indonesia"), try UnusedWords(of: "English")
    )
    var read = 0
    for line in try Repository.text("Docs/commands.md").split(separator: "\n") {
      let halves = line.components(separatedBy: " / ")
      guard halves.count == 2 else { continue }
      read += 1
      #expect(indonesian.found(in: halves[0]) == [], "\(line)")
      #expect(english.found(in: halves[1]) == [], "\(line)")
    }
    #expect(read > 50, "the commands are read well")
  }

  @Test func `are none of those in a guide either`() throws {
    let unused = try UnusedWords(of: "Indonesia")
    let guides = Repository.files([".md"], under: "Docs/panduan")
    #expect(guides.count >= 3)
    for guide in guides {
      for line in try Repository.text(guide).split(separator: "\n") {
        #expect(unused.found(in: String(line)) == [], "\(guide): \(line)")
      }
    }
  }

  @Test(arguments: [
    ("Indonesia", "Kata sandi minimal 12 tanda.", ["# tanda"]),
    ("Indonesia", "Catatan paling panjang {1} tanda.", ["# tanda"]),
    ("Indonesia", "Pelakunya tidak dikenal", ["pelaku*"]),
    ("Indonesia", "Tanda # dibaca sebagai kosong di {1} tempat.", [String]()),
    ("Indonesia", "Pesan ini bukan JSON yang utuh.", [String]()),
    ("English", "Look at the number. Ask her.", ["look at", "her"]),
    ("English", "There is no such member here.", [String]()),
  ])
  func `are found as words, not as letters`(
    language: String, sentence: String, words: [String]
  ) throws {
    #expect(Set(try UnusedWords(of: language).found(in: sentence)) == Set(words))
  }
}
