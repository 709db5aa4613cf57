import HTTPTypes
package import Hummingbird

/// A request that is not answered in time is given up, however slowly its body drips in.
///
/// The server's own idle timeout starts again with every byte.
package struct Deadline<Context: RequestContext>: RouterMiddleware {
  /// For a page.
  private let ordinary: Duration
  /// For an upload, whose body may be large.
  private let upload: Duration

  /// Takes how long a page and an upload may last.
  package init(ordinary: Duration = .seconds(30), upload: Duration = .seconds(600)) {
    self.ordinary = ordinary
    self.upload = upload
  }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
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
    let call: (Request, Context) async throws -> Response
    init(_ call: @escaping (Request, Context) async throws -> Response) { self.call = call }
  }
}
