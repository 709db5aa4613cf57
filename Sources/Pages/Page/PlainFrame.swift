import Markup
import Values

/// The frame of a page whose covers are plain: it names neither the house nor what is looked at.
extension Page {
  /// Whether titles, names and the house are covered; for whoever works here they never are.
  package var isPlain: Bool { plain != nil && !isAtWork }

  /// What the tab is called.
  func windowTitle(_ sheet: Sheet) -> String {
    isPlain ? say(PlainWords.myPage) : "\(sheet.title.plainLine) · \(library.name)"
  }

  /// The house's mark and name, in head and foot.
  var houseMark: HTML {
    let sign: HTML = isPlain ? Emblem.html : library.sign ?? Emblem.html
    let name = isPlain ? say(PlainWords.myPage) : library.name
    return #"<a class="mark" href="\#(CataloguePlace.home)">\#(sign)<b>\#(name)</b></a>"#
  }

  /// Which of its inks the house has chosen for head and foot.
  var houseInk: HTML {
    library.ink == .tarum || isPlain ? .empty : #" data-ink="\#(library.ink.rawValue)""#
  }
}
