import FrontDoor

/// Somebody at a screen whose scans, typed fields and presses are counted.
///
/// A press is a click, a tap or a key that acts; what a scanner or fingers write is none.
struct CountedHand: Sendable {
  static let (enter, tab) = ("\u{E007}", "\u{E004}")

  let browser: Browser
  /// Codes that were scanned.
  private(set) var scans = 0
  /// Fields that were typed into.
  private(set) var fields = 0
  /// Clicks, taps, and keys that act.
  private(set) var presses = 0

  /// What it did so far: scans, fields, presses.
  var counts: [Int] { [scans, fields, presses] }

  /// What it was to walk to has no place among what Tab reaches.
  private struct OutOfReach: Error, CustomStringConvertible {
    let description: String
  }

  init(_ browser: Browser) { self.browser = browser }

  /// Scans from where the focus is.
  mutating func scan(_ code: String) async throws {
    scans += 1
    try await rest()
    try await browser.burst(code, every: 10)
  }

  /// Clicks what a CSS selector finds.
  mutating func press(_ selector: String) async throws {
    presses += 1
    try await browser.click(selector)
  }

  /// Puts a finger on what a CSS selector finds, and lifts it.
  mutating func tap(_ selector: String) async throws {
    presses += 1
    try await browser.tap(selector)
  }

  /// Presses a key that acts.
  mutating func key(_ key: String) async throws {
    presses += 1
    try await rest()
    try await browser.press(key)
  }

  /// Fills in a field.
  mutating func type(_ text: String, into selector: String) async throws {
    fields += 1
    try await browser.type(text, into: selector)
  }

  /// Writes into the field that has the focus, as fingers do.
  mutating func write(_ text: String) async throws {
    fields += 1
    try await browser.burst(text, every: 180, ending: nil)
  }

  /// Goes by Tab to what a CSS selector finds, and presses Enter there: a press without a pointer.
  mutating func walk(to selector: String) async throws {
    repeat {
      try await reach(selector)
      try await rest()
      // What is drawn anew meanwhile leaves the keys to the scan field.
    } while try await !isAt(selector)
    presses += 1
    try await browser.press(Self.enter)
  }

  /// Goes by Tab to what a CSS selector finds.
  func reach(_ selector: String) async throws {
    try await browser.waitFor(selector)
    for _ in 0..<200 {
      if try await isAt(selector) { return }
      try await browser.press(Self.tab)
    }
    throw OutOfReach(description: "no Tab leads to \(selector)")
  }

  private func isAt(_ selector: String) async throws -> Bool {
    try await browser.run(
      "return document.activeElement?.matches(arguments[0]) === true", [selector]
    ).truth
  }

  /// Nobody scans and presses in the same blink.
  private func rest() async throws { try await Task.sleep(for: .milliseconds(450)) }
}
