internal import HTTPTypes
internal import Hummingbird

/// Reads the `Cookie` header (RFC 6265, 4.2).
enum Cookies {
  /// The value of a cookie; of two with one name the first, which has the narrower path.
  static func value(of name: String, in request: Request) -> String? {
    for header in request.headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let trimmed = pair.drop { $0 == " " }
        guard let equals = trimmed.firstIndex(of: "="), trimmed[..<equals] == name else { continue }
        return String(trimmed[trimmed.index(after: equals)...])
      }
    }
    return nil
  }
}
