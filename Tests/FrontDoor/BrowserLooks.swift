public import Foundation

/// How a page is looked at.
public struct Look: Sendable, Hashable {
  /// CSS pixels.
  public let width: Int
  /// CSS pixels.
  public let height: Int
  /// Whether the dark theme is wished.
  public let dark: Bool
  /// Whether the colours are few and the system's own.
  public let forced: Bool
  /// Whether it is laid out as it prints.
  public let printed: Bool
  /// Device pixels to a CSS pixel; 320 wide at 4 is a window of 1280 that is enlarged to 400 %.
  public let density: Int

  public init(
    width: Int, height: Int? = nil, dark: Bool = false, forced: Bool = false, printed: Bool = false,
    density: Int = 1
  ) {
    self.width = width
    self.height = height ?? (width < 600 ? 740 : 860)
    self.dark = dark
    self.forced = forced
    self.printed = printed
    self.density = density
  }

  /// A cheap phone.
  public static let phone = Look(width: 360)
  /// A desk.
  public static let desk = Look(width: 1280)
}

extension Browser {
  /// Takes the size, the theme and the colours of a device.
  public func look(_ look: Look) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(look.width)), "height": .number(Double(look.height)),
        "deviceScaleFactor": .number(Double(look.density)),
        "mobile": false,
      ])
    try await devTools(
      "Emulation.setEmulatedMedia",
      [
        "media": .text(look.printed ? "print" : ""),
        "features": [
          ["name": "prefers-color-scheme", "value": .text(look.dark ? "dark" : "light")],
          ["name": "forced-colors", "value": .text(look.forced ? "active" : "none")],
        ],
      ])
  }

  /// A picture of the whole page, as PNG.
  ///
  /// - Parameter most: so many CSS pixels it may be high; what lies below is not on it.
  public func picture(
    wholePage: Bool = true, scale: Double = 1, atMost most: Double = .infinity
  ) async throws -> Data {
    let size =
      try await run(
        "scrollTo({ top: 0, behavior: 'instant' }); return [document.documentElement.scrollWidth, document.documentElement.scrollHeight, innerWidth, innerHeight].join(' ')"
      ).text ?? ""
    let numbers = size.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4 else { throw BrowserFault("no size: \(size)") }
    let answer = try await devTools(
      "Page.captureScreenshot",
      [
        "format": "png", "captureBeyondViewport": .truth(wholePage),
        "clip": [
          "x": 0, "y": 0, "width": .number(numbers[2]),
          "height": .number(min(most, wholePage ? numbers[1] : numbers[3])),
          "scale": .number(scale),
        ],
      ])
    guard let text = answer["data"].text, let data = Data(base64Encoded: text) else {
      throw BrowserFault("no picture")
    }
    return data
  }

  /// The page as it prints, as PDF.
  ///
  /// - Parameter millimetres: the width of the paper in the printer; the page's own when `nil`.
  public func paper(millimetres: Double? = nil) async throws -> Data {
    let answer = try await devTools(
      "Page.printToPDF",
      millimetres.map { ["printBackground": true, "paperWidth": .number($0 / 25.4)] }
        ?? ["printBackground": true, "preferCSSPageSize": true])
    guard let text = answer["data"].text, let data = Data(base64Encoded: text) else {
      throw BrowserFault("no paper")
    }
    return data
  }

  /// Lays the page out as it prints, until it is looked at again.
  ///
  /// - Parameter millimetres: the width of the paper between its margins.
  public func layOutForPaper(millimetres: Double) async throws {
    try await look(Look(width: Int(millimetres / 25.4 * 96)))
    try await devTools("Emulation.setEmulatedMedia", ["media": "print"])
  }

  /// How many pixels the page is wider than the window; more than nothing scrolls sideways.
  public func overflow() async throws -> Int {
    let script =
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return Int(try await run(script).number ?? 0)
  }
}
