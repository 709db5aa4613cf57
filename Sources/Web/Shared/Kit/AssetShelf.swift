/// All assets of the house, in memory.
///
/// The files stand in `Assets/` and are built into the program.
struct AssetShelf: Sendable {
  /// The one shelf of this program.
  static let house = AssetShelf()

  private let byName: [String: Asset]
  private let byFile: [String: Asset]

  init() {
    let style = Array(Self.styles.joined(separator: [0x0A]))
    var assets = [
      "style.css": Asset(name: "style.css", bytes: style),
      "favicon.svg": Asset(name: "favicon.svg", bytes: PackageResources.favicon_svg),
    ]
    // In the order in which they import each other: a name must be known before it is written.
    for (name, bytes) in Self.scripts {
      assets[name] = Asset(name: name, bytes: Self.linked(bytes, to: assets))
    }
    byName = assets
    byFile = Dictionary(uniqueKeysWithValues: assets.values.map { ($0.file, $0) })
  }

  /// Where a browser finds it: `style.css` is at `/assets/style-3fa9c1d2ab.css`.
  func address(of name: String) -> String { "/assets/" + (byName[name]?.file ?? name) }

  /// What a browser asked for.
  func asset(file: String) -> Asset? { byFile[file] }

  /// Writes the real names of imported modules into a script.
  private static func linked(_ bytes: [UInt8], to assets: [String: Asset]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let here = Array("./".utf8)
    let parts = bytes.split(separator: quote, omittingEmptySubsequences: false).map { part in
      guard part.starts(with: here),
        let asset = assets[String(decoding: part.dropFirst(here.count), as: UTF8.self)]
      else { return part }
      return ArraySlice(here + asset.file.utf8)
    }
    return Array(parts.joined(separator: [quote]))
  }

  private static let styles = [
    PackageResources.tokens_css, PackageResources.base_css, PackageResources.layout_css,
    PackageResources.parts_css, PackageResources.opac_css, PackageResources.till_css,
    PackageResources.office_css,
    PackageResources.print_css,
  ]

  private static let scripts: [(String, [UInt8])] = [
    ("early-keys.js", PackageResources.early_keys_js),
    ("quick-exit.js", PackageResources.quick_exit_js),
    ("notice.js", PackageResources.notice_js),
    ("confirm.js", PackageResources.confirm_js),
    ("session.js", PackageResources.session_js),
    ("typed.js", PackageResources.typed_js),
    ("money-field.js", PackageResources.money_field_js),
    ("sound.js", PackageResources.sound_js),
    ("region.js", PackageResources.region_js),
    ("wedge.js", PackageResources.wedge_js),
    ("seal.js", PackageResources.seal_js),
    ("scan-queue.js", PackageResources.scan_queue_js),
    ("scan-field.js", PackageResources.scan_field_js),
    ("line.js", PackageResources.line_js),
    ("scan-keys.js", PackageResources.scan_keys_js),
    ("live.js", PackageResources.live_js),
    ("away.js", PackageResources.away_js),
    ("quiet.js", PackageResources.quiet_js),
    ("region-form.js", PackageResources.region_form_js),
    ("receipt-paper.js", PackageResources.receipt_paper_js),
    ("goods-search.js", PackageResources.goods_search_js),
  ]
}
