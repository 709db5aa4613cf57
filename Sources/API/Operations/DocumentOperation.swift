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
    var reply = try written.get()
    reply.headers[.cacheControl] = "no-cache"
    return reply
  }

  /// The same in every house, as long as the program runs.
  private static let written: Result<Reply, any Error> = Result {
    try Reply.json(OpenAPI.document(of: table))
  }
}
