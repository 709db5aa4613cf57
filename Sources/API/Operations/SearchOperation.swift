import Catalog
import Circulation
import FoundationEssentials
import HTTPTypes
import Pages
import Serving
import Values

extension SearchQuery {
  /// The words of a search in the query of an address.
  static let parameters: [Operation.Parameter] = [
    .init(
      name: "q", shape: .text(500), summary: Sentence(id: "kata yang dicari", en: "words")),
    .init(
      name: "form", shape: .choice(Form.allCases.map(\.rawValue)), most: 100,
      summary: Sentence(id: "jenis", en: "kind")),
    .init(
      name: "year-from", shape: .integer(1000...2100),
      summary: Sentence(id: "tahun terbit paling awal", en: "first year of publication")),
    .init(
      name: "year-to", shape: .integer(1000...2100),
      summary: Sentence(id: "tahun terbit paling akhir", en: "last year of publication")),
    .init(
      name: "language", shape: .text(3), most: 100,
      summary: Sentence(id: "kode bahasa MARC", en: "MARC code of a language")),
    .init(
      name: "subject", shape: .text(300), most: 100,
      summary: Sentence(id: "subjek seperti di faset", en: "subject as in the facet")),
    .init(
      name: "available", shape: .truth,
      summary: Sentence(id: "hanya yang ada di rak", en: "only what is on the shelf")),
    .init(
      name: "sort", shape: .choice(Order.allCases.map(\.rawValue)),
      summary: Sentence(id: "urutan", en: "order")),
    .init(
      name: "page", shape: .integer(1...1_000_000),
      summary: Sentence(id: "halaman, mulai dari 1", en: "page, from 1")),
    .init(
      name: "page-size", shape: .integer(1...100),
      summary: Sentence(id: "cantuman per halaman", en: "records per page")),
  ]

  /// What somebody looks for.
  ///
  /// - Throws: `APIRefusal.wrongParameter` when the years run backwards.
  init(_ request: APIRequest) throws(APIRefusal) {
    let first = request.integer("year-from")
    let last = request.integer("year-to")
    guard (first ?? 1000) <= (last ?? 2100) else { throw .wrongParameter("year-to") }
    self.init(
      text: request.query("q") ?? "",
      forms: Set((request.query["form"] ?? []).compactMap(Form.init(rawValue:))),
      years: first == nil && last == nil ? nil : (first ?? 1000)...(last ?? 2100),
      languages: Set(request.query["language"] ?? []),
      subjects: Set(request.query["subject"] ?? []),
      availableOnly: request.query("available") == "true",
      order: request.query("sort").flatMap(Order.init(rawValue:)) ?? .relevance,
      page: request.integer("page") ?? 1, pageSize: request.integer("page-size") ?? 20)
  }
}

extension APIRequest {
  /// One page of what was found, and where the others are (RFC 8288).
  func search() async throws -> Reply {
    var result = try await rooms.catalogue.search(
      SearchQuery(self), for: audience, free: rooms.loanDesk.freeDespiteQueue(on: today))
    let availability = try await rooms.loanDesk.availability(
      of: result.hits.map(\.record), on: today)
    for index in result.hits.indices {
      let copies = availability[result.hits[index].record] ?? .none
      (result.hits[index].copies, result.hits[index].available) =
        (copies.count, copies.count(.available))
    }
    let last = max(1, (result.total + result.pageSize - 1) / result.pageSize)
    var links = [link(to: 1, "first"), link(to: last, "last")]
    if result.page > 1 { links.append(link(to: min(result.page - 1, last), "prev")) }
    if result.page < last { links.append(link(to: result.page + 1, "next")) }
    return try .json(result, headers: [.links: links.joined(separator: ", ")])
  }

  private func link(to page: Int, _ relation: String) -> String {
    var pairs = query.filter { $0.key != "page" }.sorted { $0.key < $1.key }.flatMap {
      name, values in
      values.map { "\(name)=\(Self.encoded($0))" }
    }
    pairs.append("page=\(page)")
    return "<\(API.root)/search?\(pairs.joined(separator: "&"))>; rel=\"\(relation)\""
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: [byte]
      default: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SearchResult {
  static let shape = Shape.object(
    "SearchResult",
    [
      .init("hits", .list(SearchHit.shape, most: 100)), .init("total", .count),
      .init("facets", .list(facet, most: 10)), .init("ranked", .truth),
      .init("page", .integer(1...1_000_000)), .init("pageSize", .integer(1...100)),
    ])

  private static let facet = Shape.object(
    "Facet",
    [
      .init("kind", .choice(FacetKind.allCases.map(\.rawValue))),
      .init("values", .list(facetValue, most: 1000)),
    ])

  private static let facetValue = Shape.object(
    "FacetValue",
    [.init("value", .text), .init("label", .sentence), .init("count", .count)])
}

extension SearchHit {
  static let shape = Shape.object(
    "SearchHit",
    [
      .init("number", .number, required: false), .init("closed", .truth, required: false),
      .init("address", .number),
      .init("form", .choice(Form.allCases.map(\.rawValue))),
      .init("title", .text(20_000)), .init("subtitle", .text(20_000), required: false),
      .init("authors", .list(.text(20_000), most: 3)),
      .init("year", .integer(1000...2100), required: false),
      .init("publisher", .text(20_000), required: false),
      .init("language", .text(20), required: false), .init("isbn", .text(13), required: false),
      .init("callNumber", .text, required: false), .init("copies", .count),
      .init("available", .count),
    ])
}
