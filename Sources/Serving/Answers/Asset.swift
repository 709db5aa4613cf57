import HTTPTypes
import Hummingbird
package import NIOCore
import Secrets

/// A stylesheet, script or drawing that every visitor may fetch and keep for ever.
///
/// Its name carries a fingerprint of its content, so a new content is a new address.
package struct Asset: Sendable {
  /// As in the address: `style-3fa9c1d2ab.css`.
  let file: String
  /// Media type with charset.
  let type: String
  /// What stands in it.
  package let bytes: ByteBuffer

  init(name: String, bytes: [UInt8]) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let fingerprint = Digest.sha256(bytes).prefix(12)
    file = "\(name[..<dot])-\(fingerprint)\(name[dot...])"
    type = Self.type(ofExtension: name[dot...])
    self.bytes = ByteBuffer(bytes: bytes)
  }

  private static func type(ofExtension ending: Substring) -> String {
    switch ending {
    case ".css": "text/css; charset=utf-8"
    case ".js": "text/javascript; charset=utf-8"
    case ".svg": "image/svg+xml; charset=utf-8"
    default: "application/octet-stream"
    }
  }

  var response: Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type,
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: bytes))
  }
}
