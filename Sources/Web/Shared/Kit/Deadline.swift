internal import HTTPTypes
internal import Hummingbird
/// A request that is not answered in time is given up, however slowly its body drips in.
///
/// The server's own idle timeout starts again with every byte.
struct Deadline: RouterMiddleware {
  typealias Context = HouseContext
  /// For a page.
  var ordinary = Duration.seconds(30)
  /// For an upload, whose body may be large.
  var upload = Duration.seconds(600)

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    let isUpload = request.headers[.contentType]?.hasPrefix("multipart/") ?? false
    let limit = isUpload ? upload : ordinary
    return try await withoutActuallyEscaping(next) { next in
      let onward = Onward(next)
      return try await withThrowingTaskGroup(of: Response?.self) { group in
        group.addTask { try await onward.call(request, context) }
        group.addTask {
          try await Task.sleep(for: limit)
          return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let response = first else {
          throw HTTPError(.requestTimeout)
        }
        return response
      }
    }
  }

  /// The rest of the way, handed to a child task.
  ///
  /// Unchecked, and safe: the group above waits for its children, so the call never outlives
  /// `handle`, and it is made once, by one child.
  private struct Onward: @unchecked Sendable {
    let call: (Request, HouseContext) async throws -> Response
    init(_ call: @escaping (Request, HouseContext) async throws -> Response) { self.call = call }
  }
}
