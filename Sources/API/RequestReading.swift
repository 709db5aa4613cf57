import Access
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Persistence
import Secrets
import Serving
import Stations
import Trail
import Values

extension API {
  /// Who asks, if she may; for a scan the station's work decides, when the station is known.
  ///
  /// - Throws: `APIRefusal` or `PermissionRefusal`.
  func caller(
    of request: Request, _ context: HouseContext, for operation: Operation
  ) async throws -> Caller? {
    if operation.access == .open { return nil }
    // Before anybody looks at a token: the good and the bad get one answer.
    guard context.isSafeLine else { throw APIRefusal.unsafeLine }
    let caller = try await Caller.identify(request, context: context, rooms: rooms)
    switch operation.access {
    case .open, .scan: break
    case .work:
      guard !caller.isCamera else { throw APIRefusal.onlyScans }
    case .permitted(let permissions):
      guard !caller.isCamera else { throw APIRefusal.onlyScans }
      guard let first = permissions.first, caller.permissions.isDisjoint(with: permissions) else {
        break
      }
      throw PermissionRefusal(first)
    }
    return caller
  }
}

extension Operation {
  /// Reads and checks a request: its query, the kind, size and form of its body, its version.
  ///
  /// - Throws: `APIRefusal`, or `Refusals` with all that is wrong.
  func read(
    _ request: Request, _ context: HouseContext, rooms: APIRooms, caller: Caller?
  ) async throws -> APIRequest {
    let query = try query(of: request)
    let isMARCXML = try isMARCXML(request)
    let bytes = ask.shape == nil ? [] : try await body(of: request)
    let asked = APIRequest(
      rooms: rooms, caller: caller, path: path(of: context), query: query,
      headers: request.headers, language: context.language, body: bytes,
      json: isMARCXML ? .null : try json(in: bytes), isMARCXML: isMARCXML)
    _ = try asked.keyName(for: self)
    if needsVersion { _ = try asked.version() }
    return asked
  }

  private func json(in bytes: [UInt8]) throws -> JSON {
    guard let shape = ask.shape else { return .null }
    if ask.isReadByTheVerb {
      do { try JSON.check(bytes) } catch { throw APIRefusal(error) }
      return .null
    }
    let json: JSON
    do { json = try JSON(reading: bytes) } catch { throw APIRefusal(error) }
    try Self.check(shape.findings(in: json))
    return json.composed
  }

  private func path(of context: HouseContext) -> [String: String] {
    var path: [String: String] = [:]
    for name in pathNames { path[name] = context.parameters.get(name) }
    return path
  }

  private func query(of request: Request) throws -> [String: [String]] {
    var query: [String: [String]] = [:]
    let words = request.uri.queryParameters
    guard words.count <= Self.mostParameters else {
      throw APIRefusal.tooManyParameters(most: Self.mostParameters)
    }
    for (name, value) in words {
      query[String(name), default: []].append(
        String(value).replacing("+", with: " ").removingPercentEncoding ?? String(value))
    }
    let known = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0) })
    try Self.check(
      query.sorted { $0.key < $1.key }.flatMap { name, values -> [APIRefusal] in
        guard let parameter = known[name] else {
          return [.unknownParameter(String(name.prefix(40)))]
        }
        if let most = parameter.most, values.count > most {
          return [.parameterTooOften(name, most: most)]
        }
        let fits =
          values.allSatisfy(parameter.shape.admits)
          && (parameter.most != nil || values.count == 1)
        return fits ? [] : [.wrongParameter(name)]
      })
    return query
  }

  /// The most words in a query, all names together.
  private static let mostParameters = 1000

  private func isMARCXML(_ request: Request) throws -> Bool {
    guard ask.shape != nil else { return false }
    let type = request.headers[.contentType].map { header in
      String(header.prefix { $0 != ";" }).lowercased().filter { $0 != " " }
    }
    switch type {
    case "application/json": return false
    case "application/marcxml+xml", "application/xml", "text/xml":
      if ask.marcxml { return true }
    default: break
    }
    throw APIRefusal.wrongMediaType(
      ["application/json"] + (ask.marcxml ? ["application/marcxml+xml"] : []))
  }

  private func body(of request: Request) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > ask.limit {
      throw APIRefusal.tooLarge(ask.limit)
    }
    var bytes: [UInt8] = []
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= ask.limit else {
        throw APIRefusal.tooLarge(ask.limit)
      }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

  private static func check(_ findings: [APIRefusal]) throws {
    if findings.count == 1, let only = findings.first { throw only }
    if let all = Refusals(findings) { throw all }
  }
}

extension APIRequest {
  /// The name that the request was given, as it came.
  ///
  /// - Throws: `APIRefusal.keyMissing`, `.keyMalformed`.
  func keyName(for operation: Operation) throws(APIRefusal) -> String? {
    guard operation.key != .none else { return nil }
    guard let name = headers[.idempotencyKey] else {
      guard operation.key != .required else { throw .keyMissing }
      return nil
    }
    guard (1...200).contains(name.utf8.count),
      name.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .keyMalformed }
    return name
  }

  /// The name under which the answer is kept, if the request has one: bound to who asks.
  ///
  /// JSON is the same request in whatever order its members come.
  /// - Throws: `APIRefusal.keyMissing`, `.keyMalformed`.
  func requestKey(for operation: Operation) throws -> RequestKey? {
    guard let caller, let name = try keyName(for: operation) else { return nil }
    let place = path.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let content = json == .null ? body : try json.bytes
    let asked = Array("\(operation.name) \(place.joined(separator: ";"))\n".utf8) + content
    // The token itself is the key of the digest: who has only the file cannot try bodies.
    // Its name too is kept only so: a program may have made it of a card and a copy.
    let secret = Array(caller.token.text.utf8)
    return RequestKey(
      key: "\(caller.actor.text):\(Digest.keyed(Array(name.utf8), key: secret))",
      fingerprint: Digest.keyed(asked, key: secret), at: now)
  }
}

extension Shape {
  /// Whether a word in the query has this form.
  func admits(_ text: String) -> Bool {
    switch kind {
    case .integer: Int64(text).map { findings(in: .integer($0)).isEmpty } ?? false
    case .truth: text == "true" || text == "false"
    default: findings(in: .text(text)).isEmpty
    }
  }
}
