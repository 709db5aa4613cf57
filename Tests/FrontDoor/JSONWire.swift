internal import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// The wire to the browser's driver.
struct JSONWire: Sendable {
  let base: String

  func post(_ path: String, _ body: JSONValue) async throws -> JSONValue {
    try await send("POST", path, JSONEncoder().encode(body))
  }

  func get(_ path: String) async throws -> JSONValue { try await send("GET", path, nil) }
  func delete(_ path: String) async throws -> JSONValue { try await send("DELETE", path, nil) }

  private func send(_ method: String, _ path: String, _ body: Data?) async throws -> JSONValue {
    guard let url = URL(string: base + path) else { throw BrowserFault("no address: \(path)") }
    var request = URLRequest(url: url, timeoutInterval: 120)
    request.httpMethod = method
    request.httpBody = body
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    let (data, _) = try await URLSession.shared.data(for: request)
    let value = try JSONDecoder().decode(JSONValue.self, from: data)["value"]
    if let error = value["error"].text {
      throw BrowserFault("\(error): \(value["message"].text ?? "")")
    }
    return value
  }
}

/// The browser could not do what the test asked.
public struct BrowserFault: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  func says(_ words: String) -> Bool { description.contains(words) }
}
