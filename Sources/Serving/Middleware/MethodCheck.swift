import HTTPTypes
package import Hummingbird
import Values

/// The methods that pages and programs use; others are named, not guessed (RFC 9110, 15.5.6).
package struct MethodCheck<Context: RequestContext>: RouterMiddleware {
  let paths: KnownPaths
  /// Whether a program asks, which may do more than a page, and is answered by its own rules.
  let isOfProgram: @Sendable (Request) -> Bool

  private static var ofPages: [String] { ["GET", "HEAD", "POST"] }
  private static var ofPrograms: [String] { ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] }

  /// Takes what is known of paths, and how a program is told from a page.
  package init(paths: KnownPaths, isOfProgram: @escaping @Sendable (Request) -> Bool) {
    self.paths = paths
    self.isOfProgram = isOfProgram
  }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let known = isOfProgram(request) ? Self.ofPrograms : Self.ofPages
    let method = request.method.rawValue
    if known.contains(method) {
      let response = try await next(request, context)
      return try leadFromOtherMethod(request, response)
    }
    if request.method == .options {
      return Response(
        status: .noContent, headers: [.allow: (known + ["OPTIONS"]).joined(separator: ", ")])
    }
    throw MethodRefusal(known: known)
  }

  /// A page that nobody found may be there for another method; the API says so itself.
  ///
  /// A refused form leaves its address in the browser: who loads it again comes to the page that
  /// the form stands on.
  private func leadFromOtherMethod(
    _ request: Request, _ response: Response
  ) throws(MethodRefusal) -> Response {
    guard response.status == .notFound, !isOfProgram(request) else { return response }
    let methods = paths.methods(at: request.uri.path)
    guard !methods.isEmpty, !methods.contains(request.method.rawValue) else { return response }
    guard request.method == .get else { throw MethodRefusal(known: methods.sorted()) }
    return Response(
      status: .seeOther, headers: [.location: paths.page(above: request.uri.path)])
  }
}

/// A method that nothing here is asked with.
struct MethodRefusal: Refusal, Hashable {
  /// Those that there are.
  let known: [String]

  var reason: Reason {
    Reason(
      "method-not-allowed", .http(405),
      id: "Di sini hanya: \(known.joined(separator: ", ")).",
      en: "Here only: \(known.joined(separator: ", ")).")
  }
}
