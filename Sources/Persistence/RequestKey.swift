internal import Foundation
public import GRDB
internal import Synchronization
public import Values

/// The name a client gave to one request, so that a repeated one acts once.
///
/// The `Idempotency-Key` of HTTP (IETF draft-ietf-httpapi-idempotency-key-header). While it is
/// `current`, the first `recorded` verb keeps its answer in the same transaction.
public struct RequestKey: Sendable {
  /// Who asks and the key she gave, as one text.
  public let key: String
  /// A fingerprint of what she asked, so that a key is not used for two things.
  public let fingerprint: String
  /// When she asked.
  public let at: Instant
  /// Whether the answer turns out to be that of an earlier request.
  public let replay = Replay()

  /// Names a request: who asks and her key, what she asks, and when.
  public init(key: String, fingerprint: String, at: Instant) {
    self.key = key
    self.fingerprint = fingerprint
    self.at = at
  }

  /// The key of the request being answered, if it has one.
  @TaskLocal public static var current: RequestKey?

  /// Whether a request of that key was answered before.
  public static func wasAnswered(_ key: String, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM answeredRequest WHERE requestKey = ?)"),
      arguments: [key]) ?? false
  }
}

/// Whether an answer was given again: noticed in the transaction that found it, so that of several
/// requests at once all but the one that acted know.
public final class Replay: Sendable {
  private let noticed = Mutex(false)

  /// Whether the answer was there before.
  public var happened: Bool { noticed.withLock { $0 } }

  func note() { noticed.withLock { $0 = true } }
}

extension LibraryDatabase {
  /// Runs one verb; when the request has a key that was answered before, gives that answer again.
  ///
  /// The answer is kept in the verb's own transaction. It must not tie a member to a title.
  /// - Throws: `RequestKeyRefusal` when the key was used for something else.
  public func recorded<Answer: Codable & Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Answer
  ) async throws -> Answer {
    try await recorded(keeping: work) { _, kept in kept }
  }

  /// Runs one verb that keeps less than it answers: for what must not lie about, even for a day.
  ///
  /// - Parameter work: the verb; what it returns is kept for a repeated request.
  /// - Parameter answer: makes the answer from what was kept, in the same transaction.
  /// - Throws: `RequestKeyRefusal` when the key was used for something else.
  public func recorded<Kept: Codable & Sendable, Answer: Sendable>(
    keeping work: @escaping @Sendable (Database) throws -> Kept,
    answering answer: @escaping @Sendable (Database, Kept) throws -> Answer
  ) async throws -> Answer {
    let request = RequestKey.current
    return try await transaction { db in
      if let request, let kept: Kept = try request.earlierAnswer(in: db) {
        request.replay.note()
        return try answer(db, kept)
      }
      let kept = try work(db)
      try request?.keep(kept, in: db)
      return try answer(db, kept)
    }
  }
}

extension RequestKey {
  fileprivate func earlierAnswer<Answer: Decodable>(in db: Database) throws -> Answer? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT fingerprint, answer FROM answeredRequest WHERE requestKey = ?"),
      arguments: [key])
    guard let row else { return nil }
    guard try row.decode(String.self, atIndex: 0) == fingerprint else { throw RequestKeyRefusal() }
    let answer = try row.decode(String.self, atIndex: 1)
    return try JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
  }

  fileprivate func keep(_ answer: some Encodable, in db: Database) throws {
    let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    try db.cachedStatement(
      sql: """
        INSERT INTO answeredRequest (requestKey, fingerprint, answer, answeredAt)
        VALUES (?, ?, ?, ?)
        """
    ).execute(arguments: [key, fingerprint, json, at])
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
