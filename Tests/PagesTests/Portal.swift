import Access
import AccountFace
import Catalog
import CatalogueFace
import Circulation
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import MARC
import Markup
import Members
import NIOCore
import NIOEmbedded
import OfficeFace
import Persistence
import PointOfSale
import Secrets
import Serving
import Testing
import Trail
import Values

@testable import House
@testable import Pages

/// The house with its doors, and a browser that knocks at them without a network.
struct Portal {
  static let today = Day("2026-11-21") ?? Day(number: 0)
  static let now = Instant("2026-11-21T10:00:00+07:00") ?? Instant(seconds: 0)

  let house: House
  let responder: RouterResponder<HouseContext>
  var cookies: [String: String] = [:]

  /// - Parameters:
  ///   - kept: a library that was open before; a new one when it is `nil`.
  ///   - languages: what is spoken.
  init(
    isDemo: Bool = false, on kept: LibraryDatabase? = nil, languages: Languages = Languages()
  ) throws {
    let database = try kept ?? LibraryDatabase.inMemory(rooms: House.rooms)
    let bench = PassphraseBench(cost: .least)
    let house = House(
      database: database, catalogue: Catalogue(database: database),
      membership: Membership(database: database, bench: bench),
      keyring: Keyring(database: database, bench: bench),
      loanDesk: LoanDesk(database: database), shop: Shop(database: database),
      clock: Clock { Self.now }, nameplate: Nameplate(name: "Melati", isDemo: isDemo),
      languages: languages)
    let router = Router(context: HouseContext.self)
    MiddlewareList.add(to: router, house: house)
    let board = RouteBoard(router.group(), tools: house.tools)
    let routes = board.routes(of: house.officeRooms)
    CatalogueRoutes.addRoutes(to: board.routes(of: house.catalogueRooms))
    AccountRoutes.addRoutes(to: board.routes(of: house.accountRooms))
    OfficeRoutes.addRoutes(to: routes)
    routes.staffGet(Address(page: "/test/office"), needs: .settingsEdit) { visit in
      visit.show(Sheet("Kantor", body: "<h1>Kantor</h1>"))
    }
    routes.staffUpload(Address(page: "/test/upload"), needs: .catalogueImport) { visit, upload in
      let file = try #require(upload.files.first)
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      let line = "\(file.name) \(file.size) \(text) \(upload.fields["note"])\n\(file.path)\n"
      return visit.show(fragment: HTML(line))
    }
    routes.get(Address(page: "/test/fault")) { _ in throw Fault(secret: "Sari and her book") }
    self.house = house
    responder = router.buildResponder()
  }

  struct Fault: Error { let secret: String }

  /// What came back.
  struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The hidden token in the forms of the page.
    var formToken: String {
      text.firstMatch(of: /name="formToken" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
    }
  }

  /// Knocks at a door; cookies that come back are kept.
  mutating func ask(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [String: String] = [:],
    headers: [String: String] = [:], host: String? = "localhost:8080", body given: String? = nil
  ) async throws -> Answer {
    var head = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
    if !cookies.isEmpty {
      head.headerFields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    var body = ""
    if method == .post {
      head.headerFields[.contentType] = "application/x-www-form-urlencoded"
      body = fields.map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }
        .joined(separator: "&")
    }
    if let given { body = given }
    for (name, value) in headers {
      if let field = HTTPField.Name(name) { head.headerFields[field] = value }
    }
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
      context: Self.aContext)
    keep(response.headers[values: .setCookie])
    let writer = Paper()
    try await response.body.write(writer)
    return Answer(
      status: response.status, headers: response.headers, text: String(buffer: writer.all.buffer))
  }

  /// What the server knows of a request before anybody has looked at it.
  static var aContext: HouseContext {
    HouseContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test")))
  }

  mutating func get(_ path: String) async throws -> Answer { try await ask(.get, path) }

  private mutating func keep(_ headers: [String]) {
    for header in headers {
      let pair = header.split(separator: ";")[0].split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }
  }

  /// Keeps what an answer writes.
  private final class Pile { var buffer = ByteBuffer() }

  private struct Paper: ResponseBodyWriter {
    let all = Pile()
    func write(_ buffer: ByteBuffer) async throws { all.buffer.writeImmutableBuffer(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}

/// The cast: Sari borrows.
extension Portal {
  /// A book with one copy.
  func aBook(_ title: String, author: String = "Kartini") async throws -> Item {
    let marc = MARCRecord([
      MARCField("100", ("a", author)), MARCField("245", ("a", title), ("c", author)),
      MARCField("650", ("a", "Perempuan")),
    ])
    let record = try await house.catalogue.addRecord(marc, form: .book, at: Self.now, by: .house)
    return try await house.catalogue.addItem(
      NewItem(), to: record, on: Self.today, at: Self.now, by: .house)
  }

  /// The public page of a book.
  func page(of book: Item) async throws -> String {
    let address = try await house.catalogue.address(of: book.record)
    return "/records/\(try #require(address))"
  }

  /// Makes her a member; her card and PIN.
  func aMember(_ name: String = "Sari") async throws -> (member: Member, pin: String) {
    let (member, pin) = try await house.membership.enrol(
      NewMember(name: name), at: Self.now, by: .house)
    return (member, pin.digits)
  }

  /// Signs her in through the front door.
  mutating func signIn(_ member: Member, pin: String) async throws -> Answer {
    try await ask(.post, "/account/sign-in", ["card": member.card.text, "pin": pin])
  }
}
