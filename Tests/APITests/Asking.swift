import Foundation
import FrontDoor
import House
import Pages
import Synchronization
import Testing

extension OpenHouse {
  /// Asks the API; the answer is held against the document.
  func ask(
    _ method: String, _ path: String, _ body: JSONValue? = nil, as token: String?,
    key: String? = nil, headers: [String: String] = [:]
  ) async throws -> FrontDoor.Visitor.Answer {
    var headers = headers
    if let token { headers["Authorization"] = "Bearer \(token)" }
    if let key { headers["Idempotency-Key"] = key }
    if body != nil { headers["Content-Type"] = headers["Content-Type"] ?? "application/json" }
    let bytes = try body.map { try JSONEncoder().encode($0) }
    return try await send(method, path, headers: headers, bytes: bytes)
  }

  /// Sends bytes as they are.
  func send(
    _ method: String, _ path: String, headers: [String: String], bytes: Data?
  ) async throws -> FrontDoor.Visitor.Answer {
    let answer = try await visitor.send(
      method, "/api/v1\(path)", headers: headers, body: bytes)
    judge(answer, to: method, path)
    return answer
  }

  /// Writes something, with a name of its own.
  func write(
    _ method: String, _ path: String, _ body: JSONValue? = nil, as token: String,
    headers: [String: String] = [:]
  ) async throws -> FrontDoor.Visitor.Answer {
    try await ask(method, path, body, as: token, key: UUID().uuidString, headers: headers)
  }

  private func judge(
    _ answer: FrontDoor.Visitor.Answer, to method: String, _ path: String
  ) {
    let type = answer.headers["content-type"] ?? ""
    if answer.status >= 400 {
      #expect(type == "application/problem+json", "\(method) \(path)")
      let wrong = SchemaCheck(document).findings(in: answer.json, "Problem")
      #expect(wrong.isEmpty, "\(method) \(path): \(wrong) in \(answer.text)")
      return
    }
    guard type == "application/json", !path.hasPrefix("/openapi") else { return }
    let schema = SchemaCheck(document).schema(of: method, path, status: answer.status)
    #expect(schema != .null, "\(method) \(path) \(answer.status) is not in the document")
    let wrong = SchemaCheck(document).findings(in: answer.json, schema)
    #expect(wrong.isEmpty, "\(method) \(path): \(wrong) in \(answer.text)")
  }
}

extension FrontDoor.Visitor.Answer {
  /// The type of the problem, without what every type begins with.
  var problem: String {
    (json["type"].text ?? "").replacingOccurrences(of: "urn:sartika:problem:", with: "")
  }

  /// The types of its reasons.
  var reasons: [String] {
    json["reasons"].list.map {
      ($0["type"].text ?? "").replacingOccurrences(of: "urn:sartika:problem:", with: "")
    }
  }
}
