import Access
package import HTTPTypes
import Secrets
import Serving
import Stations
package import Values

extension Refusal {
  /// What the headers of an answer say besides the sentence.
  ///
  /// - Parameter now: when it is asked, for how long to wait.
  package func headersOfAnswer(at now: Instant) -> HTTPFields {
    switch self {
    case let refusal as any RefusalWithHeaders: refusal.headers
    case let tries as TooManyTries: [.retryAfter: String(max(1, tries.until - now))]
    case is BenchBusy: [.retryAfter: "2"]
    default: [:]
    }
  }
}
