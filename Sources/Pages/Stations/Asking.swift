package import Hummingbird
import Markup
import PointOfSale
import ScanFeed
import Secrets
package import Serving
package import Values

extension PageRequest where Who == StaffOnDuty {
  /// Does it, and asks first on a page of its own when it is hardly meant.
  ///
  /// Whoever says no is back on the page where the form stood, with what was typed.
  /// - Parameter yes: what the button says that does it all the same.
  package func asking(
    _ form: FilledForm, _ yes: Sentence, _ act: (_ isSure: Bool) async throws -> Response
  ) async throws -> Response {
    if form.has("sure") {
      // She has answered: what was kept for a no is nothing for whoever comes next.
      _ = await tools.refills.take(for: who.token.digest, on: page.here, at: now)
    }
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
      await tools.refills.put(
        Refill(action: path, fields: form, remark: .asked(refusal)),
        for: who.token.digest, on: page.here, at: now)
      return show(page.askFirst(ask, form, at: path, back: Address(page.here)))
    }
  }

  /// Whether it is only a question, and saying so once more does it.
  private static func asksOnly(_ refusal: any Refusal) -> Bool {
    switch refusal {
    case PayRefusal.unlikely, PayRefusal.unlikelyTotal, PayRefusal.referenceUsed,
      DrawerRefusal.unlikely, ProductRefusal.unlikelyPrice, StockRefusal.unlikely,
      is ScansStillWait:
      true
    default: false
    }
  }
}
