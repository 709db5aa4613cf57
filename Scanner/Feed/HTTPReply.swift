/// An answer of the server, as far as we need it (RFC 9112).
struct HTTPReply: Hashable, Sendable {
  let status: Int
  let body: [UInt8]

  /// How far the reading has come.
  enum Progress: Hashable {
    case needsMore
    case whole(HTTPReply)
    case garbage
  }

  /// The most bytes that are taken in.
  static let limit = 1_000_000

  /// Looks at the bytes so far.
  ///
  /// - Parameter ended: whether the server has closed the line.
  static func read(_ bytes: [UInt8], ended: Bool) -> Progress {
    guard bytes.count <= limit else { return .garbage }
    guard let end = headerEnd(bytes) else { return ended ? .garbage : .needsMore }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let status = status(lines.first ?? "") else { return .garbage }
    let rest = Array(bytes[(end + 4)...])
    // 100 and 103 come before the answer.
    if status < 200 { return read(rest, ended: ended) }
    switch framing(lines.dropFirst()) {
    case .length(let length):
      guard rest.count >= length else { return ended ? .garbage : .needsMore }
      return .whole(HTTPReply(status: status, body: Array(rest[..<length])))
    case .chunks:
      guard let body = unchunked(rest) else { return ended ? .garbage : .needsMore }
      return .whole(HTTPReply(status: status, body: body))
    case .untilClosed:
      return ended ? .whole(HTTPReply(status: status, body: rest)) : .needsMore
    case .unknown:
      return .garbage
    }
  }

  private enum Framing {
    case length(Int)
    case chunks
    case untilClosed
    case unknown
  }

  private static func headerEnd(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...bytes.count - 4).first {
      bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10
    }
  }

  private static func status(_ line: Substring) -> Int? {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), parts[1].utf8.count == 3,
      let status = Int(parts[1]), status >= 100
    else { return nil }
    return status
  }

  private static func framing(_ lines: ArraySlice<Substring>) -> Framing {
    var framing = Framing.untilClosed
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].filter { $0 != " " && $0 != "\t" }.lowercased()
      switch parts[0].lowercased() {
      case "transfer-encoding": return value == "chunked" ? .chunks : .unknown
      case "content-length":
        guard let length = Int(value), (0...limit).contains(length) else { return .unknown }
        framing = .length(length)
      default: continue
      }
    }
    return framing
  }

  /// The joined chunks; `nil` while the last one is missing.
  private static func unchunked(_ bytes: [UInt8]) -> [UInt8]? {
    var body: [UInt8] = []
    var at = 0
    while let end = bytes[at...].firstIndex(of: 10) {
      let line = String(decoding: bytes[at..<end], as: UTF8.self).prefix { $0.isHexDigit }
      guard let size = Int(line, radix: 16), size <= limit else { return nil }
      let start = end + 1
      if size == 0 { return body }
      guard bytes.count >= start + size + 2 else { return nil }
      body += bytes[start..<start + size]
      at = start + size + 2
    }
    return nil
  }
}
