package import Markup
package import Serving

extension PageRequest {
  /// What was sent from a list, or from the question about its rows, and did not arrive: her session
  /// was over or locked, or she changed the language.
  ///
  /// Its question is asked again in the list's place.
  /// - Parameter place: where the list sends what is done to many.
  /// - Returns: `nil` when the page gives back nothing of that kind.
  package func returnedBatch(to place: Address) -> FilledForm? {
    guard let refill = page.refill, refill.action == place.text, refill.fields.has("act") else {
      return nil
    }
    switch refill.remark {
    case .nothing, .returned: return refill.fields
    case .refused, .said, .asked: return nil
    }
  }
}
