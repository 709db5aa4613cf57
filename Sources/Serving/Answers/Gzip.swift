import CZlib

/// What is packed for the way to a browser (gzip, RFC 1952).
///
/// The only file that calls zlib.
enum Gzip {
  /// The bytes, packed as small as zlib can; the same bytes always become the same.
  ///
  /// - Returns: `nil` when they do not become fewer.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
      count = bytes.withUnsafeBufferPointer { bytes in
        sartika_gzip(bytes.baseAddress, bytes.count, room.baseAddress, bytes.count)
      }
    }
    return packed.isEmpty ? nil : packed
  }

  /// Whether whoever sends this `Accept-Encoding` can unpack it (RFC 9110, 12.5.3).
  ///
  /// Who says nothing gets bytes as they are, and so does who says something that is no weight.
  static func isAccepted(by header: String?) -> Bool {
    var others = false
    for range in (header ?? "").split(separator: ",").prefix(20) {
      let parts = range.split(separator: ";").map { part in
        part.filter { $0 != " " && $0 != "\t" }.lowercased()
      }
      guard let name = parts.first else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
      let isWanted = weight.map { (Double($0.dropFirst(2)) ?? 0) > 0 } ?? true
      if name == "gzip" || name == "x-gzip" { return isWanted }
      if name == "*" { others = isWanted }
    }
    return others
  }
}
