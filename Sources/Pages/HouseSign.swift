import Values

/// The sign above the door; it changes when the settings do.
package actor HouseSign {
  /// What it says.
  package private(set) var nameplate: Nameplate
  /// How often somebody began to read what it is to say, and whose reading stands on it.
  private var begun = 0
  private var painted = 0

  /// Takes what it says.
  package init(_ nameplate: Nameplate) { self.nameplate = nameplate }

  /// Tells the staff something on every page, or nothing any more.
  func raise(_ alarm: Sentence?) { nameplate.alarm = alarm }

  /// Paints some of it anew from what is kept, and leaves the rest as it is by then.
  ///
  /// Of two who changed it at once, whoever began to read last has read what both of them kept.
  ///
  /// - Throws: what `read` throws.
  package func change<Kept: Sendable>(
    reading read: @Sendable () async throws -> Kept,
    _ paint: @Sendable (Kept, inout Nameplate) -> Void
  ) async throws {
    begun += 1
    let turn = begun
    let kept = try await read()
    guard turn > painted else { return }
    painted = turn
    paint(kept, &nameplate)
  }

  /// Paints it anew.
  package func change(to nameplate: Nameplate) { self.nameplate = nameplate }
}
