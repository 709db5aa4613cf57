import Access
import HTTPTypes
import Pages
import Serving
import Stations
import Trail
import Values

/// One thing that the API does: its address, who may ask, what is asked and answered, and the act.
///
/// The routes, the OpenAPI document and the checks of every request come from the same table.
struct Operation: Sendable {
  /// Who may ask.
  enum Access: Hashable, Sendable {
    /// Everybody.
    case open
    /// Whoever has a token for work.
    case work
    /// Whoever has at least one of these permissions.
    case permitted([Permission])
    /// A station's token, a camera's too.
    case scan
  }

  /// Whether a request must have a name by which it can be repeated.
  enum Key: Hashable, Sendable { case none, welcome, required }

  /// What is asked.
  struct Ask: Sendable {
    /// The form of the JSON body; nothing when there is none.
    let shape: Shape?
    /// Whether a MARCXML body will do as well.
    var marcxml = false
    /// The largest body in bytes.
    var limit = 64 * 1024
    /// Whether the body has a reader of its own, with its own refusals.
    var isReadByTheVerb = false

    static let nothing = Ask(shape: nil)
    static func json(_ shape: Shape) -> Ask { Ask(shape: shape) }
  }

  /// What is answered when it goes well.
  struct Answer: Sendable {
    let status: HTTPResponse.Status
    let shape: Shape?
    /// Other forms of the same answer, chosen by `Accept`.
    var alsoAs: [String] = []

    static func ok(_ shape: Shape, alsoAs: [String] = []) -> Answer {
      Answer(status: .ok, shape: shape, alsoAs: alsoAs)
    }
    static func created(_ shape: Shape) -> Answer { Answer(status: .created, shape: shape) }
    static let nothing = Answer(status: .noContent, shape: nil)
  }

  let method: HTTPRequest.Method
  /// Below `/api/v1`, with names in braces: `/records/{record}`.
  let path: String
  /// Its name in programs that are made from the document: `addRecord`.
  let name: String
  let summary: Sentence
  let access: Access
  var parameters: [Parameter] = []
  var ask = Ask.nothing
  let answer: Answer
  /// Whether the address may lead to nothing, though it names no thing by a number.
  var mayBeMissing = false
  var key = Key.none
  /// Whether `If-Match` must name the version that is changed.
  var needsVersion = false
  let act: @Sendable (APIRequest) async throws -> Reply

  /// The names in braces.
  var pathNames: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// Whether it waits for its turn among searches.
  var isSearch: Bool { SearchTurn.waits(at: API.root + path) }

  /// A word in the query.
  struct Parameter: Sendable {
    let name: String
    let shape: Shape
    /// How often it may be repeated at most; `nil` where it stands once.
    var most: Int?
    let summary: Sentence
  }
}
