public import Values

/// One thing that not everybody may do; the list with its roles is `Docs/permissions.md`.
public enum Permission: String, Hashable, Sendable, Codable, CaseIterable {
  /// Enter, change, close and remove records.
  case catalogueEdit = "catalogue.edit"
  /// Bring in files of records that were made elsewhere.
  case catalogueImport = "catalogue.import"
  /// Take the records out as files.
  case catalogueExport = "catalogue.export"
  /// See closed records; for everybody else they do not exist.
  case catalogueClosed = "catalogue.closed"
  /// Make a closed record public, which cannot be undone for those who read it.
  case catalogueOpen = "catalogue.open"
  /// Enter copies, change and withdraw them, print their labels.
  case itemsEdit = "items.edit"
  /// See who is a member, and what she has and waits for: looks at these are in the trail.
  case membersRead = "members.read"
  /// Enrol, renew, block and remove members, and give them cards and PINs.
  case membersEdit = "members.edit"
  /// Lend, take back and renew at the desk.
  case loansMake = "loans.make"
  /// Lend or renew although a rule says no, with one of the reasons of `ExceptionReason`.
  case loansOverride = "loans.override"
  /// Place and cancel holds for members.
  case holdsManage = "holds.manage"
  /// Ring up and close sales, and void her own within the minutes of `VoidRule`.
  case tillSell = "till.sell"
  /// Open, count and close the drawer, and put cash in or take it out.
  case tillDrawer = "till.drawer"
  /// Void the sale of anybody at any time, and approve the void of a colleague.
  case tillVoid = "till.void"
  /// Add and change products and their variants, but not their prices.
  case productsEdit = "products.edit"
  /// Set prices.
  case pricesEdit = "prices.edit"
  /// Write down what came, what went, and what was counted.
  case stockMove = "stock.move"
  /// Change the settings, the window and the loan rules, and look after backups and the clock.
  case settingsEdit = "settings.edit"
  /// Add and disable colleagues, give roles and codes, revoke their tokens.
  case staffEdit = "staff.edit"
  /// Let a colleague without a passphrase work for one shift, who may do no more than oneself.
  case staffShift = "staff.shift"
  /// Add and remove stations, make and revoke their tokens.
  case stationsEdit = "stations.edit"
  /// Read sales and their receipts without selling.
  case reportsRead = "reports.read"
  /// Read who did what.
  case auditRead = "audit.read"
  /// Write in the handing-over book, and say what is done.
  case dutyWrite = "duty.write"

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
    case .staffShift:
      Sentence(id: "menyetujui relawan untuk satu giliran", en: "approve a volunteer for one shift")
    case .stationsEdit: Sentence(id: "mengatur stasiun", en: "manage stations")
    case .reportsRead: Sentence(id: "membaca laporan", en: "read reports")
    case .auditRead: Sentence(id: "membaca jejak audit", en: "read the audit trail")
    case .dutyWrite: Sentence(id: "menulis di buku piket", en: "write in the handing-over book")
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
