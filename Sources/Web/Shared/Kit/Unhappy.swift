internal import Access
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOHTTP1
internal import Persistence
internal import Secrets
internal import Values

/// An answer that is not what was asked for: a "no" in sentences, or a fault with a number.
struct Unhappy: Sendable {
  /// The status of the answer.
  let status: HTTPResponse.Status
  /// A stable name for programs: `limit-reached`.
  let type: String
  /// What is said, one sentence a reason.
  let sentences: [Sentence]
  /// What can be found in the log, for a fault.
  let number: String?
  /// What the headers say besides.
  var fields: HTTPFields = [:]

  /// Sorts an error; a fault is written to the log under its number, without people in it.
  init(_ error: any Error, log: Logger, at now: Instant) {
    switch error {
    case let refusals as Refusals:
      self.init(refusals.reasons, type: refusals.type)
    case let refusal as any Refusal:
      self.init([refusal], type: refusal.type)
      fields = RefusalHeaders.fields(for: refusal, at: now)
    case is RequestTooSlow:
      self.init(status: .requestTimeout)
    case is HTTPParserError:
      // What she sent broke off on the way, or stopped being HTTP: hers, and no fault of the house.
      self.init(status: .badRequest)
    case let error as HTTPError where error.status.code < 500:
      self.init(status: error.status)
    case let error as any HTTPResponseError where error.status.code < 500:
      self.init(status: error.status)
    case let damage as DamagedRow:
      self.init(damage, log: log)
    default:
      self.init(fault: error, log: log)
    }
  }

  private init(_ damage: DamagedRow, log: Logger) {
    let number = RandomCode.grouped(groups: 2)
    log.error(
      "damaged row", metadata: ["number": "\(number)", "table": "\(damage.table ?? "?")"])
    self.number = number
    status = .internalServerError
    type = "row-damaged"
    sentences = [ConditionWords.rowDamaged(number)]
  }

  private init(_ reasons: [any Refusal], type: String) {
    self.type = type
    sentences = reasons.map(\.sentence)
    number = nil
    status = reasons.first.map(Self.status(of:)) ?? .unprocessableContent
  }

  /// The status that goes with a refusal.
  static func status(of refusal: any Refusal) -> HTTPResponse.Status {
    switch refusal {
    case let refusal as any AnswersItself: refusal.status
    case is PermissionRefusal, is ForeignFormRefusal: .forbidden
    case is TooManyTries: .tooManyRequests
    case is UploadTooLarge: .contentTooLarge
    case is BenchBusy, is ClockRefusal: .serviceUnavailable
    // Kept by whoever brings it, and brought again.
    case ScanDeskRefusal.tooManyLate: .serviceUnavailable
    case let refusal as StorageRefusal: refusal.status
    default: .unprocessableContent
    }
  }

  private init(status: HTTPResponse.Status) {
    self.status = status
    number = nil
    switch status {
    case .notFound:
      type = "not-found"
      sentences = [Words.notFound]
    case .contentTooLarge:
      type = "too-large"
      sentences = [Words.tooLarge]
    case .requestTimeout:
      type = "too-slow"
      sentences = [Words.tooSlow]
    default:
      type = "not-understood"
      sentences = [Words.notUnderstood]
    }
  }

  private init(fault: any Error, log: Logger) {
    let number = RandomCode.grouped(groups: 2)
    log.error(
      "fault", metadata: ["number": "\(number)", "kind": "\(Self.kind(of: fault))"])
    self.number = number
    status = .internalServerError
    type = "fault"
    sentences = [Words.fault(number)]
  }

  /// What kind of error it was, with its code: not its text, which may hold names.
  ///
  /// The database's own errors name tables and statements, and leave out every value.
  private static func kind(of fault: any Error) -> String {
    let name = String(reflecting: Swift.type(of: fault))
    return name == "GRDB.DatabaseError" ? "\(fault)" : "\(name) \((fault as NSError).code)"
  }
}

extension StorageRefusal {
  /// A full disk has a status of its own (RFC 4918).
  var status: HTTPResponse.Status {
    switch self {
    case .full: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    case .damaged, .readOnly, .tooManyFiles: .serviceUnavailable
    }
  }
}
