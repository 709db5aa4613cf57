package import Hummingbird

/// Where programs ask: what lies under one path is answered to programs, all of it.
package enum ProgramPath {
  /// The path above every operation.
  package static let root = "/api/v1"

  /// Whether a program asks: then every answer is for programs.
  package static func isAsked(by request: Request) -> Bool {
    let path = request.uri.path
    return path == root || path.hasPrefix(root + "/")
  }
}
