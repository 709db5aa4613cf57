extension Browser {
  /// Presses the browser's own "Back".
  public func back() async throws { try await command("back", [:]) }

  /// Forgets a cookie that the house of this page gave it to keep.
  public func forget(cookie name: String) async throws { try await remove("cookie/\(name)") }

  /// Opens one more tab beside the others and turns to it.
  ///
  /// - Returns: its handle, by which one turns back to it.
  @discardableResult
  public func openTab() async throws -> String {
    guard let handle = try await command("window/new", ["type": "tab"])["handle"].text else {
      throw BrowserFault("no tab")
    }
    try await turn(to: handle)
    return handle
  }

  /// The handle of the tab that is looked at.
  public func tab() async throws -> String {
    guard let handle = try await ask("window").text else { throw BrowserFault("no tab") }
    return handle
  }

  /// The handles of every tab.
  public func tabs() async throws -> [String] {
    try await ask("window/handles").list.compactMap(\.text)
  }

  /// Looks at another tab.
  public func turn(to tab: String) async throws {
    try await command("window", ["handle": .text(tab)])
  }

  /// Closes the tab that is looked at; then turn to another one.
  public func closeTab() async throws { try await remove("window") }
}
