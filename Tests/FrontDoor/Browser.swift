/// Debian's headless Chromium, driven as its user would: open, look, click, type.
///
/// Speaks the WebDriver protocol (W3C WebDriver, level 1) to `chromedriver`, and the DevTools protocol
/// for what WebDriver has no word for: the size of a phone, the dark theme, paper.
public actor Browser {
  private let driver: DriverProcess
  private let session: String
  private let wire: JSONWire

  private init(driver: DriverProcess, session: String, wire: JSONWire) {
    self.driver = driver
    self.session = session
    self.wire = wire
  }

  /// Starts a browser of its own, without anybody's cookies.
  ///
  /// - Parameter profile: a folder in which it keeps what outlives it, also when it is killed.
  /// - Throws: `BrowserMissing` when Chromium or its driver is not installed.
  public static func start(profile: String? = nil) async throws -> Browser {
    let (driver, port) = try await DriverProcess.ready()
    let wire = JSONWire(port: port)
    let arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
        "--hide-scrollbars", "--lang=id", "--window-size=1280,900",
      ] + (profile.map { ["--user-data-dir=\($0)"] } ?? [])
    let capabilities: JSONValue = [
      "capabilities": [
        "alwaysMatch": [
          "browserName": "chrome",
          "goog:chromeOptions": [
            "args": .list(arguments.map(JSONValue.text)),
            "prefs": ["intl.accept_languages": "id"],
          ],
          "goog:loggingPrefs": ["browser": "ALL"],
        ]
      ]
    ]
    let answer = try await wire.post("/session", capabilities)
    guard let session = answer["sessionId"].text else {
      throw BrowserFault("no session: \(answer)")
    }
    return Browser(driver: driver, session: session, wire: wire)
  }

  /// Closes the browser.
  public func quit() async {
    _ = try? await wire.delete("/session/\(session)")
    driver.stop()
  }

  /// Opens a page and waits until it has loaded.
  public func open(_ url: String) async throws {
    try await command("url", ["url": .text(url)])
  }

  /// The address of the page.
  public func address() async throws -> String {
    try await wire.get("/session/\(session)/url").text ?? ""
  }

  /// Clicks what a CSS selector finds.
  public func click(_ selector: String) async throws {
    try await onFresh(selector) { element in
      try await self.run(
        "document.querySelector(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'})",
        [selector])
      try await self.command("element/\(element)/click", [:])
    }
  }

  /// Types into what a CSS selector finds, after emptying it.
  public func type(_ text: String, into selector: String) async throws {
    try await onFresh(selector) { element in
      try await self.command("element/\(element)/clear", [:])
      try await self.command("element/\(element)/value", ["text": .text(text)])
    }
  }

  /// Finds an element and uses it; a live page may draw it anew in between, then it is found again.
  ///
  /// A page that is veiled until the house has said that its session lives is waited for.
  private func onFresh(_ selector: String, _ use: (String) async throws -> Void) async throws {
    for attempt in 0..<20 {
      do {
        return try await use(try await element(selector))
      } catch let fault as BrowserFault
        where attempt < 19
        && (fault.says("stale element") || fault.says("element not interactable"))
      {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  /// Gives a file to a file field.
  public func attach(_ path: String, to selector: String) async throws {
    let element = try await element(selector)
    try await command("element/\(element)/value", ["text": .text(path)])
  }

  /// Presses keys on whatever has the focus, as fast as a hand scanner does.
  public func press(_ keys: String) async throws {
    let strokes = keys.flatMap { key -> [JSONValue] in
      let value = JSONValue.text(String(key))
      return [["type": "keyDown", "value": value], ["type": "keyUp", "value": value]]
    }
    try await command(
      "actions", ["actions": [["type": "key", "id": "keys", "actions": .list(strokes)]]])
  }

  /// The visible text of what a CSS selector finds.
  public func text(of selector: String) async throws -> String {
    var text = ""
    try await onFresh(selector) { element in
      text = try await self.wire.get("/session/\(self.session)/element/\(element)/text").text ?? ""
    }
    return text
  }

  /// Whether something is there.
  public func has(_ selector: String) async throws -> Bool {
    try await run("return document.querySelector(arguments[0]) !== null", [selector]).truth
  }

  /// Runs a script and gives what it returns.
  @discardableResult
  public func run(_ script: String, _ arguments: [String] = []) async throws -> JSONValue {
    try await command(
      "execute/sync", ["script": .text(script), "args": .list(arguments.map(JSONValue.text))])
  }

  /// Runs a script in every page that this tab opens from now on, before the page's own.
  public func runFirst(_ script: String) async throws {
    try await devTools("Page.addScriptToEvaluateOnNewDocument", ["source": .text(script)])
  }

  /// Lets pages that are opened from now on run their scripts, or none of them.
  ///
  /// What a test asks of a page is answered all the same.
  public func letScriptsRun(_ may: Bool) async throws {
    try await devTools("Emulation.setScriptExecutionDisabled", ["value": .truth(!may)])
  }

  /// Waits until a text shows somewhere on the page.
  public func waitFor(text: String, in selector: String = "body") async throws {
    try await wait("“\(text)” in \(selector)") {
      try await self.run(
        "const e = document.querySelector(arguments[0]); return !!e && e.innerText.includes(arguments[1])",
        [selector, text]
      ).truth
    }
  }

  /// Waits until a CSS selector finds something.
  public func waitFor(_ selector: String) async throws {
    try await wait(selector) { try await self.has(selector) }
  }

  /// What comes at once is soon seen; to ask on like that would keep from its work what is awaited.
  private static func pause(after attempt: Int) -> Duration {
    .milliseconds(attempt < 10 ? 20 : 100)
  }

  private func wait(_ what: String, until: () async throws -> Bool) async throws {
    for attempt in 0..<608 {
      if try await until() { return }
      try await Task.sleep(for: Self.pause(after: attempt))
    }
    let shown = try await run("return document.body.innerText").text ?? ""
    throw BrowserFault("waited 60 s for \(what) at \(try await address()); the page says: \(shown)")
  }

  private func element(_ selector: String) async throws -> String {
    for attempt in 0..<200 {
      do {
        let found = try await command(
          "element", ["using": "css selector", "value": .text(selector)])
        if let name = found["element-6066-11e4-a52e-4f735466cecf"].text { return name }
      } catch let fault as BrowserFault where attempt < 199 && fault.says("no such element") {
        try await Task.sleep(for: Self.pause(after: attempt))
      }
    }
    throw BrowserFault("nothing at \(selector)")
  }

  /// Ends the browser as a crash does: its processes at once, and nothing is asked.
  ///
  /// - Parameter profile: the folder with which it was started; it tells whose processes they are.
  public func crash(profile: String) {
    DriverProcess.killAll(startedWith: "--user-data-dir=\(profile)")
    driver.stop()
  }

  @discardableResult
  func command(_ path: String, _ body: JSONValue) async throws -> JSONValue {
    try await wire.post("/session/\(session)/\(path)", body)
  }

  func ask(_ path: String) async throws -> JSONValue {
    try await wire.get("/session/\(session)/\(path)")
  }

  func remove(_ path: String) async throws {
    _ = try await wire.delete("/session/\(session)/\(path)")
  }

  /// Says something in the DevTools protocol.
  @discardableResult
  func devTools(_ name: String, _ parameters: JSONValue) async throws -> JSONValue {
    try await command("goog/cdp/execute", ["cmd": .text(name), "params": parameters])
  }

  /// What the console complained about since the last look.
  public func complaints() async throws -> [String] {
    let entries = try await command("se/log", ["type": "browser"]).list
    return entries.compactMap { entry in
      entry["level"].text == "SEVERE" ? entry["message"].text : nil
    }
  }
}
