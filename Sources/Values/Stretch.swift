/// One part of a long list, and whether the list goes on behind it.
///
/// A list is read on from its last line and never counted off from its beginning, so that the last
/// part comes as fast as the first.
public struct Stretch<Line: Sendable>: Sendable {
  /// What is shown of it, in the order of the list.
  public let lines: [Line]
  /// Whether more comes after them.
  public let goesOn: Bool

  /// Takes what was read, one line more than are shown, where there is one; `nil` for one that is
  /// damaged: it is left out, and the list does not end with it.
  ///
  /// Where none of many can be read the list ends: nothing tells from where to go on.
  public init(_ read: [Line?], atMost size: Int) {
    let whole: [Line] = read.prefix(size).compactMap { $0 }
    lines = whole
    goesOn = read.count > size && !whole.isEmpty
  }

  /// The most lines that are read at once.
  public static var most: Int { 200 }
}
