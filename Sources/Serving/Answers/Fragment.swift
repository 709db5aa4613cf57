import HTTPTypes
package import Hummingbird

/// A piece of a page for a script that asked for it with `Sartika-Fragment: 1`.
package enum Fragment {
  /// Whether a request asks for one.
  package static func isWanted(by request: Request) -> Bool {
    HTTPField.Name("Sartika-Fragment").flatMap { request.headers[$0] } != nil
  }
}
