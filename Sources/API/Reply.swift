import FoundationEssentials
import HTTPTypes
import Pages
import Serving

/// What an operation answers.
struct Reply: Sendable {
  let status: HTTPResponse.Status
  let bytes: [UInt8]
  /// The media type, or `nil` for no body.
  let type: String?
  var headers: HTTPFields = [:]

  /// Something in JSON.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) throws -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Reply(
      status: status, bytes: Array(try encoder.encode(value)), type: "application/json",
      headers: headers)
  }

  /// A new thing and where it is.
  static func created(_ value: some Encodable, at path: String) throws -> Reply {
    try .json(value, status: .created, headers: [.location: API.root + path])
  }

  /// Done, and nothing to say.
  static let done = Reply(status: .noContent, bytes: [], type: nil)

  /// Bytes of another kind.
  static func bytes(_ bytes: [UInt8], type: String, headers: HTTPFields = [:]) -> Reply {
    Reply(status: .ok, bytes: bytes, type: type, headers: headers)
  }
}
