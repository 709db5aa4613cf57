package import HTTPTypes
package import Values

/// A "no" of the line rather than of a room, for which HTTP has a header of its own.
package protocol RefusalWithHeaders: Refusal {
  /// What the headers say besides.
  var headers: HTTPFields { get }
}

extension MethodRefusal: RefusalWithHeaders {
  var headers: HTTPFields { [.allow: known.joined(separator: ", ")] }
}

extension TooManySearches: RefusalWithHeaders {
  /// In seconds (RFC 9110, 10.2.3).
  package var headers: HTTPFields { [.retryAfter: "2"] }
}

extension BrokenFraming: RefusalWithHeaders {
  // What follows on the line cannot be trusted either.
  var headers: HTTPFields { [.connection: "close"] }
}
