import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
package import Pages
import Persistence
import Secrets
import Serving
import Values

/// The house for programs: the same verbs as the pages, in JSON, under `/api/v1`.
package struct API: Sendable {
  static let root = ProgramPath.root

  let rooms: APIRooms
  let operations: [Operation]

  /// Takes the rooms whose verbs it calls.
  package init(rooms: APIRooms) {
    self.rooms = rooms
    operations = Self.table
  }

  /// Everything the API does, in the order of the document.
  static let table: [Operation] =
    [documentOperation] + catalogueOperations + itemOperations + memberOperations
    + circulationOperations + productOperations + variantOperations + cartOperations
    + saleOperations
    + drawerOperations + photographOperations + scanOperations + paperOperations + houseOperations

  /// Hangs every operation on the router of the house.
  package func addRoutes(to router: some RouterMethods<HouseContext>) {
    for operation in operations {
      router.on(RouterPath(Self.root + operation.path), method: operation.method) {
        request, context in
        await answer(request, context, to: operation)
      }
    }
  }

  private func answer(
    _ request: Request, _ context: HouseContext, to operation: Operation
  ) async -> Response {
    do {
      let caller = try await caller(of: request, context, for: operation)
      let asked = try await operation.read(
        request, context, rooms: rooms, caller: caller)
      return try await perform(operation, asked).response
    } catch {
      return Self.problem(
        error, request, context, at: rooms.clock.now, named: !operation.pathNames.isEmpty)
    }
  }

  private func perform(_ operation: Operation, _ request: APIRequest) async throws -> Reply {
    guard let key = try request.requestKey(for: operation) else {
      return try await operation.act(request)
    }
    var reply = try await RequestKey.$current.withValue(key) { try await operation.act(request) }
    if key.replay.happened { reply.headers[.idempotencyReplayed] = "true" }
    return reply
  }
}

extension Reply {
  var response: Response {
    var headers = headers
    headers[.contentType] = type
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
