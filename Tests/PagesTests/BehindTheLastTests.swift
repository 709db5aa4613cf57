import Markup
import Testing

@testable import OfficeFace
@testable import Pages
@testable import TillFace

/// What a page shows that a list had once, or that somebody typed.
struct `A page behind the last of a list` {
  private static func way(total: Int) -> Pager {
    Pager(page: 9, total: total, pageSize: 50) { OfficePlace.voids.with("page", String($0)) }
  }

  private static func sheets(total: Int) -> [(sheet: Sheet, nothing: String)] {
    let page = aPage()
    return [
      (page.unfinished([], pager: way(total: total)), "Tidak ada yang perlu dilengkapi"),
      (page.voids([], pager: way(total: total)), "Belum ada pembatalan"),
    ]
  }

  @Test func `says that the list ends before, and leads there`() {
    for (sheet, nothing) in Self.sheets(total: 60) {
      #expect(sheet.words.contains("Halaman 9 tidak ada"), "\(nothing)")
      #expect(sheet.words.contains("Daftarnya berakhir di halaman 2."))
      #expect(sheet.text.contains(#"href="/office/voids?page=2""#))
      #expect(!sheet.words.contains(nothing) && !sheet.text.contains(#"class="pager""#))
    }
  }

  @Test func `of a list in which nothing is says that nothing is there`() {
    for (sheet, nothing) in Self.sheets(total: 0) {
      #expect(sheet.words.contains(nothing) && !sheet.words.contains("Halaman 9"))
    }
  }
}
