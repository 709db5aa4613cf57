import Foundation
import FrontDoor
import Testing

/// What every answer of the house carries, whoever asks for whatever.
enum Promises {
  static let headers = [
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
  ]

  /// Holds an answer against the promises; what is for everybody to keep is only the assets.
  static func judge(_ answer: FrontDoor.Visitor.Answer, _ what: String) {
    #expect(broken(by: answer.headers, isAsset: what.hasPrefix("GET /assets/")) == [], "\(what)")
    #expect(answer.status < 500, "\(what)")
  }

  /// The promises that an answer breaks.
  static func broken(by fields: [String: String], isAsset: Bool = false) -> [String] {
    var broken = headers.filter { fields[$0.key] != $0.value }.map(\.key).sorted()
    if !isAsset && fields["cache-control"] != "no-store" { broken.append("cache-control") }
    for cookie in (fields["set-cookie"] ?? "").components(separatedBy: ", ")
    where cookie.hasPrefix("__Host-") || cookie.contains("sartika=") {
      let parts = Set(cookie.components(separatedBy: "; "))
      let flags: Set = ["Path=/", "Secure", "HttpOnly", "SameSite=Strict"]
      let isOurs = ["__Host-sartika=", "__Host-sartika-device="].contains(where: cookie.hasPrefix)
      let isBound = isOurs && flags.isSubset(of: parts)
      if !isBound || cookie.contains("Domain=") { broken.append("set-cookie") }
    }
    return broken
  }
}
