import Access
import HTTPTypes
import Secrets
import Serving
import Stations
import Values

extension APIRefusal: RefusalWithHeaders {
  var headers: HTTPFields {
    switch self {
    case .noToken, .wrongToken: [.wwwAuthenticate: "Bearer"]
    case .wrongMethod(let methods): [.allow: methods.joined(separator: ", ")]
    case .notJSON, .doubledMember, .tooDeep, .tooLarge, .wrongMediaType, .notAcceptable,
      .missingMember, .unknownMember, .wrongMember, .notAChoice, .unknownParameter,
      .wrongParameter, .unsafeLine, .onlyScans, .staffOnly, .stationNeeded, .keyMissing,
      .keyMalformed, .versionMissing, .versionMalformed, .noSuchThing, .noSuchPath, .notOneRecord:
      [:]
    }
  }
}

extension Refusal {
  /// What the headers of an answer say besides the sentence.
  ///
  /// - Parameter now: when it is asked, for how long to wait.
  func headersOfAnswer(at now: Instant) -> HTTPFields {
    switch self {
    case let refusal as any RefusalWithHeaders: refusal.headers
    case let tries as TooManyTries: [.retryAfter: String(max(1, tries.until - now))]
    case is BenchBusy: [.retryAfter: "2"]
    default: [:]
    }
  }
}
