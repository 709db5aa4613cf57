import HTTPTypes
import Pages
import Serving
import Values

extension API {
  /// The document that tells programs what there is.
  static let documentOperation = Operation(
    method: .get, path: "/openapi.json", name: "openAPI",
    summary: Sentence(id: "Dokumen ini", en: "This document"),
    access: .open, answer: .ok(Shape(.anything, name: nil))
  ) { _ in
    var reply = try Reply.json(OpenAPI.document(of: table))
    reply.headers[.cacheControl] = "no-cache"
    return reply
  }
}
