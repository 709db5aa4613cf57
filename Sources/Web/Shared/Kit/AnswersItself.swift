internal import Access
internal import HTTPTypes
internal import Secrets
internal import Values

/// A "no" of the line rather than of a room: HTTP has a status, and perhaps a header, of its own for it.
protocol AnswersItself: Refusal {
  /// The status of the answer.
  var status: HTTPResponse.Status { get }
  /// What the headers say besides.
  var fields: HTTPFields { get }
}

extension AnswersItself {
  var fields: HTTPFields { [:] }
}

extension UnsafeDoorRefusal: AnswersItself {
  var status: HTTPResponse.Status { .forbidden }
}

extension UnknownHostRefusal: AnswersItself {
  var status: HTTPResponse.Status { .misdirectedRequest }
}

extension MethodRefusal: AnswersItself {
  var status: HTTPResponse.Status { .methodNotAllowed }
  var fields: HTTPFields { [.allow: known.joined(separator: ", ")] }
}

extension TooManySearches: AnswersItself {
  var status: HTTPResponse.Status { isYours ? .tooManyRequests : .serviceUnavailable }
  var fields: HTTPFields { [.retryAfter: "2"] }
}

extension BrokenFraming: AnswersItself {
  // What follows on the line cannot be trusted either.
  var fields: HTTPFields { [.connection: "close"] }
}

/// What the headers of an answer say besides a refusal.
enum RefusalHeaders {
  /// - Parameter now: when it is asked, for how long to wait.
  static func fields(for refusal: any Refusal, at now: Instant) -> HTTPFields {
    switch refusal {
    case let refusal as any AnswersItself: refusal.fields
    case let tries as TooManyTries: [.retryAfter: String(max(1, tries.until - now))]
    case is BenchBusy: [.retryAfter: "2"]
    default: [:]
    }
  }
}
