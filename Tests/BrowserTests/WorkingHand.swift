import FrontDoor

/// A hand that does everything in one way: by keys and scans, by a finger on the screen, or with a mouse
/// in a browser that runs no scripts.
///
/// What it is told to do is the same for all.
struct WorkingHand: Sendable {
  enum Kind: Sendable {
    case keys, finger
    /// No page runs a script under it.
    case plain
  }

  let kind: Kind
  private(set) var counted: CountedHand

  init(_ kind: Kind, at browser: Browser) {
    self.kind = kind
    counted = CountedHand(browser)
  }

  /// Presses what a CSS selector finds: by a key of its own, after a walk by Tab, or with a finger.
  mutating func press(_ selector: String, key: String? = nil) async throws {
    switch (kind, key) {
    case (.keys, let key?): try await counted.key(key)
    case (.keys, nil): try await counted.walk(to: selector)
    case (.finger, _): try await counted.tap(selector)
    case (.plain, _): try await counted.press(selector)
    }
  }

  /// Fills in a field; a finger does it on the keys that the screen shows.
  mutating func write(_ text: String, into selector: String) async throws {
    switch kind {
    case .keys:
      try await counted.reach(selector)
      try await counted.write(text)
    case .finger:
      try await counted.tap(selector)
      try await counted.type(text, into: selector)
    case .plain: try await counted.type(text, into: selector)
    }
  }

  /// Scans a code; without a scanner it is typed, and the button beside the field is pressed.
  mutating func enter(_ code: String) async throws {
    switch kind {
    case .keys: try await counted.scan(code)
    case .finger, .plain:
      try await write(code, into: "#scan-code")
      try await press("form[data-scan] .seek button")
    }
  }

  /// Says yes where something is asked that cannot be undone: in a dialog, or on a page of its own.
  mutating func sayYes() async throws {
    let place = kind == .plain ? "form:has([name=sure][value=yes])" : "dialog[open]"
    try await press("\(place) button.danger")
  }
}
