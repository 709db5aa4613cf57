import Catalog
import Markup
import Pages
import Serving
import Values

/// Who may read a record: closing it is part of an ordinary change, opening it an act of its own.
extension Page {
  /// On the form: a box that closes, or a word that it is closed.
  func level(_ view: RecordFormView) -> HTML {
    let isClosedNow = view.number != nil && view.entry.isClosed == true
    let wasClosed = view.state?.values.has("isClosedNow") == true
    guard isClosedNow && view.state == nil || wasClosed else {
      return box("isClosed", EntryField.level.label, isTicked: view.entry.isClosed == true)
    }
    return """
      <input type="hidden" name="isClosedNow" value="yes">\
      <p class="row">\(stateBadge(.closed))<span class="small soft">\(say(OfficeWords.staysClosed))\
      </span></p>
      """
  }

  /// On the page of a record's copies: that it is closed, and the act that opens it.
  func opening(_ view: HoldingsView) -> HTML {
    guard view.record.audience == .staff else { return .empty }
    let act: HTML =
      view.mayOpen
      ? action(
        OfficeWords.openRecord, at: Address("/office/records/\(view.record.number)/openings"),
        fields: ["version": String(view.record.version)], .lock, look: .danger,
        confirming: OfficeWords.openConfirm(view.record.title))
      : .empty
    return #"<div class="row">\#(stateBadge(.closed, EntryField.level.label))\#(act)</div>"#
  }
}

extension OfficeWords {
  static let openRecord = Sentence(id: "Buka untuk semua", en: "Open to everybody")
  static let recordOpened = Sentence(
    id: "Cantuman ini sekarang terbuka untuk semua.", en: "This record is open to everybody now.")
  fileprivate static let staysClosed = Sentence(
    id: "Tetap tertutup. Pengelola dapat membukanya di halaman cantuman.",
    en: "It stays closed. A manager can open it on the page of the record.")
  fileprivate static func openConfirm(_ title: String) -> Sentence {
    Sentence(
      id: "“\(title)” akan terlihat oleh semua orang, juga tanpa kartu. Tindakan ini dicatat.",
      en: "Everybody will see “\(title)”, without a card too. This is written down.")
  }
}
