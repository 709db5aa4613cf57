import Foundation
public import GRDB
import Synchronization
public import Values

/// The name a client gave to one request, so that a repeated one acts once.
///
/// The `Idempotency-Key` of HTTP (IETF draft-ietf-httpapi-idempotency-key-header). While it is
/// `current`, each `recorded` verb keeps its answer in its own transaction, under its own name.
public struct RequestKey: Sendable {
  /// Who asks and the key she gave, as one text.
  public let key: String
  /// A fingerprint of what she asked, so that a key is not used for two things.
  public let fingerprint: String
  /// When she asked.
  public let at: Instant
  /// Whether the answer turns out to be that of an earlier request.
  public let replay = Replay()
  /// What each of its verbs writes beside its own, in the same transaction.
  private var beside: @Sendable (Database) throws -> Void = { _ in }

  /// Names a request: who asks and her key, what she asks, and when.
  public init(key: String, fingerprint: String, at: Instant) {
    self.key = key
    self.fingerprint = fingerprint
    self.at = at
  }

  /// The same request, whose verbs write this, too, each in its own transaction: more than once when
  /// there are several.
  public func writing(_ more: @escaping @Sendable (Database) throws -> Void) -> RequestKey {
    var key = self
    key.beside = { [beside] db in
      try beside(db)
      try more(db)
    }
    return key
  }

  /// The key of the request being answered, if it has one.
  @TaskLocal public static var current: RequestKey?

  /// Whether a request of that key was answered before.
  public static func wasAnswered(_ key: String, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM answeredRequest WHERE \(ofOneRequest))"),
      arguments: bounds(of: key)) ?? false
  }
}

/// Whether an answer was given again: noticed in the transaction that found it, so that of several
/// requests at once all but the one that acted know.
public final class Replay: Sendable {
  private let noticed = Mutex(false)
  /// The rows of the verbs that this request is through with.
  private let rows = Mutex<Set<String>>([])

  /// Whether the answer was there before.
  public var happened: Bool { noticed.withLock { $0 } }
  /// Whether a verb of this request is through, now or before: its answer is on the disk.
  public var isAnswered: Bool { rows.withLock { !$0.isEmpty } }

  func note() { noticed.withLock { $0 = true } }
  func isThrough(with row: String) -> Bool { rows.withLock { $0.contains(row) } }
  func finish(_ done: Set<String>) { rows.withLock { $0.formUnion(done) } }
}

extension LibraryDatabase {
  /// Runs one verb; when the request has a key that was answered before, gives that answer again.
  ///
  /// The answer is kept in the verb's own transaction. It must not tie a member to a title.
  /// - Parameters:
  ///   - verb: the verb that calls this; its name is part of what is kept.
  ///   - file: where it stands; the room's name is part of it, too.
  /// - Throws: `RequestKeyRefusal` when the key was used for something else.
  public func recorded<Answer: Codable & Sendable>(
    as verb: String = #function, in file: String = #fileID,
    _ work: @escaping @Sendable (Database) throws -> Answer
  ) async throws -> Answer {
    try await recorded(as: verb, in: file, keeping: work) { _, kept in kept }
  }

  /// Runs one verb that keeps less than it answers: for what must not lie about, even for a day.
  ///
  /// - Parameters:
  ///   - verb: the verb that calls this, as above.
  ///   - file: where it stands.
  ///   - work: the verb; what it returns is kept for a repeated request.
  ///   - answer: makes the answer from what was kept, in the same transaction.
  /// - Throws: `RequestKeyRefusal` when the key was used for something else.
  public func recorded<Kept: Codable & Sendable, Answer: Sendable>(
    as verb: String = #function, in file: String = #fileID,
    keeping work: @escaping @Sendable (Database) throws -> Kept,
    answering answer: @escaping @Sendable (Database, Kept) throws -> Answer
  ) async throws -> Answer {
    let request = RequestKey.current
    let verb = RequestKey.name(of: verb, in: file)
    let given: Answer = try await transaction { db in
      if let request, let kept: Kept = try request.earlierAnswer(of: verb, in: db) {
        request.replay.note()
        return try answer(db, kept)
      }
      let kept = try work(db)
      try request?.keep(kept, of: verb, in: db)
      return try answer(db, kept)
    }
    request?.finish(verb)
    return given
  }
}

extension RequestKey {
  /// The rows of all verbs of one request, and the one of a house that did not tell them apart.
  fileprivate static let ofOneRequest = "requestKey = ? OR (requestKey > ? AND requestKey < ?)"
  /// What `ofOneRequest` asks for: no key has a line break.
  fileprivate static func bounds(of key: String) -> StatementArguments {
    [key, key + "\n", key + "\u{0B}"]
  }

  /// A verb's name, as it stays when its parameters change: `Circulation.checkOut`.
  fileprivate static func name(of verb: String, in file: String) -> String {
    "\(file.prefix { $0 != "/" }).\(verb.prefix { $0 != "(" })"
  }

  fileprivate func row(of verb: String) -> String { "\(key)\n\(verb)" }

  /// What was kept for this verb.
  ///
  /// - Throws: `RequestKeyRefusal` when something else was asked under the key, or when the request
  ///   acted before and would act in another way now: it acts once.
  fileprivate func earlierAnswer<Answer: Decodable>(
    of verb: String, in db: Database
  ) throws -> Answer? {
    let all = try KeptAnswer.all(of: key, in: db)
    guard all.allSatisfy({ $0.fingerprint == fingerprint }) else { throw RequestKeyRefusal() }
    let others = all.filter { !replay.isThrough(with: $0.row) }
    let own = all.first { $0.row == row(of: verb) }
    // A house that did not tell verbs apart kept the answer under the key alone.
    guard let found = own ?? others.first(where: { $0.row == key }) else {
      guard others.isEmpty else { throw RequestKeyRefusal() }
      return nil
    }
    return try JSONDecoder().decode(Answer.self, from: Data(found.answer.utf8))
  }

  /// Keeps the answer, and writes what the request writes beside it.
  fileprivate func keep(_ answer: some Encodable, of verb: String, in db: Database) throws {
    let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    try db.cachedStatement(
      sql: """
        INSERT INTO answeredRequest (requestKey, fingerprint, answer, answeredAt)
        VALUES (?, ?, ?, ?)
        """
    ).execute(arguments: [row(of: verb), fingerprint, json, at])
    try beside(db)
  }

  /// The verb is through: what it kept is no answer to what this request does next.
  fileprivate func finish(_ verb: String) { replay.finish([key, row(of: verb)]) }
}

/// What one verb of a request kept.
private struct KeptAnswer {
  /// The key, and behind a line break the verb.
  let row: String
  let fingerprint: String
  let answer: String

  /// What all verbs of one request kept, and a house that did not tell them apart.
  static func all(of key: String, in db: Database) throws -> [KeptAnswer] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT requestKey, fingerprint, answer FROM answeredRequest
          WHERE \(RequestKey.ofOneRequest)
          """),
      arguments: RequestKey.bounds(of: key)
    ).map { row in
      KeptAnswer(
        row: try row.decode(String.self, forColumn: "requestKey"),
        fingerprint: try row.decode(String.self, forColumn: "fingerprint"),
        answer: try row.decode(String.self, forColumn: "answer"))
    }
  }
}

/// A key came a second time with another request.
public struct RequestKeyRefusal: Refusal, Hashable {
  /// Says that a key came with another request.
  public init() {}

  public var reason: Reason {
    Reason(
      "idempotency-key-reused", .conflict,
      id: "Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci yang baru.",
      en: "This Idempotency-Key was used for another request. Use a new key.")
  }
}
