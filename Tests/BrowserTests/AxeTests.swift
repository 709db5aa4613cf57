import Foundation
import FrontDoor
import Testing
import Values

/// axe-core, which finds what somebody cannot see, hear, reach or tell apart on a page.
///
/// It comes from PyPI, in `axe-playwright-python`; `.ci/setup test` puts it there.
private enum AxeCore {
  static let source: String? = {
    let file = Programs.root.appending(path: ".build/axe/axe.min.js")
    return try? String(contentsOf: file, encoding: .utf8)
  }()

  /// Asks for all of WCAG 2.2 that a program can tell (A and AA), and for what is good besides.
  static let question = """
    return axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }).then((said) => ({
      kept: said.passes.length,
      broken: said.violations.map((rule) => {
        const first = rule.nodes[0];
        return `${rule.id}, ${rule.nodes.length} times: ${first.html.slice(0, 200)} `
          + (first.failureSummary ?? "").slice(0, 300);
      }),
    }));
    """
}

struct `What axe-core says of every page` {
  @Test(
    .enabled(if: AxeCore.source != nil, "axe-core is not installed; see .ci/setup"),
    arguments: [Language.indonesian, .english])
  func `is nothing, by day and by night, on a phone and on a desk`(language: Language) async throws
  {
    let source = try #require(AxeCore.source)
    try await `Every page`.inTheDemo { walk in
      // Before the page's own scripts, and so outside of what its policy allows.
      try await walk.browser.runFirst(source)
      try await walk.browser.look(.desk)
      try await walk.open("/")
      if language == .english {
        try await walk.browser.click("form[action='/language'] button")
        try await walk.browser.waitFor("html[lang=en]")
      }
      try await Self.findsAFault(walk)
      for stop in Walk.everybodys { try await Self.judge(stop, walk, in: language) }
      try await walk.signInMember()
      for stop in Walk.members { try await Self.judge(stop, walk, in: language) }
      try await walk.signOut()
      try await walk.signInManager()
      for stop in walk.stops { try await Self.judge(stop, walk, in: language) }
    }
  }

  /// Every two of language, width and light meet on every page; all three together in
  /// `SARTIKA_AXE=all`, which takes twice as long.
  private static func looks(in language: Language) -> [Look] {
    if ProcessInfo.processInfo.environment["SARTIKA_AXE"] == "all" { return `Every page`.looks }
    return language == .english
      ? [Look(width: 360, dark: true), .desk] : [.phone, Look(width: 1280, dark: true)]
  }

  private static func judge(_ stop: Walk.Stop, _ walk: Walk, in language: Language) async throws {
    try await walk.open(stop.path)
    try await walk.browser.waitFor("main")
    let spoken = try await walk.browser.run("return document.documentElement.lang").text
    #expect(spoken == language.rawValue, "\(stop.path)")
    for look in looks(in: language) {
      try await walk.browser.look(look)
      let said = try await walk.browser.run(AxeCore.question)
      let broken = said["broken"].list.compactMap(\.text)
      let light = look.dark ? "by night" : "by day"
      #expect(broken == [], "\(stop.path), \(look.width) px, \(light), \(language.rawValue)")
      #expect((said["kept"].integer ?? 0) > 20, "\(stop.path) is looked at well")
    }
  }

  /// Whoever finds nothing may not have looked.
  private static func findsAFault(_ walk: Walk) async throws {
    try await walk.browser.run("document.documentElement.removeAttribute('lang')")
    let said = try await walk.browser.run(AxeCore.question)
    let broken = said["broken"].list.compactMap(\.text)
    #expect(broken.contains { $0.hasPrefix("html-has-lang") }, "axe-core looks well")
  }
}
