import Access
import Markup
import Serving
import Stations
import Trail
package import Values

extension Page {
  /// Asks where she works today.
  ///
  /// - Parameter leaving: where she sits, when a card is open there that closes once she sits elsewhere.
  func stationChooser(
    _ stations: [Station], sitsAt: StationNumber?, leaving: Station?, back: String
  ) -> Sheet {
    let choices = stations.map { station -> HTML in
      let here: HTML = station.number == sitsAt ? " <b>· \(say(StationWords.here))</b>" : .empty
      return """
        <li class="card row ends"><span><b>\(station.name)</b><br>\(say(station.kind.name))\(here)</span>
        \(action(
          StationWords.workHere, at: HousePlace.seat,
          fields: ["station": station.number.description, "back": back], look: .primary))</li>
        """
    }
    let list: HTML =
      stations.isEmpty
      ? emptyState(
        .barcode, StationWords.none, StationWords.noneHint,
        actions: visitor.may(.settingsEdit)
          ? buttonLink(StationWords.add, to: OfficePlace.stations, look: .primary) : .empty)
      : #"<ul class="list stack tight">\#(choices)</ul>"#
    return Sheet(
      say(StationWords.title),
      body: """
        <div class="reading stack"><h1>\(say(StationWords.title))</h1>
        <p>\(say(StationWords.why))</p>\(leaving.map(cardStaysOpen))\(list)</div>
        """)
  }

  private func cardStaysOpen(at station: Station) -> HTML {
    note(
      .warning,
      """
      <p>\(say(StationWords.closesCard(at: station.name)))</p>
      <p><a href="\(DeskPlace.home)">\(say(DeskWords.backToDesk))</a></p>
      """)
  }
}

/// Words about stations.
package enum StationWords {
  static let title = Sentence(
    id: "Di mana Anda bekerja sekarang?", en: "Where are you working now?")
  static let why = Sentence(
    id: "Pindaian kamera dan struk mengikuti stasiun yang Anda pilih.",
    en: "The camera's scans and the receipts follow the station you choose.")
  static func closesCard(at station: String) -> Sentence {
    Sentence(
      id: "Kartu anggota masih terbuka di \(station). Bekerja di stasiun lain menutupnya.",
      en: "A member's card is still open at \(station). Working at another station closes it.")
  }
  static let workHere = Sentence(id: "Bekerja di sini", en: "Work here")
  static let here = Sentence(id: "Anda di sini", en: "you are here")
  static let none = Sentence(
    id: "Belum ada stasiun untuk pekerjaan ini", en: "There is no station for this work yet")
  static let noneHint = Sentence(
    id: "Stasiun adalah meja layanan atau kasir. Pengelola menambahkannya di Kantor.",
    en: "A station is a desk or a till. A manager adds it in the Office.")
  static let isLending = Sentence(
    id: "Stasiun ini sedang melayani pinjaman: pindaian kamera masuk ke meja layanan.",
    en: "This station is lending now: camera scans go to the desk.")
  static let isSelling = Sentence(
    id: "Stasiun ini sedang melayani penjualan: pindaian kamera masuk ke keranjang.",
    en: "This station is selling now: camera scans go into the cart.")
  /// For those who may, where no station is there to sit at.
  package static let add = Sentence(id: "Tambah stasiun", en: "Add a station")
  static let change = Sentence(id: "Ganti stasiun", en: "Change station")
  static let lineOn = Sentence(id: "terhubung", en: "connected")
  static let lineOff = Sentence(id: "tidak terhubung", en: "not connected")
}
