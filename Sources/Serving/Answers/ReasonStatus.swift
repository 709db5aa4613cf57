package import HTTPTypes
package import Values

/// What HTTP says of a "no": the one table from its kind to a status.
extension Reason.Kind {
  /// The status of a page that says it.
  ///
  /// People read the sentence: what tells programs how to go on is no more than refused here.
  package var statusOfPage: HTTPResponse.Status {
    switch self {
    case .refused, .missing, .conflict, .outdated: .unprocessableContent
    case .forbidden: .forbidden
    case .tooOften: .tooManyRequests
    case .later: .serviceUnavailable
    // RFC 4918, 11.5.
    case .noRoom: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    case .http(let status): HTTPResponse.Status(code: status)
    }
  }

  /// The status of a problem document.
  ///
  /// - Parameter named: whether the address names a thing, so that a missing one is not found.
  package func statusOfProblem(addressNamesAThing named: Bool) -> HTTPResponse.Status {
    switch self {
    case .missing: named ? .notFound : .unprocessableContent
    case .conflict: .conflict
    case .outdated: .preconditionFailed
    case .refused, .forbidden, .tooOften, .later, .noRoom, .http: statusOfPage
    }
  }
}
