import Foundation
import FrontDoor
import PointOfSale
import Testing
import Values

/// Somebody with a browser that runs no scripts: she sees pages, fills in their forms and presses.
///
/// Every answer that she gets is held against what the house promises of each.
struct Guest: Sendable {
  let visitor: FrontDoor.Visitor

  init(_ house: RunningHouse) { visitor = house.visitor() }

  /// Looks at a page.
  @discardableResult
  func see(_ path: String) async throws -> FrontDoor.Visitor.Answer {
    let answer = try await visitor.get(path, headers: ["Accept-Language": "id"])
    Promises.judge(answer, "GET \(path)")
    return answer
  }

  /// The words of a page, as a reader sees them.
  func words(_ path: String) async throws -> String { Paper.words(try await see(path).text) }

  /// Fills in the form that is sent to `action` on a page, and presses its button.
  ///
  /// What the page put into hidden fields goes with it.
  /// - Parameter status: what the house has to answer; 303 leads on after something was done.
  @discardableResult
  func press(
    _ action: String, _ fields: [String: String] = [:], on page: String,
    expecting status: Int = 303,
    at location: SourceLocation = #_sourceLocation
  ) async throws -> FrontDoor.Visitor.Answer {
    let text = try await see(page).text
    guard var filled = Paper.form(action, in: text) else {
      Issue.record("no form \(action) on \(page): \(Paper.words(text))", sourceLocation: location)
      return try await see(page)
    }
    filled.merge(fields) { $1 }
    var answer = try await send(action, filled)
    if filled["sure"] == "ask", let sure = Paper.form(action, in: answer.text),
      sure["sure"] == "yes"
    {
      // The house asks before what cannot be undone; she says yes.
      answer = try await send(action, sure)
    }
    #expect(
      answer.status == status, "POST \(action): \(Paper.words(answer.text))",
      sourceLocation: location)
    return answer
  }

  /// Sends fields as a form.
  @discardableResult
  func send(
    _ path: String, _ fields: [String: String], headers: [String: String] = [:]
  ) async throws -> FrontDoor.Visitor.Answer {
    let body = fields.map { "\(Paper.encoded($0.key))=\(Paper.encoded($0.value))" }
    let all = [
      "Content-Type": "application/x-www-form-urlencoded", "Origin": visitor.base,
      "Accept-Language": "id",
    ].merging(headers) { $1 }
    let answer = try await visitor.send(
      "POST", path, headers: all, body: Data(body.joined(separator: "&").utf8))
    Promises.judge(answer, "POST \(path)")
    return answer
  }

  /// Brings a file to the import and waits until its page tells what came of it.
  func bring(_ file: [UInt8], named name: String) async throws -> FrontDoor.Visitor.Answer {
    let token = Paper.form("/office/import", in: try await see("/office/import").text)
    let body = Paper.multipart(token?["formToken"] ?? "", file: file, named: name)
    let answer = try await visitor.send(
      "POST", "/office/import",
      headers: [
        "Content-Type": "multipart/form-data; boundary=\(Paper.boundary)", "Origin": visitor.base,
        "Accept-Language": "id",
      ], body: Data(body))
    Promises.judge(answer, "POST /office/import")
    guard answer.status == 303, let page = answer.headers["location"] else { return answer }
    for _ in 0..<600 {
      let seen = try await see(page)
      if seen.headers["refresh"] == nil { return seen }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("the import does not end")
    return answer
  }

  /// Brings a photograph of goods, as the form on their page does.
  @discardableResult
  func photograph(
    _ file: [UInt8], of product: ProductNumber
  ) async throws -> FrontDoor.Visitor.Answer {
    let place = "/office/products/\(product)/photograph"
    let token = Paper.form(place, in: try await see("/office/products/\(product)").text)
    let answer = try await visitor.send(
      "POST", place,
      headers: [
        "Content-Type": "multipart/form-data; boundary=\(Paper.boundary)", "Origin": visitor.base,
        "Accept-Language": "id",
      ],
      body: Data(Paper.multipart(token?["formToken"] ?? "", file: file, named: "IMG_1.jpg")))
    Promises.judge(answer, "POST \(place)")
    return answer
  }

  /// Reads on in the other language.
  func read(in language: Language) async throws {
    let fields = Paper.form("/language", in: try await see("/").text) ?? [:]
    let answer = try await send(
      "/language", fields.merging(["to": language.rawValue]) { $1 })
    #expect(answer.status == 303)
  }

  /// Comes in with name and passphrase.
  func comeIn(_ name: String, _ passphrase: String = "melati putih di pagar") async throws {
    try await press(
      "/office/sign-in", ["name": name, "passphrase": passphrase], on: "/office/sign-in")
  }

  /// Comes in with card and PIN.
  func comeIn(card: String, pin: String) async throws {
    try await press("/account/sign-in", ["card": card, "pin": pin], on: "/account/sign-in")
  }
}
