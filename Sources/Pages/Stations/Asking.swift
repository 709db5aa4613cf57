package import Hummingbird
import Markup
import PointOfSale
import ScanFeed
package import Serving
package import Values

extension PageRequest where Who == StaffOnDuty {
  /// Does it, and asks first on a page of its own when it is hardly meant.
  ///
  /// - Parameter yes: what the button says that does it all the same.
  package func asking(
    _ form: FilledForm, _ yes: Sentence, _ act: (_ isSure: Bool) async throws -> Response
  ) async throws -> Response {
    do {
      return try await act(form["sure"] == "yes")
    } catch let refusal as any Refusal where Self.asksOnly(refusal) {
      var ask = AskFirst(refusal.sentence, yes: yes)
      if let waiting = refusal as? ScansStillWait {
        // A yes to what waits is none to a sum that nobody means, and takes no such yes back.
        ask.answer = form["sure"]
        ask.about = (AskFirst.withoutWaiting, waiting.newest.text)
      }
      let path = request.uri.path
      let room = Section.allCases.first { path.hasPrefix($0.address.text + "/") }
      return show(
        page.askFirst(ask, form, at: path, back: room?.address ?? CataloguePlace.home))
    }
  }

  /// Whether it is only a question, and saying so once more does it.
  private static func asksOnly(_ refusal: any Refusal) -> Bool {
    switch refusal {
    case PayRefusal.unlikely, PayRefusal.referenceUsed, DrawerRefusal.unlikely,
      ProductRefusal.unlikelyPrice, StockRefusal.unlikely, is ScansStillWait:
      true
    default: false
    }
  }
}
