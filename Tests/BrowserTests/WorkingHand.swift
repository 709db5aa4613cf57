import FrontDoor

/// A hand that does everything in one way: by keys and scans, or by a finger on the screen.
///
/// What it is told to do is the same for both.
struct WorkingHand: Sendable {
  enum Kind: Sendable {
    case keys, finger
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
    }
  }

  /// Scans a code; a finger types it, and presses the button beside the field.
  mutating func enter(_ code: String) async throws {
    switch kind {
    case .keys: try await counted.scan(code)
    case .finger:
      try await write(code, into: "#scan-code")
      try await counted.tap("form[data-scan] .seek button")
    }
  }

  /// Says yes in the dialog that asks before something that cannot be undone.
  mutating func sayYes() async throws { try await press("dialog[open] button.danger") }
}
