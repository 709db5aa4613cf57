package import Markup
package import Serving
import Values

extension PageRequest {
  /// The question that she was at when her session ended.
  ///
  /// - Parameters:
  ///   - place: where the list sends what is done to many.
  ///   - question: draws it anew from what was sent; `nil` for what is not asked about.
  /// - Returns: `nil` when there is nothing to ask any more.
  package func askedAgain(
    at place: Address, _ question: (FilledForm) async throws -> Sheet?
  ) async throws -> Sheet? {
    guard let form = returnedBatch(to: place) else { return nil }
    do {
      return try await question(form)
    } catch is any Refusal {
      return nil
    }
  }

  /// What was sent from a list, or from the question about its rows, and did not arrive: her session
  /// was over or locked, or she changed the language.
  ///
  /// Its question is asked again in the list's place.
  /// - Parameter place: where the list sends what is done to many.
  /// - Returns: `nil` when the page gives back nothing of that kind.
  private func returnedBatch(to place: Address) -> FilledForm? {
    guard let refill = page.refill, refill.action == place.text, refill.fields.has("act") else {
      return nil
    }
    switch refill.remark {
    case .nothing, .returned: return refill.fields
    case .refused, .said, .asked: return nil
    }
  }
}
