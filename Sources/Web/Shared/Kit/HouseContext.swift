public import Access
public import Hummingbird
internal import Logging
internal import NIOCore
public import Secrets
public import Values

/// What is known of one request on its way through the house.
public struct HouseContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Where it comes from, for counting wrong tries; never written down.
  public let address: String
  /// The language that the visitor reads.
  public var language: Language = .indonesian
  /// Who is signed in, if somebody.
  public var session: Session?
  /// What her browser showed.
  public var token: Token?
  /// What hangs above the door.
  public var nameplate = Nameplate(name: "Sartika")

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "local"
  }

  /// Proves that a form was drawn by us for this session, without telling the session's token.
  public var formToken: String? {
    token.map { Digest.sha256(Array("form \($0.text)".utf8)) }
  }

  /// Who is looking, as far as pages care.
  public var visitor: Visitor {
    switch session?.who {
    case .staff(let staff): .staff(name: staff.name, permissions: staff.permissions)
    case .member: .member
    case nil: .anyone
    }
  }
}
