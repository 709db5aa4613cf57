import Access
import Catalog
import HTTPTypes
import Pages
import Serving
import Trail
import Values

extension API {
  /// Finding, reading and describing works.
  static let catalogueOperations = [
    Operation(
      method: .get, path: "/search", name: "search",
      summary: Sentence(id: "Mencari cantuman", en: "Finds records"),
      access: .work, parameters: SearchQuery.parameters, answer: .ok(SearchResult.shape)
    ) { request in try await request.search() },
    Operation(
      method: .get, path: "/records/{record}", name: "record",
      summary: Sentence(id: "Membaca satu cantuman", en: "Reads one record"),
      access: .work, answer: .ok(RecordWire.shape, alsoAs: RecordWire.marcxmlTypes)
    ) { request in try await request.readRecord() },
    Operation(
      method: .post, path: "/records", name: "addRecord",
      summary: Sentence(id: "Menambah cantuman", en: "Adds a record"),
      access: .permitted([.catalogueEdit]), ask: EntryWire.ask, answer: .created(RecordWire.shape),
      key: .welcome
    ) { request in try await request.addRecord() },
    Operation(
      method: .put, path: "/records/{record}", name: "changeRecord",
      summary: Sentence(
        id: "Mengubah cantuman yang tidak diubah orang lain",
        en: "Changes a record that nobody else changed"),
      access: .permitted([.catalogueEdit]), ask: EntryWire.ask, answer: .ok(RecordWire.shape),
      key: .welcome, needsVersion: true
    ) { request in try await request.changeRecord() },
    Operation(
      method: .delete, path: "/records/{record}", name: "removeRecord",
      summary: Sentence(
        id: "Menghapus cantuman tanpa eksemplar", en: "Removes a record without copies"),
      access: .permitted([.catalogueEdit]), answer: .nothing, key: .welcome
    ) { request in
      try await request.rooms.catalogue.removeRecord(
        request.record(), at: request.now, by: request.actor)
      return .done
    },
    Operation(
      method: .post, path: "/records/{record}/openings", name: "openRecord",
      summary: Sentence(
        id: "Membuka cantuman tertutup untuk semua", en: "Opens a closed record to everybody"),
      access: .permitted([.catalogueOpen]), answer: .ok(RecordWire.shape), key: .welcome,
      needsVersion: true
    ) { request in
      let number = try await request.record()
      try await request.rooms.catalogue.openRecord(
        number, ifVersion: request.version(), at: request.now, by: request.actor)
      return try await request.stored(number)
    },
  ]
}

extension APIRequest {
  fileprivate func readRecord() async throws -> Reply {
    let number = try await record()
    guard let record = try await rooms.catalogue.record(number, for: audience) else {
      throw RecordRefusal.noSuchRecord(number)
    }
    return try reply(record)
  }

  /// A record in JSON or MARCXML, whichever is wanted, with its version as ETag.
  fileprivate func reply(_ record: BibliographicRecord) throws -> Reply {
    let type = try wanted(of: ["application/json"] + RecordWire.marcxmlTypes)
    let tag = "\"\(record.version)\""
    let headers: HTTPFields = [.eTag: tag, .vary: "Accept"]
    if self.headers[.ifNoneMatch] == tag {
      return Reply(status: .notModified, bytes: [], type: nil, headers: headers)
    }
    guard type == "application/json" else {
      return .bytes(
        try RecordWire.marcxml(record), type: "\(type); charset=utf-8", headers: headers)
    }
    return try .json(RecordWire(record, for: audience), headers: headers)
  }

  fileprivate func addRecord() async throws -> Reply {
    let number =
      if isMARCXML {
        try await rooms.catalogue.addRecord(
          RecordWire.oneRecord(in: body), at: now, by: actor)
      } else {
        try await rooms.catalogue.addRecord(
          asked(EntryWire.self).entry, at: now, by: actor)
      }
    var reply = try await stored(number, status: .created)
    reply.headers[.location] = "\(API.root)/records/\(number)"
    return reply
  }

  /// What was stored, closed or not: she who wrote it may see it.
  fileprivate func stored(
    _ number: RecordNumber, status: HTTPResponse.Status = .ok
  ) async throws -> Reply {
    guard let record = try await rooms.catalogue.record(number, for: .staff) else {
      throw RecordRefusal.noSuchRecord(number)
    }
    return try .json(
      RecordWire(record, for: .staff), status: status, headers: [.eTag: "\"\(record.version)\""])
  }

  fileprivate func changeRecord() async throws -> Reply {
    let number = try await record()
    let version = try version()
    if isMARCXML {
      try await rooms.catalogue.changeRecord(
        number, to: RecordWire.oneRecord(in: body), ifVersion: version, at: now, by: actor)
    } else {
      try await rooms.catalogue.changeRecord(
        number, to: asked(EntryWire.self).entry, ifVersion: version, at: now, by: actor)
    }
    return try await stored(number)
  }
}
