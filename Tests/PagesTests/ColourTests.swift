import Foundation
import Testing
import Values

@testable import Pages

/// The colours of the stylesheet, by name, for one theme.
private struct Theme {
  var colours: [String: String] = [:]

  /// - Parameter under: what stands where this one says nothing.
  init(_ css: Substring, over under: Theme? = nil) {
    colours = under?.colours ?? [:]
    for line in css.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].contains("--") else { continue }
      let name = parts[0].trimmingCharacters(in: .whitespaces).dropFirst(2)
      let value = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " ;"))
      if value.hasPrefix("#") { colours[String(name)] = value }
    }
  }

  /// Relative luminance (WCAG 2.2).
  private func luminance(_ name: String) throws -> Double {
    let hex = try #require(colours[name], "no colour \(name)").dropFirst()
    let value = try #require(Int(hex, radix: 16))
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double(value >> shift & 255) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  func contrast(_ one: String, _ other: String) throws -> Double {
    let pair = [try luminance(one), try luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }
}

struct `Colours that everybody can read` {
  private static let themes: [(name: String, theme: Theme)] = {
    let css = String(decoding: PackageResources.tokens_css, as: UTF8.self)
    let halves = css.split(separator: "@media (prefers-color-scheme: dark)")
    let light = Theme(halves[0])
    return [("light", light), ("dark", Theme(halves[1], over: light))]
  }()

  /// What stands on what: ground or field on the left, all that is written there on the right.
  private static let texts: [(on: String, written: [String])] = [
    ("ground", papers + ["stamp"]), ("sheet", papers + ["stamp"]), ("news", papers + ["stamp"]),
    ("mark", ["text"]), ("plank-edge", ["text"]), ("look", papers), ("text", ["ground"]),
    ("do", ["on-do"]),
    ("head", ["on-head", "on-head-soft"]), ("come-bg", ["on-head", "on-head-soft", "on-colour"]),
    ("here-bg", ["on-head", "on-colour"]), ("shop-bg", ["shop-text"]),
    ("tinta", ["on-head", "on-head-soft"]), ("kunyit", ["tinta", "manggu"]), ("gading", ["tinta"]),
    ("kertas", ["tinta"]), ("karton", ["tinta"]), ("koran", ["tinta"]),
  ]
  private static let papers = ["text", "soft", "link", "there", "she", "stop"]

  /// What is no text and must be seen all the same: borders, rings, the thing to press, big figures.
  private static let parts: [(on: String, seen: [String])] = [
    ("ground", ["edge", "focus", "do", "plank-edge"]), ("sheet", ["edge", "focus", "do"]),
    ("news", ["edge", "focus"]), ("look", ["edge", "focus", "text"]),
    ("head", ["kunyit", "plank"]), ("come-bg", ["kunyit", "figure"]), ("here-bg", ["kunyit"]),
    ("tinta", ["kunyit"]),
  ]

  @Test func `text stands out 4.5 to 1, in light and dark`() throws {
    for (name, theme) in Self.themes {
      for (ground, written) in Self.texts {
        for text in written {
          let contrast = try theme.contrast(text, ground)
          #expect(contrast >= 4.5, "\(text) on \(ground) in \(name): \(contrast)")
        }
      }
    }
  }

  @Test func `what is no text stands out 3 to 1`() throws {
    for (name, theme) in Self.themes {
      for (ground, seen) in Self.parts {
        for part in seen {
          let contrast = try theme.contrast(part, ground)
          #expect(contrast >= 3, "\(part) on \(ground) in \(name): \(contrast)")
        }
      }
    }
  }

  @Test func `a house's own ink is one of those that are computed here`() {
    #expect(HouseInk.allCases.map(\.rawValue) == ["tarum", "manggu", "pandan", "tinta"])
  }
}
