internal import HTTPTypes
internal import Hummingbird
internal import Values

/// A request whose end two readers could see in different places; the line ends with the answer.
struct BrokenFraming: Refusal, Hashable {
  let status: HTTPResponse.Status

  init(_ status: HTTPResponse.Status) { self.status = status }

  var reason: Reason {
    Reason(
      status == .notImplemented ? "coding-not-known" : "not-understood", .http(status.code),
      saying: Words.notUnderstood)
  }
}

/// Of all ways to send a body only a length and plain chunks are understood (RFC 9112, 6.1).
struct FramingCheck: RouterMiddleware {
  typealias Context = HouseContext

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    let codings = request.headers[values: .transferEncoding]
    guard codings.isEmpty || codings.map({ $0.lowercased() }) == ["chunked"] else {
      throw BrokenFraming(.notImplemented)
    }
    return try await next(request, context)
  }
}

/// The methods that pages and programs use; others are named, not guessed (RFC 9110, 15.5.6).
struct MethodCheck: RouterMiddleware {
  typealias Context = HouseContext

  var paths = KnownPaths()

  private static let ofPages = ["GET", "HEAD", "POST"]
  private static let ofPrograms = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    let known = API.isAsked(by: request) ? Self.ofPrograms : Self.ofPages
    let method = request.method.rawValue
    if known.contains(method) {
      let response = try await next(request, context)
      try refuseOtherMethod(request, response)
      return response
    }
    if request.method == .options {
      return Response(
        status: .noContent, headers: [.allow: (known + ["OPTIONS"]).joined(separator: ", ")])
    }
    throw MethodRefusal(known: known)
  }

  /// A page that nobody found may be there for another method; the API says so itself.
  private func refuseOtherMethod(
    _ request: Request, _ response: Response
  ) throws(MethodRefusal) {
    guard response.status == .notFound, !API.isAsked(by: request) else { return }
    let methods = paths.methods(at: request.uri.path)
    guard !methods.isEmpty, !methods.contains(request.method.rawValue) else { return }
    throw MethodRefusal(known: methods.sorted())
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
