import Access
import Foundation
import HTTPTypes
import House
import Hummingbird
import Secrets
import Serving
import Testing
import Values

@testable import Pages

struct `Bringing a file` {
  private static let type = ["Content-Type": "multipart/form-data; boundary=XX"]

  private func body(_ parts: [(head: String, text: String)]) -> String {
    parts.map { "--XX\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.text)\r\n" }
      .joined()
      + "--XX--\r\n"
  }

  /// Ratna at work, and the token of her forms.
  private func ratna(_ portal: inout Portal) async throws -> String {
    let keyring = portal.house.keyring
    let code = try #require(try await keyring.firstSignInCode(at: Portal.now))
    _ = try await keyring.claimFirstCode(
      code, name: "Ratna", signInName: "ratna", passphrase: "buku merah di rak ketiga",
      at: Portal.now)
    let signIn = try await keyring.signIn(
      "ratna", passphrase: "buku merah di rak ketiga", from: "test", at: Portal.now)
    portal.cookies[SessionCookie.name] = signIn.token.text
    return try await portal.get("/").formToken
  }

  @Test func `it can be read while the answer is made, and is gone afterwards`() async throws {
    var portal = try Portal()
    let token = try await ratna(&portal)
    let text = body([
      (#"name="formToken""#, token), (#"name="note""#, "dua"),
      (#"name="file"; filename="../../etc/passwd""#, "isi berkas"),
    ])
    let answer = try await portal.ask(.post, "/test/upload", headers: Self.type, body: text)
    #expect(answer.status == .ok)
    let lines = answer.text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "../../etc/passwd 10 isi berkas dua")
    #expect(!lines[1].contains(".."))
    #expect(!FileManager.default.fileExists(atPath: lines[1]))
  }

  @Test func `without the token of her form, or with it behind the file, nothing is stored`()
    async throws
  {
    var portal = try Portal()
    let token = try await ratna(&portal)
    let file = (#"name="file"; filename="a.xml""#, "isi")
    for parts in [[file], [file, (#"name="formToken""#, token)]] {
      let answer = try await portal.ask(
        .post, "/test/upload", headers: Self.type, body: body(parts))
      #expect(answer.status == .forbidden)
    }
  }

  @Test func `a form that breaks off is refused`() async throws {
    var portal = try Portal()
    let token = try await ratna(&portal)
    let text = body([(#"name="formToken""#, token), (#"name="file"; filename="a""#, "isi")])
    let answer = try await portal.ask(
      .post, "/test/upload", headers: Self.type, body: String(text.dropLast(10)))
    #expect(answer.status == .unprocessableContent)
  }
}
