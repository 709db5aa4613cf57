public import Values

/// What somebody does here; a person may have several.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  /// Catalogues, looks after members, lends.
  case librarian
  /// Sells and counts the drawer; neither members nor closed records are there for her.
  case cashier
  /// Looks after products, prices and stock.
  case shopkeeper
  /// May do everything; there is always at least one who can sign in.
  case manager

  /// As it stands on the screen.
  ///
  /// UU 43/2007 calls *pustakawan* only who was trained in librarianship, and nobody is asked for
  /// that here.
  public var name: Sentence {
    switch self {
    case .librarian: Sentence(id: "Petugas perpustakaan", en: "Library staff")
    case .cashier: Sentence(id: "Kasir", en: "Cashier")
    case .shopkeeper: Sentence(id: "Pengurus toko", en: "Shopkeeper")
    case .manager: Sentence(id: "Pengelola", en: "Manager")
    }
  }

  /// What the role may do.
  public var permissions: Set<Permission> {
    switch self {
    case .librarian:
      [
        .catalogueEdit, .catalogueImport, .catalogueExport, .catalogueClosed, .itemsEdit,
        .membersRead, .membersEdit, .loansMake, .loansOverride, .holdsManage, .reportsRead,
        .staffShift, .dutyWrite,
      ]
    case .cashier:
      [.tillSell, .tillDrawer, .dutyWrite]
    case .shopkeeper:
      [.productsEdit, .pricesEdit, .stockMove, .dutyWrite]
    case .manager:
      Set(Permission.allCases)
    }
  }
}
