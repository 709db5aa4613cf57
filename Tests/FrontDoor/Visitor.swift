public import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Somebody who talks HTTP to the house: keeps cookies, does not follow redirects by herself.
public final class Visitor: Sendable {
  /// Where the house is: `http://localhost:40123`.
  public let base: String
  private let jar = Mutex<[String: String]>([:])
  private let session: URLSession

  /// A visitor without cookies.
  public init(base: String) {
    self.base = base
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.timeoutIntervalForRequest = 240
    configuration.httpMaximumConnectionsPerHost = 64
    session = URLSession(configuration: configuration, delegate: StaysHere(), delegateQueue: nil)
  }

  /// What the house answered.
  public struct Answer: Sendable {
    /// The status code.
    public let status: Int
    /// The headers, names in lower case.
    public let headers: [String: String]
    /// The body.
    public let body: Data
    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
    /// The body as JSON; nothing when it is none.
    public var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, from: body)) ?? .null }
  }

  /// Sends one request.
  public func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
  ) async throws -> Answer {
    guard let url = URL(string: base + path) else { throw BrowserFault("no address: \(path)") }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let cookies = self.cookies
    if !cookies.isEmpty { request.setValue(cookies, forHTTPHeaderField: "Cookie") }
    let (data, response) = try await session.data(for: request)
    guard let http = response as? HTTPURLResponse else { throw BrowserFault("no answer") }
    var fields: [String: String] = [:]
    for (name, value) in http.allHeaderFields { fields["\(name)".lowercased()] = "\(value)" }
    keep(fields["set-cookie"] ?? "")
    return Answer(status: http.statusCode, headers: fields, body: data)
  }

  /// What she shows in the `Cookie` header, for a line that she opens herself.
  public var cookies: String {
    jar.withLock { $0.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
  }

  /// Asks for a page.
  public func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", path, headers: headers)
  }

  /// Sends a form, with the token that the house gave on the page at `from`, as a browser would.
  public func submit(
    _ path: String, _ fields: [String: String], from page: String? = nil
  ) async throws -> Answer {
    var fields = fields
    if let page, let token = Self.token(in: try await get(page).text) {
      fields["formToken"] = token
    }
    let body = fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }
      .joined(separator: "&")
    let headers = [
      "Content-Type": "application/x-www-form-urlencoded", "Origin": base,
    ]
    return try await send("POST", path, headers: headers, body: Data(body.utf8))
  }

  /// Sends JSON.
  public func post(
    _ path: String, _ body: JSONValue, token: String? = nil, key: String? = nil,
    method: String = "POST"
  ) async throws -> Answer {
    var headers = ["Content-Type": "application/json", "Accept": "application/json"]
    if let token { headers["Authorization"] = "Bearer \(token)" }
    if let key { headers["Idempotency-Key"] = key }
    return try await send(method, path, headers: headers, body: try JSONEncoder().encode(body))
  }

  private static func token(in page: String) -> String? {
    guard let field = page.range(of: #"name="formToken" value=""#) else { return nil }
    return String(page[field.upperBound...].prefix { $0 != "\"" })
  }

  private static func encoded(_ text: String) -> String {
    let safe = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
  }

  private func keep(_ header: String) {
    for cookie in header.components(separatedBy: ", ") {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      guard pair.count >= 1, cookie.contains("="), cookie.contains(";") else { continue }
      let value = pair.count == 2 ? String(pair[1]) : ""
      jar.withLock { jar in
        jar[String(pair[0])] = cookie.contains("Max-Age=0") || value.isEmpty ? nil : value
      }
    }
  }
}

/// Redirects are answers to look at, not to follow.
private final class StaysHere: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
