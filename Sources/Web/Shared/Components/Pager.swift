internal import Values

/// The way through a list of several pages.
struct Pager: Sendable {
  /// From 1.
  let page: Int
  /// How many there are, at least 1.
  let pages: Int
  /// Where another page is.
  let address: @Sendable (Int) -> Address

  init(page: Int, total: Int, pageSize: Int, address: @escaping @Sendable (Int) -> Address) {
    self.page = page
    pages = max(1, (total + pageSize - 1) / max(1, pageSize))
    self.address = address
  }
}

extension Page {
  /// Draws the way through; nothing when there is one page only.
  func pager(_ pager: Pager) -> HTML {
    guard pager.pages > 1 else { return .empty }
    let before: HTML =
      pager.page > 1
      ? """
      <a class="button small" rel="prev" href="\(pager.address(pager.page - 1))">\(Icon.left)\
      \(say(Words.previousPage))</a>
      """ : "<span></span>"
    let after: HTML =
      pager.page < pager.pages
      ? """
      <a class="button small" rel="next" href="\(pager.address(pager.page + 1))">\
      \(say(Words.nextPage))\(Icon.right)</a>
      """ : "<span></span>"
    return """
      <nav class="pager" aria-label="\(say(Words.pages))">\(before)\
      <span class="number">\(say(Words.page(pager.page, of: pager.pages)))</span>\(after)</nav>
      """
  }
}
