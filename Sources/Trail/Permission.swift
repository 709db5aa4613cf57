public import Values

/// One thing that not everybody may do; the list with its roles is `Docs/permissions.md`.
public enum Permission: String, Hashable, Sendable, Codable, CaseIterable {
  case catalogueEdit = "catalogue.edit"
  case catalogueImport = "catalogue.import"
  case catalogueExport = "catalogue.export"
  case catalogueClosed = "catalogue.closed"
  case catalogueOpen = "catalogue.open"
  case itemsEdit = "items.edit"
  case membersRead = "members.read"
  case membersEdit = "members.edit"
  case loansMake = "loans.make"
  case loansOverride = "loans.override"
  case holdsManage = "holds.manage"
  case tillSell = "till.sell"
  case tillDrawer = "till.drawer"
  case tillVoid = "till.void"
  case productsEdit = "products.edit"
  case pricesEdit = "prices.edit"
  case stockMove = "stock.move"
  case settingsEdit = "settings.edit"
  case staffEdit = "staff.edit"
  case stationsEdit = "stations.edit"
  case reportsRead = "reports.read"
  case auditRead = "audit.read"

  /// What it lets a person do.
  public var sentence: Sentence {
    switch self {
    case .catalogueEdit: Sentence(id: "mengubah cantuman", en: "change records")
    case .catalogueImport: Sentence(id: "mengimpor cantuman", en: "import records")
    case .catalogueExport: Sentence(id: "mengekspor cantuman", en: "export records")
    case .catalogueClosed: Sentence(id: "membaca cantuman tertutup", en: "read closed records")
    case .catalogueOpen:
      Sentence(id: "membuka cantuman tertutup untuk semua", en: "open closed records to everybody")
    case .itemsEdit: Sentence(id: "mengubah eksemplar", en: "change copies")
    case .membersRead: Sentence(id: "melihat data anggota", en: "see members")
    case .membersEdit: Sentence(id: "mengubah data anggota", en: "change members")
    case .loansMake: Sentence(id: "melayani peminjaman", en: "lend and take back")
    case .loansOverride:
      Sentence(id: "meminjamkan meski ada larangan", en: "lend although a rule says no")
    case .holdsManage: Sentence(id: "mengelola reservasi", en: "manage holds")
    case .tillSell: Sentence(id: "melayani penjualan", en: "sell")
    case .tillDrawer: Sentence(id: "membuka dan menutup laci", en: "open and close the drawer")
    case .tillVoid:
      Sentence(
        id: "membatalkan penjualan siapa dan kapan pun", en: "void anybody's sale at any time")
    case .productsEdit: Sentence(id: "mengubah barang", en: "change products")
    case .pricesEdit: Sentence(id: "mengubah harga", en: "change prices")
    case .stockMove: Sentence(id: "mencatat stok", en: "move stock")
    case .settingsEdit: Sentence(id: "mengubah pengaturan", en: "change settings")
    case .staffEdit: Sentence(id: "mengatur petugas dan peran", en: "manage staff and roles")
    case .stationsEdit: Sentence(id: "mengatur stasiun", en: "manage stations")
    case .reportsRead: Sentence(id: "membaca laporan", en: "read reports")
    case .auditRead: Sentence(id: "membaca jejak audit", en: "read the audit trail")
    }
  }
}

/// Somebody asked for what her roles do not allow.
public struct PermissionRefusal: Refusal, Hashable {
  /// What was missing.
  public let permission: Permission

  /// Says what was missing.
  public init(_ permission: Permission) { self.permission = permission }

  public var reason: Reason {
    Reason(
      "not-permitted", .forbidden,
      id: "Anda belum diberi izin untuk \(permission.sentence). Mintalah kepada pengelola.",
      en: "You are not permitted to \(permission.sentence). Ask a manager.")
  }
}
