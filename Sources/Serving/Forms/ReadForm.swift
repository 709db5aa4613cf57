import HTTPTypes
package import Hummingbird
import NIOCore

extension Request {
  /// Reads the form that was sent, at most 256 KiB; whose it is nobody has looked at.
  ///
  /// - Throws: `FormRefusal`.
  package func form() async throws -> FilledForm {
    let type = headers[.contentType] ?? ""
    guard type.hasPrefix("application/x-www-form-urlencoded") else { throw FormRefusal.unreadable }
    let bytes = try await body.collect(upTo: 256 << 10)
    return try FilledForm(urlEncoded: bytes.readableBytesView)
  }
}
