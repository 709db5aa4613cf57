extension Browser {
  /// Puts a finger on what a CSS selector finds, and leaves it there until it is lifted.
  public func hold(_ selector: String) async throws {
    let middle = try await run(
      """
      const place = document.querySelector(arguments[0]);
      place.scrollIntoView({ block: "center", behavior: "instant" });
      const box = place.getBoundingClientRect();
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      """, [selector])
    try await point([
      ["type": "pointerMove", "duration": 0, "x": middle[0], "y": middle[1]],
      ["type": "pointerDown", "button": 0],
    ])
  }

  /// Lifts the finger again.
  public func lift() async throws { try await point([["type": "pointerUp", "button": 0]]) }

  private func point(_ actions: [JSONValue]) async throws {
    try await command(
      "actions",
      [
        "actions": [
          [
            "type": "pointer", "id": "finger", "parameters": ["pointerType": "mouse"],
            "actions": .list(actions),
          ]
        ]
      ])
  }
}
