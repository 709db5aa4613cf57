extension Browser {
  /// What points at the page.
  private enum Pointer: String {
    case mouse, touch
  }

  /// Puts a finger on what a CSS selector finds, and leaves it there until it is lifted.
  public func hold(_ selector: String) async throws {
    let middle = try await self.middle(of: selector)
    try await point(
      .mouse,
      [
        ["type": "pointerMove", "duration": 0, "x": middle[0], "y": middle[1]],
        ["type": "pointerDown", "button": 0],
      ])
  }

  /// Lifts the finger again.
  public func lift() async throws {
    try await point(.mouse, [["type": "pointerUp", "button": 0]])
  }

  /// Touches what a CSS selector finds, as on a tablet; what lies over it is touched instead.
  ///
  /// Waits until it is there.
  public func tap(_ selector: String) async throws {
    try await waitFor(selector)
    let middle = try await self.middle(of: selector)
    try await point(
      .touch,
      [
        ["type": "pointerMove", "duration": 0, "x": middle[0], "y": middle[1]],
        ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0],
      ])
  }

  /// Brings something into sight.
  ///
  /// - Returns: its middle in the window, in CSS pixels: across and down.
  private func middle(of selector: String) async throws -> JSONValue {
    try await run(
      """
      const place = document.querySelector(arguments[0]);
      place.scrollIntoView({ block: "center", behavior: "instant" });
      const box = place.getBoundingClientRect();
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      """, [selector])
  }

  private func point(_ pointer: Pointer, _ actions: [JSONValue]) async throws {
    try await command(
      "actions",
      [
        "actions": [
          [
            "type": "pointer", "id": .text("\(pointer)"),
            "parameters": ["pointerType": .text(pointer.rawValue)], "actions": .list(actions),
          ]
        ]
      ])
  }
}
