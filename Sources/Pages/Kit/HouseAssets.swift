package import Serving

extension AssetShelf {
  /// The one shelf of this program.
  ///
  /// The files stand in `Assets/` and are built into the program; so are the letters of the house.
  package static let house = holding(HouseFont.drawn)

  /// All of it, with these letters.
  static func holding(_ fonts: [HouseFont]) -> AssetShelf {
    AssetShelf(
      [
        ("favicon.svg", PackageResources.favicon_svg), ("goods.svg", PackageResources.goods_svg),
      ] + HouseFont.files(of: fonts),
      naming: [
        ("style.css", stylesheet(with: fonts)), ("catalogue.css", catalogueSheet),
        ("member.css", memberSheet), ("work.css", workSheet),
        ("lights.css", BothLights.sheet(of: PackageResources.tokens_css)),
        ("lock.css", BareStyle(PackageResources.lock_css).bytes),
      ] + scripts)
  }

  /// The stylesheet of every page; it names no letters that are not there.
  static func stylesheet(with fonts: [HouseFont]) -> [UInt8] {
    let letters = fonts.isEmpty ? [] : [PackageResources.fonts_css]
    return BareStyle(Array((letters + styles).joined(separator: [0x0A]))).bytes
  }

  /// What resembles each other stands together, so that it packs small: layers say what goes before.
  private static let styles = [
    PackageResources.tokens_css, PackageResources.covers_css, PackageResources.home_css,
    PackageResources.account_css, PackageResources.base_css, PackageResources.layout_css,
    PackageResources.parts_css, PackageResources.print_css,
  ]

  /// What only results, a record and its MARC have beside it.
  private static let catalogueSheet = BareStyle(PackageResources.catalogue_css).bytes

  /// What only the pages of a member have beside it.
  private static let memberSheet = BareStyle(PackageResources.member_css).bytes

  /// What only the pages of the staff have beside it: a reader need not fetch the till.
  private static let workSheet = BareStyle(
    Array(
      [
        PackageResources.till_css, PackageResources.desk_css, PackageResources.office_css,
        PackageResources.papers_css,
      ].joined(separator: [0x0A]))
  ).bytes

  /// In the order in which they import each other.
  private static let scripts: [(String, [UInt8])] = [
    ("early-keys.js", PackageResources.early_keys_js),
    ("quick-exit.js", PackageResources.quick_exit_js),
    ("notice.js", PackageResources.notice_js),
    ("confirm.js", PackageResources.confirm_js),
    ("session.js", PackageResources.session_js),
    ("typed.js", PackageResources.typed_js),
    ("focus.js", PackageResources.focus_js),
    ("find.js", PackageResources.find_js),
    ("money-field.js", PackageResources.money_field_js),
    ("print-page.js", PackageResources.print_page_js),
    ("sound.js", PackageResources.sound_js),
    ("region.js", PackageResources.region_js),
    ("wedge.js", PackageResources.wedge_js),
    ("seal.js", PackageResources.seal_js),
    ("scan-queue.js", PackageResources.scan_queue_js),
    ("scan-field.js", PackageResources.scan_field_js),
    ("alone.js", PackageResources.alone_js),
    ("line.js", PackageResources.line_js),
    ("scan-keys.js", PackageResources.scan_keys_js),
    ("live.js", PackageResources.live_js),
    ("away.js", PackageResources.away_js),
    ("quiet.js", PackageResources.quiet_js),
    ("desk-keys.js", PackageResources.desk_keys_js),
    ("tape.js", PackageResources.tape_js),
    ("lock.js", PackageResources.lock_js),
    ("region-form.js", PackageResources.region_form_js),
    ("receipt-paper.js", PackageResources.receipt_paper_js),
    ("goods-search.js", PackageResources.goods_search_js),
    ("pick-list.js", PackageResources.pick_list_js),
    ("quick-entry.js", PackageResources.quick_entry_js),
    ("cells.js", PackageResources.cells_js),
    ("till-keys.js", PackageResources.till_keys_js),
  ]
}
