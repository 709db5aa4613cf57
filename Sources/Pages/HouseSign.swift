import Values

/// The sign above the door; it changes when the settings do.
package actor HouseSign {
  /// What it says.
  package private(set) var nameplate: Nameplate

  /// Takes what it says.
  package init(_ nameplate: Nameplate) { self.nameplate = nameplate }

  /// Tells the staff something on every page, or nothing any more.
  func raise(_ alarm: Sentence?) { nameplate.alarm = alarm }

  /// Paints some of it anew, and leaves the rest as it is by then.
  package func change(_ paint: @Sendable (inout Nameplate) -> Void) { paint(&nameplate) }

  /// Paints it anew.
  package func change(to nameplate: Nameplate) { self.nameplate = nameplate }
}
