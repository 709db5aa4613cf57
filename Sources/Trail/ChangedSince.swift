public import Values

/// Something was changed between the look at it and the verb that was to change it.
///
/// A page reads again what is there, lays over it what was typed, and asks once more, so that hardly
/// anybody is told.
public struct ChangedSince: Refusal, Hashable {
  /// Says no more than that.
  public init() {}

  /// Goes on only when something is as it was seen.
  ///
  /// - Parameter seen: how it was when it was looked at; `nil` when nobody looked.
  /// - Throws: `ChangedSince`.
  public static func check<Value: Equatable>(
    _ seen: Value?, is now: Value?
  ) throws(ChangedSince) {
    if let seen, seen != now { throw ChangedSince() }
  }

  public var reason: Reason {
    Reason(
      "changed-since", .outdated,
      id: "Seorang rekan mengubahnya pada saat yang sama. Isian Anda belum disimpan; coba simpan "
        + "sekali lagi.",
      en: "A colleague changed it at the same moment. What you typed is not saved; try to save it "
        + "again.")
  }
}
