import Foundation
import Testing

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

  private static let texts: [(String, String)] =
    ["paper", "sheet", "shade"].flatMap { ground in
      ["ink", "soft", "link", "gold-text", "red"].map { ($0, ground) }
    } + [
      ("on-plum", "plum"), ("on-plum", "plum-deep"), ("on-turmeric", "turmeric"),
      ("band-text", "band"), ("plum", "sheet"), ("plum", "paper"),
    ]
    + ["green", "blue", "red", "violet", "grey", "brown"].flatMap { colour in
      [(colour, "\(colour)-bg"), ("ink", "\(colour)-bg"), (colour, "sheet")]
    }

  @Test func `text stands out 4.5 to 1, in light and dark`() throws {
    for (name, theme) in Self.themes {
      for (text, ground) in Self.texts {
        let contrast = try theme.contrast(text, ground)
        #expect(contrast >= 4.5, "\(text) on \(ground) in \(name): \(contrast)")
      }
    }
  }

  @Test func `borders of fields and the focus ring stand out 3 to 1`() throws {
    for (name, theme) in Self.themes {
      for part in ["edge", "focus"] {
        for ground in ["paper", "sheet", "shade"] {
          let contrast = try theme.contrast(part, ground)
          #expect(contrast >= 3, "\(part) on \(ground) in \(name): \(contrast)")
        }
      }
    }
  }
}
