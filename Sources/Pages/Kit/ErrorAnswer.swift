import Foundation
package import HTTPTypes
import Hummingbird
package import Logging
import NIOHTTP1
import Persistence
import Secrets
import Serving
package import Values

/// An answer that is not what was asked for: a "no" in sentences, or a fault with a number.
package struct ErrorAnswer: Sendable {
  /// What programs call an answer for which no refusal stands.
  enum Name: String, CaseIterable {
    case notFound = "not-found"
    case tooLarge = "too-large"
    case tooSlow = "too-slow"
    case notUnderstood = "not-understood"
    case rowDamaged = "row-damaged"
    case fault
  }

  /// The status of the answer.
  package let status: HTTPResponse.Status
  /// A stable name for programs: `limit-reached`.
  package let type: String
  /// What is said, one sentence a reason.
  package let sentences: [Sentence]
  /// What can be found in the log, for a fault.
  let number: String?
  /// What the headers say besides.
  package var fields: HTTPFields = [:]

  /// Sorts an error; a fault is written to the log under its number, without people in it.
  package init(_ error: any Error, log: Logger, at now: Instant) {
    switch error {
    case let refusals as Refusals:
      self.init(refusals.reasons, type: refusals.type)
    case let refusal as any Refusal:
      self.init([refusal], type: refusal.type)
      fields = refusal.headersOfAnswer(at: now)
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
    type = Name.rowDamaged.rawValue
    sentences = [ConditionWords.rowDamaged(number)]
  }

  private init(_ reasons: [any Refusal], type: String) {
    self.type = type
    sentences = reasons.map(\.sentence)
    number = nil
    status = (reasons.first?.reason.kind ?? .refused).statusOfPage
  }

  private init(status: HTTPResponse.Status) {
    self.status = status
    number = nil
    switch status {
    case .notFound:
      type = Name.notFound.rawValue
      sentences = [Words.notFound]
    case .contentTooLarge:
      type = Name.tooLarge.rawValue
      sentences = [RequestWords.tooLarge]
    case .requestTimeout:
      type = Name.tooSlow.rawValue
      sentences = [Words.tooSlow]
    default:
      type = Name.notUnderstood.rawValue
      sentences = [RequestWords.notUnderstood]
    }
  }

  private init(fault: any Error, log: Logger) {
    let number = RandomCode.grouped(groups: 2)
    log.error(
      "fault", metadata: ["number": "\(number)", "kind": "\(Self.kind(of: fault))"])
    self.number = number
    status = .internalServerError
    type = Name.fault.rawValue
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
