import HTTPTypes
package import Hummingbird
package import Markup
package import Secrets

extension PageRequest {
  /// Lets the browser in and sends it on.
  ///
  /// Call `SessionCookie.requireSafeDoor` before anything secret is checked.
  package func signedIn(_ token: Token, to address: Address) -> Response {
    var response = go(to: address)
    response.headers[values: .setCookie] = [SessionCookie.giving(token)]
    return response
  }

  /// Takes the browser's cookie and its copies of our pages away, and sends it on.
  package func signedOut(to address: Address) -> Response {
    var response = go(to: address)
    response.headers[values: .setCookie] = [SessionCookie.taking]
    // Never "storage": scans that wait for the server lie there.
    if let field = HTTPField.Name("Clear-Site-Data") { response.headers[field] = #""cache""# }
    return response
  }

  /// Whether a token would travel here without being read by others.
  package var isSafeDoor: Bool { context.isSafeLine }
}
