/// Keeps the newest state of the facet columns for all who search: one for the public, one for those
/// who may read closed records.
actor FacetColumns {
  private var open = FacetTable(for: .everyone)
  private var whole = FacetTable(for: .staff)

  /// The state that is known; the search itself reads what is newer.
  func current(for audience: Audience) -> FacetTable {
    switch audience {
    case .everyone: open
    case .staff: whole
    }
  }

  /// Keeps a state when it is newer than the one that is known.
  func keep(_ newer: FacetTable) {
    let known = current(for: newer.audience)
    guard (newer.lastChange, newer.lastPlace) > (known.lastChange, known.lastPlace) else { return }
    switch newer.audience {
    case .everyone: open = newer
    case .staff: whole = newer
    }
  }
}
