import Access
import HTTPTypes
import House
import Hummingbird
import Members
import NIOCore
import Secrets
import Serving
import Synchronization
import Testing
import Trail
import Values

@testable import Pages

struct `At the doors of the house` {
  @Test func `every page forbids what no page of ours needs`() async throws {
    var portal = try Portal()
    for path in ["/", "/search?q=ibu", "/account/sign-in", "/nowhere", "/test/fault"] {
      let answer = try await portal.get(path)
      #expect(
        answer.header("Content-Security-Policy") == SecurityHeaders<HouseContext>.policy, "\(path)")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Referrer-Policy") == "no-referrer")
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
    }
    #expect(!SecurityHeaders<HouseContext>.policy.contains("unsafe"))
  }

  @Test func `a request that names no host is not understood`() async throws {
    var portal = try Portal()
    #expect(try await portal.ask(.get, "/", host: nil).status == .badRequest)
  }

  @Test(
    arguments: [
      ("https://katalog.example", "127.0.0.1", "10.1.1.1, 203.0.113.9", "203.0.113.9"),
      ("https://katalog.example", "::1", "2001:db8::7", "2001:db8::7"),
      // Anybody can write this header: it counts only from the house's own proxy.
      ("https://katalog.example", "192.168.1.20", "203.0.113.9", "192.168.1.20"),
      (nil, "127.0.0.1", "203.0.113.9", "127.0.0.1"),
      ("https://katalog.example", "127.0.0.1", "<script>", "127.0.0.1"),
      ("https://katalog.example", "127.0.0.1", nil, "127.0.0.1"),
    ] as [(String?, String, String?, String)])
  func `tries are counted by who stands behind the proxy`(
    url: String?, peer: String, forwarded: String?, counted: String
  ) async throws {
    let portal = try Portal()
    await portal.house.sign.change(to: Nameplate(name: "Melati", publicURL: url))
    var head = HTTPRequest(method: .get, scheme: "http", authority: "katalog.example", path: "/")
    if let forwarded, let name = HTTPField.Name("X-Forwarded-For") {
      head.headerFields[name] = forwarded
    }
    var context = Portal.aContext
    context.address = peer
    context.nameplate = await portal.house.sign.nameplate
    let seen = Mutex("")
    _ = try await ProxyMiddleware().handle(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())), context: context
    ) { _, context in
      seen.withLock { $0 = context.address }
      return Response(status: .ok)
    }
    #expect(seen.withLock { $0 } == counted)
  }

  @Test func `a fault is a number, and tells nobody's secret`() async throws {
    var portal = try Portal()
    let answer = try await portal.get("/test/fault")
    #expect(answer.status == .internalServerError)
    #expect(answer.text.contains("Sebutkan nomor"))
    #expect(answer.text.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}/) != nil)
    #expect(!answer.text.contains("Sari"))
  }

  @Test func `a page that is not there says so in the visitor's language`() async throws {
    var portal = try Portal()
    let answer = try await portal.ask(.get, "/nowhere", headers: ["Accept-Language": "en-GB"])
    #expect(answer.status == .notFound)
    #expect(answer.text.contains(Words.notFoundTitle.en))
    #expect(try await portal.get("/nowhere").text.contains(Words.notFoundTitle.id))
  }

  @Test func `the language that was chosen stays, whatever the browser says`() async throws {
    var portal = try Portal()
    let answer = try await portal.ask(.post, "/language", ["to": "en", "back": "/privacy"])
    #expect(answer.status == .seeOther)
    #expect(answer.header("Location") == "/privacy")
    let page = try await portal.ask(.get, "/", headers: ["Accept-Language": "id"])
    #expect(page.text.contains(#"<html lang="en">"#))
  }

  /// Where the choice of language on a page leads back to.
  private static func wayBack(_ page: Portal.Answer) -> Substring? {
    let choice = page.text.split(separator: #"action="/language""#).dropFirst().first
    return choice?.firstMatch(of: /name="back" value="([^"]*)"/)?.1
  }

  @Test(
    arguments: [
      ("/account/sign-in", "/account", "/account/sign-in?back=%2Faccount"),
      ("/office/sign-in", "/till", "/office/sign-in?back=%2Ftill"),
      ("/office/sign-in", "//evil.example", "/office/sign-in"),
      ("/office/code", "", "/office/code"), ("/office/first", "", "/office/first"),
    ])
  func `the answer to a refused form is read in the other language where it stands`(
    _ path: String, _ back: String, _ place: String
  ) async throws {
    var portal = try Portal()
    let refused = try await portal.ask(
      .post, path, ["back": back, "passphrase": "kasur tua di gudang", "card": "A1", "pin": "1"])
    #expect(refused.status.kind == .clientError)
    #expect(Self.wayBack(refused).map(String.init) == place)
  }

  @Test func `a member's refused form leads back to her own pages`() async throws {
    var portal = try Portal()
    let (sari, pin) = try await portal.aMember()
    _ = try await portal.signIn(sari, pin: pin)
    let token = try await portal.get("/account").formToken
    let fields = ["formToken": token, "old": "1", "new": "2", "again": "3"]
    let refused = try await portal.ask(.post, "/account/pin", fields)
    #expect(Self.wayBack(refused) == "/account/pin")
    let asked = try await portal.ask(
      .post, "/account/holds/cancellations",
      ["formToken": token, "sure": "ask", "question": "Batalkan?", "yes": "Ya"])
    #expect(Self.wayBack(asked) == "/account")
  }

  @Test(
    arguments: [
      ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
      ["Origin": "https://evil.example"], ["Origin": "null"],
      ["Origin": "http://localhost:9999"],
    ])
  func `a form from another site changes nothing`(_ headers: [String: String]) async throws {
    var portal = try Portal()
    let answer = try await portal.ask(.post, "/language", ["to": "en"], headers: headers)
    #expect(answer.status == .forbidden)
    #expect(portal.cookies.isEmpty)
  }

  @Test(
    arguments: [
      ["Sec-Fetch-Site": "same-origin"], ["Origin": "http://localhost:8080"], [:],
    ])
  func `a form of ours is taken`(_ headers: [String: String]) async throws {
    var portal = try Portal()
    let answer = try await portal.ask(.post, "/language", ["to": "en"], headers: headers)
    #expect(answer.status == .seeOther)
  }

  @Test func `assets are kept for ever, and nothing else is`() async throws {
    var portal = try Portal()
    let style = try await portal.get(AssetShelf.house.address(of: "style.css"))
    #expect(style.status == .ok)
    #expect(style.header("Cache-Control")?.contains("immutable") == true)
    #expect(try await portal.get("/assets/../secret").status == .notFound)
  }

  @Test func `a room for staff sends a stranger to its door and a member away`() async throws {
    var portal = try Portal()
    let stranger = try await portal.get("/test/office")
    #expect(stranger.status == .seeOther)
    #expect(stranger.header("Location") == "/office/sign-in?back=%2Ftest%2Foffice")
    let (sari, pin) = try await portal.aMember()
    _ = try await portal.signIn(sari, pin: pin)
    #expect(try await portal.get("/test/office").header("Location")?.contains("sign-in") == true)
  }

  @Test func `a colleague without the permission is told whom to ask`() async throws {
    var portal = try Portal()
    let code = try #require(try await portal.house.keyring.firstSignInCode(at: Portal.now))
    let ratna = try await portal.house.keyring.claimFirstCode(
      code, name: "Ratna", signInName: "ratna", passphrase: "buku merah di rak ketiga",
      at: Portal.now)
    let added = try await portal.house.keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier], at: Portal.now,
      by: .staff(ratna.number))
    _ = try await portal.house.keyring.setPassphrase(
      code: added.code, passphrase: "kasir buka jam sembilan", at: Portal.now)
    let dewi = try await portal.house.keyring.signIn(
      "dewi", passphrase: "kasir buka jam sembilan", from: "test", at: Portal.now)
    portal.cookies[SessionCookie.name] = dewi.token.text
    let answer = try await portal.get("/test/office")
    #expect(answer.status == .forbidden)
    #expect(answer.text.contains("Mintalah kepada pengelola"))
    #expect(answer.text.contains("Dewi"))
  }
}
