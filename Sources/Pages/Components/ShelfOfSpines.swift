package import Catalog
package import Markup
package import Values

/// The shelf: what stands on it with its back to whoever looks, each a link to its page.
extension Page {
  /// Draws what stands there, in its order, on one plank; nothing when nothing does.
  ///
  /// What has no room is reached by scrolling the shelf itself, never the page.
  /// - Parameters:
  ///   - name: what the shelf is, for screen readers.
  ///   - drawnOut: whose page this is; it stands out of the line, and on a narrow screen near the
  ///     beginning.
  package func shelfOfSpines(
    _ spines: [Spine], named name: Sentence, drawnOut: RecordAddress? = nil
  ) -> HTML {
    guard !spines.isEmpty else { return .empty }
    let own = spines.firstIndex { $0.address == drawnOut }
    let pile = own == nil ? SpineLook.pile(in: spines) : 0..<0
    var items: [HTML] = []
    for (place, spine) in spines.enumerated() where !pile.dropFirst().contains(place) {
      if place == pile.first {
        items.append(#"<li class="pile">\#(pile.map { spineLink(spines[$0]) })</li>"#)
      } else if let own, place == own {
        items.append(#"<li class="out">\#(spineLink(spine, isHere: true))</li>"#)
      } else if let own, place < own - 3 {
        items.append(#"<li class="far">\#(spineLink(spine))</li>"#)
      } else {
        items.append("<li>\(spineLink(spine))</li>")
      }
    }
    return """
      <div class="shelf-of"><a class="past" href="#past-shelf">\(say(CoverWords.pastTheShelf))</a>\
      <ul class="spines" aria-label="\(say(name))">\(items.joined(separator: "\n"))</ul>\
      <span id="past-shelf" tabindex="-1"></span></div>
      """
  }

  private func spineLink(_ spine: Spine, isHere: Bool = false) -> HTML {
    let mark = spine.form == .book ? spine.mark : nil
    return """
      <a class="\(SpineLook.classes(of: spine))" href="\(CataloguePlace.record(spine.address))"\
      \(#" aria-current="page""#, if: isHere)>\
      <b\(titleLanguage(spine.language))>\(SpineLook.cut(spine.title))</b>\(mark.map(sticker))</a>
      """
  }

  private func sticker(_ mark: SpineMark) -> HTML {
    mark.letters.isEmpty ? "<i>\(mark.number)</i>" : "<i>\(mark.number)<br>\(mark.letters)</i>"
  }
}

/// How something looks from behind.
enum SpineLook {
  /// As much of a title as the thickest spine has room for.
  static func cut(_ title: String) -> String { CoverSize.cut(title, to: 46) }

  /// The classes by which the stylesheet knows it: a spine is as thick and as high as its title asks.
  static func classes(of spine: Spine) -> String {
    let look = CoverLook(of: spine.address)
    switch spine.form {
    case .journal:
      let issues = min(max(spine.copies, 1), 5)
      return "\(look.darkInk) r r\(issues) \(look.height(from: 1, to: 3))"
    case .clipping, .document: return "box \(look.height(from: 2, to: 4))"
    case .book: return "\(look.ink) \(look.pattern) \(size(spine, look))"
    }
  }

  private static func size(_ spine: Spine, _ look: CoverLook) -> String {
    switch CoverSize.width(of: spine.title) {
    case ..<13: "\(look.width(from: 0, to: 2)) \(look.height(from: 0, to: 4))"
    case ..<21: "\(look.width(from: 0, to: 2)) \(look.height(from: 4, to: 5))"
    case ..<34: "\(look.width(from: 3, to: 4)) \(look.height(from: 2, to: 5))"
    default: "w4 h5"
    }
  }

  /// Three short books in the second half of a long shelf, which lie on each other.
  static func pile(in spines: [Spine]) -> Range<Int> {
    guard spines.count >= 16 else { return 0..<0 }
    let start = (spines.count / 2..<spines.count - 3).first { start in
      spines[start..<start + 3].allSatisfy { spine in
        spine.form == .book && CoverSize.width(of: spine.title) < 21
      }
    }
    return start.map { $0..<$0 + 3 } ?? 0..<0
  }
}
