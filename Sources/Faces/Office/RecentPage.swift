import Access
import Catalog
import Markup
import Pages
import Serving
import Trail
import Values

/// What was entered in the last seven days: titles, and copies of what was there.
struct RecentView: Sendable {
  /// The newest first.
  let entered: [EnteredRecord]
  /// Whether there is more than is shown.
  let goesOn: Bool

  /// The most that are shown.
  private static let most = 500

  /// Since when that is.
  static func start(_ now: Instant) -> Instant { Instant(seconds: now.seconds - 7 * 86_400) }

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let last = try await visit.face.catalogue.lastEntered(
      Self.most, at: visit.now, for: visit.audience)
    let start = Self.start(visit.now)
    entered = last.filter { $0.at >= start }
    goesOn = entered.count == Self.most
  }
}

extension Page {
  /// Each with its moment, so that a day's work is seen whole.
  func recent(_ view: RecentView) -> Sheet {
    let rows = view.entered.map { entered -> [HTML] in
      let what = entered.added == nil ? RecentWords.newTitle : EntryWords.another
      let code: HTML? = entered.barcode.map { codeOfCopy($0) }
      return [
        titleLink(entered.title, entered.record, in: entered.language), "\(say(what))",
        "\(entered.enumeration ?? "")", "\(entered.callNumber ?? "")", "\(code)",
        moment(entered.at),
      ]
    }
    let added = view.entered.count { $0.added != nil }
    let counts = RecentWords.counts(view.entered.count - added, copies: added)
    let list: HTML =
      rows.isEmpty
      ? emptyState(.book, RecentWords.none)
      : table(
        Table(
          RecentWords.title,
          columns: [
            .init(Terms.title), .init(OfficeWords.kind), .init(Terms.issue),
            .init(Terms.callNumber), .init(Terms.itemCode), .init(RecentWords.moment),
          ], rows: rows))
    return Sheet(
      say(RecentWords.title), section: .office,
      body: """
        \(belowOffice(RecentWords.title))
        <div class="title-row"><h1>\(say(RecentWords.title))</h1></div>
        <p>\(say(counts))</p>\(list)\
        \("<p>\(say(RecentWords.goesOn))</p>", if: view.goesOn)
        """)
  }
}

/// What is said of what was entered lately.
enum RecentWords {
  static let title = Sentence(id: "Dicatat minggu ini", en: "Entered this week")
  static let newTitle = Sentence(id: "judul baru", en: "new title")
  static let moment = Sentence(id: "Kapan", en: "When")
  static let none = Sentence(
    id: "Tidak ada yang dicatat minggu ini", en: "Nothing was entered this week")
  static let goesOn = Sentence(
    id: "Hanya yang terakhir ditampilkan. Selebihnya ada di Semua judul dan Semua eksemplar.",
    en: "Only the last ones are shown. The rest is in All titles and All copies.")

  static func counts(_ titles: Int, copies: Int) -> Sentence {
    let (titles, copies) = (Sentence(count: titles), Sentence(count: copies))
    return Sentence(
      id: "Judul baru: \(titles). Eksemplar tambahan, juga nomor jurnal: \(copies).",
      en: "New titles: \(titles). Further copies, and issues: \(copies).")
  }
}
