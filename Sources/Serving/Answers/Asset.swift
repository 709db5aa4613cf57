import HTTPTypes
import Hummingbird
package import NIOCore
import Secrets

/// A stylesheet, script, drawing or font that every visitor may fetch and keep for ever.
///
/// Its name carries a fingerprint of its content, so a new content is a new address; no `ETag` has to
/// say it again.
package struct Asset: Sendable {
  /// As in the address: `style-3fa9c1d2ab.css`.
  let file: String
  /// Media type with charset.
  let type: String
  /// What stands in it.
  package let bytes: ByteBuffer
  /// The same by gzip, for browsers that unpack it; `nil` where that makes nothing smaller.
  ///
  /// Only what is the same for everybody is packed. A page is not: how long it becomes would tell,
  /// try by try, what stands in it beside what somebody else made it say.
  let packed: ByteBuffer?

  init(name: String, bytes: [UInt8]) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let fingerprint = Digest.sha256(bytes).prefix(12)
    file = "\(name[..<dot])-\(fingerprint)\(name[dot...])"
    type = Self.type(ofExtension: name[dot...])
    self.bytes = ByteBuffer(bytes: bytes)
    // A font in WOFF2 is packed already.
    packed = type.hasPrefix("font/") ? nil : Gzip.packed(bytes).map { ByteBuffer(bytes: $0) }
  }

  private static func type(ofExtension ending: Substring) -> String {
    switch ending {
    case ".css": "text/css; charset=utf-8"
    case ".js": "text/javascript; charset=utf-8"
    case ".svg": "image/svg+xml; charset=utf-8"
    case ".txt": "text/plain; charset=utf-8"
    case ".woff2": "font/woff2"
    default: "application/octet-stream"
    }
  }

  /// What is sent to a browser.
  ///
  /// - Parameter encodings: what it says of itself in `Accept-Encoding`.
  func response(accepting encodings: String?) -> Response {
    var headers: HTTPFields = [
      .contentType: type,
      .cacheControl: "public, max-age=31536000, immutable",
    ]
    guard let packed else { return Response(status: .ok, headers: headers, body: body(bytes)) }
    headers[.vary] = "Accept-Encoding"
    guard Gzip.isAccepted(by: encodings) else {
      return Response(status: .ok, headers: headers, body: body(bytes))
    }
    headers[.contentEncoding] = "gzip"
    return Response(status: .ok, headers: headers, body: body(packed))
  }

  private func body(_ bytes: ByteBuffer) -> ResponseBody { ResponseBody(byteBuffer: bytes) }
}
