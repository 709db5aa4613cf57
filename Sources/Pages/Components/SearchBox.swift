package import Markup
package import Values

/// The fields in which a title is looked for, on more pages than one.
extension Page {
  /// The one box, which works without any script.
  ///
  /// - Parameter kept: hidden fields of what stays as it is with the next question.
  package func searchBox(text: String, kept: HTML = .empty) -> HTML {
    """
    <form class="seek" method="get" action="\(CataloguePlace.search)" role="search">
    <label class="hidden" for="q">\(say(CatalogueWords.searchLabel))</label>
    <input id="q" name="q" type="search" value="\(text)" maxlength="500" \
    autocomplete="off" placeholder="\(say(CatalogueWords.searchHint))">
    <button class="button primary big">\(Icon.search)\(say(Words.search))</button>\(kept)
    </form>
    """
  }

  /// The field in which a title is looked for.
  ///
  /// - Parameter label: what the field is called; where the page itself says so, another word.
  package func titleForm(
    at place: Address, text: String = "", label: Sentence = DeskWords.findTitle
  ) -> HTML {
    """
    <form class="row along" method="get" action="\(place)" role="search" \
    aria-label="\(say(DeskWords.findTitle))">
    \(field(Field("q", label, kind: .search, value: text)
      .with { $0.hint = CatalogueWords.searchHint; $0.longest = 500; $0.scope = "title-" }))
    \(button(Words.search, .search, look: .plain))</form>
    """
  }
}
