internal import Values

/// Why a request cannot be understood or may not be made, before any verb is called.
enum APIRefusal: Refusal, Hashable {
  case notJSON
  /// A member that an object has twice; which one counts nobody can know.
  case doubledMember(String)
  case tooDeep
  case tooLarge(Int)
  case wrongMediaType([String])
  case notAcceptable([String])
  case missingMember(String)
  case unknownMember(String)
  case wrongMember(String)
  case notAChoice(String, of: [String])
  case unknownParameter(String)
  case wrongParameter(String)
  /// A token came, or would have to, where others can read it.
  case unsafeLine
  case noToken
  case wrongToken
  case onlyScans
  case staffOnly
  case stationNeeded
  case keyMissing
  case keyMalformed
  case versionMissing
  case versionMalformed
  case noSuchThing
  case noSuchPath
  case wrongMethod([String])
  case notOneRecord(Int)

  var type: String {
    switch self {
    case .notJSON: "not-json"
    case .doubledMember: "member-doubled"
    case .tooDeep: "json-too-deep"
    case .tooLarge: "too-large"
    case .wrongMediaType: "media-type-unsupported"
    case .notAcceptable: "media-type-not-offered"
    case .missingMember: "member-missing"
    case .unknownMember: "member-not-known"
    case .wrongMember: "member-wrong"
    case .notAChoice: "member-not-a-choice"
    case .unknownParameter: "parameter-not-known"
    case .wrongParameter: "parameter-wrong"
    case .unsafeLine: "unsafe-line"
    case .noToken: "token-missing"
    case .wrongToken: "token-wrong"
    case .onlyScans: "token-only-scans"
    case .staffOnly: "staff-only"
    case .stationNeeded: "station-needed"
    case .keyMissing: "idempotency-key-missing"
    case .keyMalformed: "idempotency-key-malformed"
    case .versionMissing: "version-missing"
    case .versionMalformed: "version-malformed"
    case .noSuchThing: "not-found"
    case .noSuchPath: "no-such-path"
    case .wrongMethod: "method-not-allowed"
    case .notOneRecord: "not-one-record"
    }
  }

  var sentence: Sentence {
    switch self {
    case .notJSON, .doubledMember, .tooDeep, .tooLarge, .wrongMediaType, .notAcceptable,
      .notOneRecord:
      bodySentence
    case .missingMember, .unknownMember, .wrongMember, .notAChoice, .unknownParameter,
      .wrongParameter:
      memberSentence
    case .unsafeLine, .noToken, .wrongToken, .onlyScans, .staffOnly, .stationNeeded: doorSentence
    default: protocolSentence
    }
  }
}
