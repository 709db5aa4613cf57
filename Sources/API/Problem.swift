import HTTPTypes
import Pages
import Serving
import Values

/// An answer that is a "no" or a fault (RFC 9457, `application/problem+json`).
struct Problem: Sendable {
  static let mediaType = "application/problem+json"

  let status: HTTPResponse.Status
  /// The last part of the `type`: `limit-reached`.
  let type: String
  let sentence: Sentence
  /// Each reason with its own type, when there are several.
  let reasons: [(type: String, sentence: Sentence)]
  /// What the headers say besides.
  let headers: HTTPFields

  /// What the house said.
  ///
  /// - Parameter named: whether the address names a thing, so that a missing one is not found.
  /// - Parameter now: when it is asked, for how long to wait.
  init(_ refusal: any Refusal, addressNamesAThing named: Bool, at now: Instant) {
    type = refusal.type
    sentence = refusal.sentence
    reasons =
      (refusal as? Refusals)?.reasons.prefix(Self.mostReasons).map { ($0.type, $0.sentence) } ?? []
    status = refusal.reason.kind.statusOfProblem(addressNamesAThing: named)
    headers = refusal.headersOfAnswer(at: now)
  }

  /// A fault of ours, or of the line.
  init(_ answer: ErrorAnswer) {
    status = answer.status
    type = answer.type
    sentence = answer.sentences.first ?? Sentence(both: answer.type)
    reasons = []
    headers = answer.fields
  }

  /// How many reasons are told one by one.
  private static let mostReasons = 100
  /// How long a title may be.
  private static let longest = 2000

  /// Many reasons together may be longer than the document says that a title is.
  private static func fitted(_ text: String) -> String {
    guard text.unicodeScalars.count > longest else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest - 1))) + "…"
  }

  /// The document; its title in one language, and in both.
  func json(in language: Language) -> JSON {
    var members: [String: JSON] = [
      "type": .text("urn:sartika:problem:\(type)"),
      "status": .integer(Int64(status.code)),
      "title": .text(Self.fitted(sentence.text(in: language))),
      "title-id": .text(Self.fitted(sentence.id)),
      "title-en": .text(Self.fitted(sentence.en)),
    ]
    if !reasons.isEmpty {
      members["reasons"] = .list(
        reasons.map { reason in
          [
            "type": .text("urn:sartika:problem:\(reason.type)"),
            "title-id": .text(Self.fitted(reason.sentence.id)),
            "title-en": .text(Self.fitted(reason.sentence.en)),
          ]
        })
    }
    return .object(members)
  }

  static let shape = Shape.object(
    "Problem",
    [
      .init("type", .text(200)), .init("status", .integer(400...599)),
      .init("title", .text(longest)),
      .init("title-id", .text(longest)), .init("title-en", .text(longest)),
      .init("reasons", .list(reasonShape, most: mostReasons), required: false),
    ])

  private static let reasonShape = Shape.object(
    "Reason",
    [.init("type", .text(200)), .init("title-id", .text), .init("title-en", .text)])
}
