public import Persistence

extension Room {
  /// What is sold, what is in stock, what was paid, what lies in the drawer.
  public static let pointOfSale = Room(
    name: "PointOfSale",
    migrations: [
      .products, .stock, .carts, .drawers, .sales, .cartsKnowNoScans, .booksHoldThemselves,
      .honestBooks, .oneArticleNumber, .linesOfEveryKind,
    ],
    invariants: Invariant.shop, tables: ReadableTable.ofTheShop,
    readers: Readers(others: [
      "product", "variant", "saleLine", "cartLine", "drawerMove", "drawerNote", "stockMove",
    ]))
}
