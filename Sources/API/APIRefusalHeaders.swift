import HTTPTypes
import Pages
import Serving

extension APIRefusal: RefusalWithHeaders {
  var headers: HTTPFields {
    switch self {
    case .noToken, .wrongToken: [.wwwAuthenticate: "Bearer"]
    case .wrongMethod(let methods): [.allow: methods.joined(separator: ", ")]
    case .notJSON, .doubledMember, .tooDeep, .tooLarge, .wrongMediaType, .notAcceptable,
      .missingMember, .unknownMember, .wrongMember, .notAChoice, .unknownParameter,
      .wrongParameter, .parameterTooOften, .tooManyParameters, .unsafeLine, .onlyScans,
      .staffOnly, .stationNeeded, .keyMissing, .keyMalformed, .versionMissing,
      .versionMalformed, .noSuchThing, .noSuchPath, .notOneRecord:
      [:]
    }
  }
}
