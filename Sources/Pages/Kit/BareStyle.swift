/// A stylesheet without what only those need who write it: remarks, indents, blanks round its signs,
/// the nought of a fraction.
///
/// They are a fifth of what would be sent. A remark that begins with `/*!` stays: it is for everybody.
struct BareStyle {
  /// What is left.
  private(set) var bytes: [UInt8] = []
  /// Whether a blank stood before what comes next.
  private var isApart = false

  /// - Parameter css: as it was written, UTF-8.
  init(_ css: [UInt8]) {
    bytes.reserveCapacity(css.count)
    var rest = css[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): take(Self.quoted(rest), from: &rest)
      case UInt8(ascii: "/") where rest.starts(with: "/*!".utf8):
        take(Self.remark(rest), from: &rest)
      case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
        rest = rest.dropFirst(Self.remark(rest))
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        isApart = true
        rest = rest.dropFirst()
      case UInt8(ascii: "0") where isNeedless(rest): rest = rest.dropFirst()
      default: take(1, from: &rest)
      }
    }
  }

  /// Signs that part what stands round them by themselves; `+`, `-` and `*` do not, in a sum.
  private static let parting = Array("{};,>".utf8)

  private mutating func take(_ count: Int, from rest: inout ArraySlice<UInt8>) {
    if let last = bytes.last, let next = rest.first {
      // Before a colon a blank counts: `a :hover` is another than `a:hover`.
      let isParted =
        Self.parting.contains(last) || last == UInt8(ascii: ":") || Self.parting.contains(next)
      if isApart, !isParted { bytes.append(UInt8(ascii: " ")) }
      if last == UInt8(ascii: ";"), next == UInt8(ascii: "}") { bytes.removeLast() }
    }
    isApart = false
    bytes += rest.prefix(count)
    rest = rest.dropFirst(count)
  }

  /// Whether here stands the nought of `0.5`, and not that of `10.5`.
  private func isNeedless(_ css: ArraySlice<UInt8>) -> Bool {
    let next = css.dropFirst().prefix(2)
    guard next.count == 2, next.first == UInt8(ascii: "."), let digit = next.last,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
    else { return false }
    return isApart || bytes.last.map { "(,:-/".utf8.contains($0) } ?? true
  }

  /// How long a string is, with its quotes.
  private static func quoted(_ css: ArraySlice<UInt8>) -> Int {
    var length = 1
    while length < css.count {
      let byte = css[css.startIndex + length]
      length += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == css.first { break }
    }
    return min(length, css.count)
  }

  /// How long a remark is, with its signs.
  private static func remark(_ css: ArraySlice<UInt8>) -> Int {
    var end = css.startIndex + 2
    while end + 1 < css.endIndex {
      if css[end] == UInt8(ascii: "*"), css[end + 1] == UInt8(ascii: "/") {
        return end + 2 - css.startIndex
      }
      end += 1
    }
    return css.count
  }
}
