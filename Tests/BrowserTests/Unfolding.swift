import FrontDoor

extension Browser {
  /// Opens the folds in which something is, and closes all others: an open one may lie over it.
  func unfold(_ selector: String) async throws {
    try await waitFor(selector)
    try await run(
      """
      const target = document.querySelector(arguments[0]);
      for (const fold of document.querySelectorAll("main details[open]")) {
        if (!fold.contains(target) && fold.name !== "line") fold.open = false;
      }
      for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        if (!target.matches("summary") || target.parentElement !== fold) fold.open = true;
      }
      """, [selector])
  }

  /// Opens what it is folded into, and types.
  func typeUnfolded(_ text: String, into selector: String) async throws {
    try await unfold(selector)
    try await type(text, into: selector)
  }
}
