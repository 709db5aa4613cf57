import HTTPTypes
package import Hummingbird
import Markup
import NIOCore
import Synchronization

/// Every page of the house, so that one can be drawn again in the answer to a form.
///
/// Which one is said by the form itself, so that nothing stands here but what may be drawn for
/// nothing: no file, no line that stays open, nothing that is shown once.
package final class PageBook: Sendable {
  private let responder = Mutex<RouterResponder<HouseContext>?>(nil)

  /// Opens the book when every page is in it.
  package func open(_ pages: Router<HouseContext>) {
    let built = pages.buildResponder()
    responder.withLock { $0 = built }
  }

  /// Draws a page for somebody who is known already.
  ///
  /// - Returns: `nil` when the page is not there for her now, or the answer is no page.
  func draw(_ page: String, like request: Request, _ context: HouseContext) async -> Response? {
    guard let responder = responder.withLock({ $0 }) else { return nil }
    var head = request.head
    head.method = .get
    head.path = page
    do {
      let response = try await responder.respond(
        to: Request(head: head, body: RequestBody(buffer: ByteBuffer())), context: context)
      let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
      return response.status == .ok && isPage ? response : nil
    } catch {
      // The refusal that led here is told without the page.
      return nil
    }
  }
}
