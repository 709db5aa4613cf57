import Catalog
import Circulation
import Hummingbird
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
        OfficeWords.openRecord, at: OfficePlace.openRecord(view.record.number),
        fields: ["version": String(view.record.version)], .lock, look: .danger,
        confirming: OfficeWords.openConfirm(view.record.title))
      : .empty
    return """
      <div class="row">\(stateBadge(.closed))<span class="small soft">\(say(OfficeWords.whoKnows))\
      </span>\(act)</div>
      """
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The codes of the slips that are out of date once a record is closed on its form.
  func slipsLost(closing record: RecordNumber, by entry: SimpleEntry) async throws -> String {
    guard entry.isClosed == true else { return "" }
    return try await face.loanDesk.slipsLost(closing: record).map(\.code)
      .joined(separator: ", ")
  }

  /// Asks before that on a page of its own, unless she said yes to these slips.
  func asking(_ slips: String, _ form: FilledForm, back: Address) -> Response? {
    guard !slips.isEmpty, form["slip"] != slips else { return nil }
    var ask = AskFirst(OfficeWords.holdsGo(slips), yes: Words.save)
    ask.about = ("slip", slips)
    return show(page.askFirst(ask, form, at: request.uri.path, back: back))
  }
}

extension OfficeWords {
  static let openRecord = Sentence(id: "Buka untuk semua", en: "Open to everybody")
  static let recordOpened = Sentence(
    id: "Cantuman ini sekarang terbuka untuk semua.", en: "This record is open to everybody now.")
  fileprivate static let whoKnows = Sentence(
    id: "Hanya petugas perpustakaan dan pengelola yang tahu bahwa ini ada.",
    en: "Only library staff and managers know that it exists.")
  fileprivate static let staysClosed = Sentence(
    id: "Tetap tertutup. Pengelola dapat membukanya di halaman cantuman.",
    en: "It stays closed. A manager can open it on the record's page.")
  fileprivate static func holdsGo(_ slips: String) -> Sentence {
    Sentence(
      id: "Ada yang menunggu judul ini di rak reservasi: slip \(slips). Bila cantumannya "
        + "ditutup, slip itu tidak berlaku lagi, dan yang menunggu kembali ke awal antrean.",
      en: "Somebody is waiting for this title on the hold shelf: slip \(slips). If the record "
        + "is closed, the slip is out of date, and whoever waits is first in line again.")
  }
  fileprivate static func openConfirm(_ title: String) -> Sentence {
    Sentence(
      id: "“\(title)” akan terlihat oleh semua orang, juga tanpa kartu. Tindakan ini dicatat.",
      en: "Everybody will see “\(title)”, also without a card. This is recorded.")
  }
}
