/// Day and night as two classes, so that one page can show both side by side whatever the browser
/// wishes.
///
/// Made out of the tokens as they are written: no colour stands in a second place.
enum BothLights {
  /// The stylesheet with `by-day` and `by-night`.
  ///
  /// - Parameter tokens: `tokens.css`, UTF-8: roles by day, and after the question whether it is dark
  ///   those that are others by night.
  static func sheet(of tokens: [UInt8]) -> [UInt8] {
    let parts = String(decoding: tokens, as: UTF8.self)
      .split(separator: "@media (prefers-color-scheme: dark)", maxSplits: 1)
    guard parts.count == 2 else { return [] }
    let night = roles(in: parts[1])
    let names = Set(night.map { $0.name })
    let day = roles(in: parts[0]).filter { names.contains($0.name) }
    return Array(
      """
      @layer tokens{\(rule("by-day", "light", day))\(rule("by-night", "dark", night))\
      .by-day,.by-night{\(ground)}}
      """.utf8)
  }

  /// What a page has by its own rules, reckoned anew from the roles of this light.
  private static let ground =
    "--act:var(--text);--on-act:var(--ground);padding:var(--s4);background:var(--ground);"
    + "color:var(--text);accent-color:var(--text)"

  private static func rule(_ name: String, _ scheme: String, _ roles: [Role]) -> String {
    let lines = roles.map { "--\($0.name):\($0.value);" }
    return ".\(name){\(lines.joined())color-scheme:\(scheme)}"
  }

  private typealias Role = (name: Substring, value: Substring)

  /// The names that get a value there, one a line: `--text: #171b38;`.
  private static func roles(in css: Substring) -> [Role] {
    css.split(separator: "\n").compactMap { line -> Role? in
      let declared = line.drop { $0 == " " }
      guard declared.hasPrefix("--"), declared.hasSuffix(";"),
        let colon = declared.firstIndex(of: ":")
      else { return nil }
      let value = declared[declared.index(after: colon)...].dropLast().drop { $0 == " " }
      return (declared[..<colon].dropFirst(2), value)
    }
  }
}
