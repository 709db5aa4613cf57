internal import HTTPTypes
public import Hummingbird
internal import Logging
internal import NIOCore
internal import Persistence
internal import Secrets
internal import Values

/// The house for programs: the same verbs as the pages, in JSON, under `/api/v1`.
public struct API: Sendable {
  static let root = "/api/v1"

  let house: House
  let operations: [Operation]

  public init(house: House) {
    self.house = house
    operations = Self.table
  }

  /// Everything the API does, in the order of the document.
  static let table: [Operation] =
    [documentOperation] + catalogueOperations + itemOperations + memberOperations
    + circulationOperations + productOperations + cartOperations + saleOperations
    + drawerOperations + scanOperations

  /// Hangs every operation on the router of the house.
  public func addRoutes(to router: some RouterMethods<HouseContext>) {
    for operation in operations {
      router.on(RouterPath(Self.root + operation.path), method: operation.method) {
        request, context in
        await answer(request, context, to: operation)
      }
    }
    for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] {
      router.on(RouterPath(Self.root + "/**"), method: method) { request, context in
        refuse(Self.nothingHere(request), request, context, named: true)
      }
    }
  }

  private func answer(
    _ request: Request, _ context: HouseContext, to operation: Operation
  ) async -> Response {
    do {
      let caller = try await caller(of: request, context, for: operation)
      let call = try await operation.read(
        request, context, house: house, caller: caller)
      return try await perform(operation, call).response
    } catch let refusal as any Refusal {
      return refuse(refusal, request, context, named: !operation.pathNames.isEmpty)
    } catch {
      return respond(Problem(Unhappy(error, log: context.logger)), context)
    }
  }

  private func perform(_ operation: Operation, _ call: Call) async throws -> Reply {
    guard let key = try call.requestKey(for: operation) else {
      return try await operation.act(call)
    }
    var named = call
    named.isRepeated = try await house.database.read { db in
      try RequestKey.wasAnswered(key.key, in: db)
    }
    let again = named
    var reply = try await RequestKey.$current.withValue(key) { try await operation.act(again) }
    if again.isRepeated { reply.headers[.idempotencyReplayed] = "true" }
    return reply
  }

  private func refuse(
    _ refusal: any Refusal, _ request: Request, _ context: HouseContext, named: Bool
  ) -> Response {
    respond(
      Problem(refusal, addressNamesAThing: named, at: house.clock.now), context)
  }

  private func respond(_ problem: Problem, _ context: HouseContext) -> Response {
    var headers = problem.headers
    headers[.contentLanguage] = context.language.rawValue
    let bytes = (try? problem.json(in: context.language).bytes) ?? []
    return Reply(
      status: problem.status, bytes: bytes, type: Problem.mediaType, headers: headers
    ).response
  }

  /// Another method may know the address, or nothing does.
  private static func nothingHere(_ request: Request) -> APIRefusal {
    let parts = request.uri.path.dropFirst(root.count).split(separator: "/")
    let methods = table.filter { operation in
      let pattern = operation.path.split(separator: "/")
      return pattern.count == parts.count
        && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }.map(\.method.rawValue)
    return methods.isEmpty ? .noSuchPath : .wrongMethod(methods)
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
