import Catalog
import Circulation
import Markup
import Pages
import Values

/// The copies of a title: where each stands and how it is to be had.
extension Page {
  func copies(_ state: RecordState) -> HTML {
    guard !state.items.isEmpty else {
      return emptyState(.box, CatalogueWords.noCopiesYet, CatalogueWords.askAtDesk)
    }
    let standing = Dictionary(
      state.availability.copies.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let folder = state.record.folder.map { say(CatalogueWords.folder($0)) }
    let rows = state.items.map { item in
      copy(item, standing[item.number], in: folder, showsCode: state.showsCodes)
    }
    return """
      <section><h2>\(say(CatalogueWords.copies(rows.count)))</h2>
      <div class="cloth rereng hem"></div><ul class="copies">\(rows)</ul></section>
      """
  }

  /// - Parameter folder: where a copy without a call number lies, in words.
  private func copy(
    _ item: Item, _ copy: Availability.Copy?, in folder: String?, showsCode: Bool
  ) -> HTML {
    let names = [item.enumeration, item.location].compactMap(\.self)
    let own = item.callNumber.isEmpty ? folder : item.callNumber
    let name = names.isEmpty ? own ?? "–" : names.joined(separator: ", ")
    let call: HTML? = names.isEmpty ? nil : own.map { "\($0)" }
    let code: HTML? = showsCode ? "\(say(Terms.itemCode)) \(codeOfCopy(item.barcode))" : nil
    let beside = [call, code].compactMap(\.self).joined(separator: " · ")
    return """
      <li>\(sticker(item))<div class="grow"><b>\(name)</b>\
      \("<p class=\"small\">\(beside)</p>", if: !beside.isEmpty)</div>\
      \(standing(copy))</li>

      """
  }

  /// The label on its back; the same words stand beside it.
  private func sticker(_ item: Item) -> HTML {
    let lines = item.callNumber.split(separator: " ").prefix(4).map { "\(String($0))" as HTML }
    return #"<span class="sticker" aria-hidden="true">\#(lines.joined(separator: "<br>"))</span>"#
  }

  /// A stamp for a day or an exception, and in words how it stands.
  private func standing(_ copy: Availability.Copy?) -> HTML {
    guard let copy else { return stateBadge(.inProcess) }
    let state = ShelfState(copy.state)
    guard let due = copy.due else {
      return state == .readHere ? stamp(state.word, .she) : stateBadge(state)
    }
    return """
      <span class="until">\(stateBadge(state))<span class="small">\(say(Terms.due)) \(day(due))</span>\
      </span>\(dueStamp(Due(due, today: today)))
      """
  }
}
