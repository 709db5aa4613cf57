public import Persistence

extension Room {
  /// What is sold, what is in stock, what was paid, what lies in the drawer.
  public static let pointOfSale = Room(
    name: "PointOfSale",
    migrations: [
      .products, .stock, .carts, .drawers, .sales, .cartsKnowNoScans, .booksHoldThemselves,
      .honestBooks, .oneArticleNumber, .linesOfEveryKind, WaitingPaper.table, .productLists,
      .referencesThatComeLater, .categoriesOfGoods, .goodsWithoutACard, .wordsOfGoods,
      ProductPhotograph.table, .oneNameOfACategory,
    ],
    invariants: Invariant.shop, tables: ReadableTable.ofTheShop,
    readers: Readers(
      others: [
        "goodsText", "goodsText_content", "product", "productCategory", "variant", "saleLine",
        "cartLine", "drawerMove", "drawerNote",
        "stockMove",
      ], tieless: ["waitingPaper"]),
    // What waited on the day of a backup has long been printed, or is wanted no more.
    momentary: ["waitingPaper"],
    scrub: { db, now in
      try WaitingPaper.forget(db, now: now)
      try ProductPhotograph.forget(db, now: now)
    })
}
