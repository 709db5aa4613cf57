package import Catalog
package import Markup
import Values

/// A cover drawn for each thing, since no picture comes from elsewhere: one drawing a kind.
///
/// It fills the width of its box and is sized by it, so that a thumb and a poster are the same
/// drawing. It says nothing that does not stand beside it as text, and is hidden from screen readers.
extension Page {
  /// The cover of a record in a list.
  package func cover(_ hit: SearchHit) -> HTML {
    cover(
      CoverText(
        title: hit.title, rest: hit.subtitle, maker: hit.authors.first,
        year: hit.year.map(String.init), language: hit.language), at: hit.address, hit.facts)
  }

  /// The cover of a record on its page.
  package func cover(_ record: BibliographicRecord, _ facts: KindFacts) -> HTML {
    cover(
      CoverText(
        title: record.title, rest: record.subtitle, maker: record.authors.first,
        year: record.year.map(String.init), language: record.language), at: record.address, facts)
  }

  /// The cover of something of which only the title is known; it is drawn as a book, unless it is
  /// known for something else.
  package func cover(
    at address: RecordAddress, title: String, author: String? = nil, _ facts: KindFacts = .book
  ) -> HTML {
    cover(CoverText(title: title, maker: author), at: address, facts)
  }

  /// A wrapper of brown paper with a label, for whoever does not want titles to be seen.
  ///
  /// - Parameter label: a number, or another short word that gives nothing away.
  package func plainCover(_ label: String) -> HTML {
    #"<span class="cover plain" aria-hidden="true"><b>\#(label)</b></span>"#
  }

  private func cover(
    _ text: CoverText, at address: RecordAddress, _ facts: KindFacts
  ) -> HTML {
    let look = CoverLook(of: address)
    return switch facts {
    case .book: book(text, look)
    case .journal(let journal): self.journal(text, journal, look)
    case .clipping(let clipping): self.clipping(text, clipping, look)
    case .document(let door): document(text, door)
    }
  }

  /// The class of a cover whose lines need more room.
  private func tall(_ text: CoverText) -> HTML { text.isTall ? " tall" : .empty }

  /// The title as large as it fits, the author, and one flat figure in a second ink.
  private func book(_ text: CoverText, _ look: CoverLook) -> HTML {
    let size = CoverSize(of: text.title)
    return """
      <span class="cover book \(look.ink) \(look.figure) \(size.name)\(tall(text))" \
      aria-hidden="true">\
      <b\(titleLanguage(text.language))>\(size.cut(text.title))</b>\
      \(text.named.map { "<span>\($0)</span>" } as HTML?)</span>
      """
  }

  /// The name in a band, the number of the newest issue, its date, and the theme on a dark foot.
  private func journal(
    _ text: CoverText, _ journal: JournalFacts, _ look: CoverLook
  ) -> HTML {
    let size = CoverSize(of: text.title)
    // What is cut would be another number.
    let number = journal.newest?.number.flatMap { $0.utf8.count <= 4 ? $0 : nil }
    let giant = number.map { number -> HTML in
      """
      <i\(#" class="long""#, if: number.utf8.count > 2)>\(number)</i>
      """
    }
    return """
      <span class="cover journal \(look.darkInk)\(" \(look.standing)", if: number == nil) \
      \(size.name)\(tall(text))" aria-hidden="true">\
      <b\(titleLanguage(text.language))>\(size.cut(text.title))</b>\
      \((journal.newest?.date).map { "<span>\($0)</span>" } as HTML?)\(giant)\
      \(text.rest.map { "<em>\(CoverSize.short.cut($0))</em>" } as HTML?)</span>
      """
  }

  /// Newsprint: the paper and its page over a thick rule, the day, the headline, columns.
  private func clipping(
    _ text: CoverText, _ clipping: ClippingFacts, _ look: CoverLook
  ) -> HTML {
    let size = CoverSize(of: text.title)
    return """
      <span class="cover clipping \(look.tilt) \(size.name)\(tall(text))" aria-hidden="true">\
      <b>\(clipping.paper.map { CoverSize.short.cut($0) })</b>\
      \(clipping.page.map { "<i>\(say(CoverWords.page(String($0.prefix(12)))))</i>" } as HTML?)\
      <span>\(clipping.day.map { say($0.sentence) })</span>\
      <em\(titleLanguage(text.language))>\(size.cut(text.title))</em></span>
      """
  }

  /// A folder with a tab and a string, and one stamp that says whether it may be read.
  private func document(_ text: CoverText, _ door: DocumentDoor) -> HTML {
    let size = CoverSize(of: text.title)
    return """
      <span class="cover document \(size.name)\(tall(text))" aria-hidden="true">\
      \(text.year.map { "<i>\($0)</i>" } as HTML?)\
      <b\(titleLanguage(text.language))>\(size.cut(text.title))</b>\
      <em>\(say(CoverWords.stamp(door)))</em></span>
      """
  }
}
