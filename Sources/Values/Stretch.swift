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

  /// Takes a whole list part by part, so that never more than one part of it is held.
  ///
  /// - Parameters:
  ///   - start: to which each line is added.
  ///   - key: by what the part behind a line is asked for.
  ///   - part: the lines behind the last of those before; all in one read, or lines may come twice or
  ///     be missed.
  ///   - add: adds a line.
  public static func gather<Key, Result>(
    into start: Result, by key: (Line) -> Key, _ part: (Key?) throws -> Stretch<Line>,
    _ add: (inout Result, Line) throws -> Void
  ) rethrows -> Result {
    var result = start
    var last: Key?
    repeat {
      let stretch = try part(last)
      for line in stretch.lines { try add(&result, line) }
      last = stretch.goesOn ? stretch.lines.last.map(key) : nil
    } while last != nil
    return result
  }
}
