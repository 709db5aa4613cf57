internal import Access
internal import Catalog
internal import HTTPTypes
internal import Persistence
internal import Secrets
internal import Values

extension Problem {
  /// The status that goes with a refusal; 422 unless HTTP has a better one.
  static func status(of refusal: any Refusal, named: Bool) -> HTTPResponse.Status {
    switch refusal {
    case let refusal as APIRefusal: status(of: refusal)
    case let refusal as any AnswersItself: refusal.status
    case is PermissionRefusal, is ForeignFormRefusal: .forbidden
    case is TooManyTries: .tooManyRequests
    case is BenchBusy, is ClockRefusal: .serviceUnavailable
    case let refusal as StorageRefusal: refusal.status
    case is RequestKeyRefusal: .conflict
    case RecordRefusal.changedMeanwhile: .preconditionFailed
    default: named && missing.contains(refusal.type) ? .notFound : .unprocessableContent
    }
  }

  /// The refusals that say that the thing in the address is not there.
  static let missing: Set<String> = [
    "no-such-record", "no-such-item", "member-unknown", "hold-unknown", "loan-unknown",
    "product-unknown", "variant-unknown", "cart-line-unknown", "sale-unknown", "drawer-unknown",
  ]

  private static func status(of refusal: APIRefusal) -> HTTPResponse.Status {
    switch refusal {
    case .notJSON, .doubledMember, .keyMissing, .keyMalformed: .badRequest
    case .noToken, .wrongToken: .unauthorized
    case .onlyScans, .staffOnly, .unsafeLine: .forbidden
    case .noSuchThing, .noSuchPath: .notFound
    case .wrongMethod: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .versionMalformed: .preconditionFailed
    case .tooLarge: .contentTooLarge
    case .wrongMediaType: .unsupportedMediaType
    case .versionMissing: .preconditionRequired
    default: .unprocessableContent
    }
  }
}
