import Hummingbird
import Markup
import Secrets
import Serving
import Values

/// Where a script is led that sends a press once more because the answer broke off.
private let onceRegions = [TillPlace.lines.text: TillPlace.regions.text]

extension PageRequest {
  /// Does what a form asks for, once for each time that the form was drawn.
  func once(
    _ form: FilledForm, _ act: @escaping @Sendable () async throws -> Response
  ) async throws -> Response {
    guard let once = form.optional("once"), let token = context.token else {
      return try await act()
    }
    let key = "\(token.digest) \(request.uri.path) \(once) \(form.fingerprint)"
    let regions = wantsFragment ? onceRegions[request.uri.path] : nil
    return try await tools.onceShelf.once(key, at: now, leadingTo: regions, act)
  }
}
