package import HTTPTypes
package import Hummingbird
package import Markup
import Secrets
import Serving
import Values

/// How a handler answers.
extension PageRequest {
  /// Shows a page.
  package func show(_ sheet: Sheet, status: HTTPResponse.Status = .ok) -> Response {
    var document = page.document(sheet)
    if let refill = page.refill { document = page.putBack(refill, into: document) }
    let isRefused = status.code >= 400 || page.refill?.remark.reasons.isEmpty == false
    return Response(html: isRefused ? page.saidOnce(document) : document, status: status)
  }

  /// Shows only regions, to a script that asked for them.
  package func show(fragment: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(html: fragment, status: status)
  }

  /// Sends her to another page after something was done, so that a reload does not do it again.
  package func go(to address: Address) -> Response {
    Response(status: .seeOther, headers: [.location: address.text])
  }

  /// Sends her to another page and says there what was done.
  package func go(to address: Address, saying notice: Notice) async -> Response {
    if let token = context.token {
      await tools.flash.put(notice, for: token.digest, at: now)
    }
    return go(to: address)
  }
}
