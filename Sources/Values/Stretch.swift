/// One part of a long list, and whether the list goes on behind it.
///
/// A list is read on from its last line and never counted off from its beginning, so that the last
/// part comes as fast as the first.
public struct Stretch<Line: Sendable>: Sendable {
  /// What is shown of it, in the order of the list.
  public let lines: [Line]
  /// Whether more comes after them.
  public let goesOn: Bool

  /// Takes what was read: one line more than are shown, where there is one.
  public init(_ read: [Line], atMost size: Int) {
    lines = Array(read.prefix(size))
    goesOn = read.count > size
  }

  /// The most lines that are read at once.
  public static var most: Int { 200 }
}
