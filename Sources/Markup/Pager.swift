import Values

/// The way through a list of several pages.
package struct Pager: Sendable {
  /// From 1.
  package let page: Int
  /// How many there are, at least 1.
  package let pages: Int
  /// Whether there is something in the list, and all of it before the page that is asked for.
  package let isBehindTheLast: Bool
  /// Where another page is.
  package let address: @Sendable (Int) -> Address

  /// Takes the page that is shown, and how long the list is.
  package init(
    page: Int, total: Int, pageSize: Int, address: @escaping @Sendable (Int) -> Address
  ) {
    self.page = page
    pages = max(1, (total + pageSize - 1) / max(1, pageSize))
    isBehindTheLast = total > 0 && page > pages
    self.address = address
  }
}

extension ComponentDrawing {
  /// What stands where the list would be on a page behind its last: there is a list, and it ends before.
  package func behindTheLast(_ pager: Pager) -> HTML {
    emptyState(
      .search, ComponentWords.noSuchPage(pager.page), ComponentWords.pagesEnd(pager.pages),
      actions: buttonLink(ComponentWords.toLastPage, to: pager.address(pager.pages)))
  }

  /// Draws the way through; nothing when there is one page only.
  package func pager(_ pager: Pager) -> HTML {
    guard pager.pages > 1 else { return .empty }
    let before: HTML =
      pager.page > 1
      ? """
      <a class="button small" rel="prev" href="\(pager.address(pager.page - 1))">\(Icon.left)\
      \(say(ComponentWords.previousPage))</a>
      """ : "<span></span>"
    let after: HTML =
      pager.page < pager.pages
      ? """
      <a class="button small" rel="next" href="\(pager.address(pager.page + 1))">\
      \(say(ComponentWords.nextPage))\(Icon.right)</a>
      """ : "<span></span>"
    return """
      <nav class="pager" aria-label="\(say(ComponentWords.pages))">\(before)\
      <span class="number">\(say(ComponentWords.page(pager.page, of: pager.pages)))</span>\(after)</nav>
      """
  }
}
