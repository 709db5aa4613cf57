import Foundation

/// What a key is called in the DevTools protocol, and what it writes.
private struct Stroke {
  let name: String
  let text: String
  let code: Double

  static let enter = Stroke(name: "Enter", text: "\r", code: 13)
  static let tab = Stroke(name: "Tab", text: "", code: 9)

  init(name: String, text: String, code: Double) {
    self.name = name
    self.text = text
    self.code = code
  }

  init(_ sign: Character) { self.init(name: String(sign), text: String(sign), code: 0) }
}

extension Browser {
  /// How a burst of keys ends.
  public enum Terminator: Sendable {
    case enter, tab
  }

  /// Types as a hand scanner does, so many milliseconds a key, into whatever has the focus.
  ///
  /// The keys carry the times at which they would have come: a busy machine does not make the scanner
  /// slow.
  /// - Parameter held: keys are one that is held down and repeats itself.
  public func burst(
    _ text: String, every milliseconds: Double, ending: Terminator? = .enter, held: Bool = false
  ) async throws {
    var strokes = text.map { Stroke($0) }
    switch ending {
    case .enter: strokes.append(.enter)
    case .tab: strokes.append(.tab)
    case nil: break
    }
    // Not before the page was there, and after whatever came before.
    try await Task.sleep(for: .milliseconds(Int(milliseconds * Double(strokes.count)) + 100))
    let start = Date().timeIntervalSince1970 - milliseconds / 1000 * Double(strokes.count)
    for (index, stroke) in strokes.enumerated() {
      let at = start + milliseconds / 1000 * Double(index)
      let isRepeated = held && index > 0 && index < text.count
      try await key(stroke, "keyDown", at: at, isRepeated: isRepeated)
      if !held || index >= text.count - 1 { try await key(stroke, "keyUp", at: at + 0.001) }
    }
  }

  private func key(
    _ stroke: Stroke, _ type: String, at time: Double, isRepeated: Bool = false
  ) async throws {
    var event: [String: JSONValue] = [
      "type": .text(type), "key": .text(stroke.name), "timestamp": .number(time),
      "windowsVirtualKeyCode": .number(stroke.code), "autoRepeat": .truth(isRepeated),
    ]
    if type == "keyDown", !stroke.text.isEmpty { event["text"] = .text(stroke.text) }
    try await devTools("Input.dispatchKeyEvent", .object(event))
  }
}
