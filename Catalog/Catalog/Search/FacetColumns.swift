/// Keeps the newest state of the facet columns for all who search.
actor FacetColumns {
  private var table = FacetTable()

  /// The state that is known; the search itself reads what is newer.
  var current: FacetTable { table }

  /// Keeps a state when it is newer than the one that is known.
  func keep(_ newer: FacetTable) {
    guard (newer.lastChange, newer.lastRecord) > (table.lastChange, table.lastRecord) else {
      return
    }
    table = newer
  }
}
