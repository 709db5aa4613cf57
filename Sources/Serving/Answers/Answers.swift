package import HTTPTypes
package import Hummingbird
package import Markup
import NIOCore

extension Response {
  /// A page or a piece of one.
  package init(html: HTML, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }

  /// A file to keep, under a name of ours.
  ///
  /// - Parameter name: plain letters, digits, points and hyphens.
  package init(file bytes: [UInt8], type: String, name: String) {
    self.init(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A picture whose address changes with its content, so that browsers keep it for ever.
  package init(photograph bytes: [UInt8]) {
    self.init(
      status: .ok,
      headers: [
        .contentType: "image/jpeg", .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A paper that the browser shows and prints (PDF, ISO 32000); nothing of it is kept anywhere.
  ///
  /// - Parameter name: of ours, never of a person: plain letters, digits, points and hyphens.
  package init(paper bytes: [UInt8], name: String) {
    self.init(
      status: .ok,
      headers: [
        .contentType: "application/pdf", .contentDisposition: "inline; filename=\"\(name)\"",
        .cacheControl: "no-store",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
