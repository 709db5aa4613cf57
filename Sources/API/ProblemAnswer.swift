import HTTPTypes
package import Hummingbird
package import Pages
import Serving
package import Values

extension API {
  /// What was thrown, as a problem; a fault is written to the log under its number.
  ///
  /// - Parameter named: whether the address names a thing, so that a missing one is not found.
  package static func problem(
    _ error: any Error, _ request: Request, _ context: HouseContext, at now: Instant,
    named: Bool = false
  ) -> Response {
    let problem: Problem
    switch error {
    case let refusal as any Refusal:
      problem = Problem(refusal, addressNamesAThing: named, at: now)
    case let error as any HTTPResponseError where error.status == .notFound:
      problem = Problem(nothing(at: request.uri.path), addressNamesAThing: named, at: now)
    default: problem = Problem(ErrorAnswer(error, log: context.logger, at: now))
    }
    var headers = problem.headers
    headers[.contentLanguage] = context.language.rawValue
    let bytes = (try? problem.json(in: context.language).bytes) ?? []
    return Reply(
      status: problem.status, bytes: bytes, type: Problem.mediaType, headers: headers
    ).response
  }

  /// Another method may know the address, or nothing does.
  private static func nothing(at path: String) -> APIRefusal {
    let parts = path.dropFirst(root.count).split(separator: "/")
    let methods = table.filter { operation in
      let pattern = operation.path.split(separator: "/")
      return pattern.count == parts.count
        && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }.map(\.method.rawValue)
    return methods.isEmpty ? .noSuchPath : .wrongMethod(methods.sorted())
  }
}
