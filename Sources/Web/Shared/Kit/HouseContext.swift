internal import Access
public import Hummingbird
internal import Logging
internal import NIOCore
internal import Secrets
internal import Values

/// What is known of one request on its way through the house.
public struct HouseContext: RequestContext {
  /// What Hummingbird keeps of it: route, parameters, log.
  public var coreContext: CoreRequestContextStorage
  /// Where it comes from, for counting wrong tries; never written down.
  var address: String
  /// The language that the visitor reads.
  var language: Language = .indonesian
  /// Who is signed in, if somebody.
  var session: Session?
  /// What her browser showed.
  var token: Token?
  /// What hangs above the door.
  var nameplate = Nameplate(name: "Sartika")

  /// Takes what the server knows before anybody has looked at it.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "local"
  }

  /// Proves that a form was drawn by us for this session, without telling the session's token.
  var formToken: String? {
    token.map { Digest.sha256(Array("form \($0.text)".utf8)) }
  }

  /// Who is looking, as far as pages care.
  var visitor: Visitor {
    switch session?.who {
    case .staff(let staff): .staff(name: staff.name, permissions: staff.permissions)
    case .member: .member
    case nil: .anyone
    }
  }
}
