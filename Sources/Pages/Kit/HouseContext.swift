package import Access
package import Hummingbird
import Logging
import Markup
import NIOCore
package import Secrets
import Serving
package import Values

/// What is known of one request on its way through the house.
package struct HouseContext: RequestContext {
  /// What Hummingbird keeps of it: route, parameters, log.
  package var coreContext: CoreRequestContextStorage
  /// Where it comes from, for counting wrong tries; never written down.
  package var address: String
  /// At which address of this machine it arrived.
  let localAddress: String?
  /// Whether nobody on the way can read what is said; only then is a secret looked at.
  package var isSafeLine = false
  /// The language that the visitor reads.
  package var language: Language = .indonesian
  /// The languages that she may choose.
  var languages = Languages()
  /// Whether her browser wants titles and names covered.
  var plain: PlainCovers?
  /// Who is signed in, if somebody.
  package var session: Session?
  /// What her browser showed.
  package var token: Token?
  /// What is the matter with the house.
  var alerts: [HouseAlert] = []
  /// Whose session this was, when it is over or locked and her browser still shows its token.
  package var away: Away?
  /// A mark on the forms of a colleague, by which the house knows them again after her session.
  var owner: String?
  /// What is put back into a form of the page that is drawn.
  var refill: Refill?
  /// What hangs above the door.
  var nameplate = Nameplate(name: Nameplate.unnamed)

  /// Takes what the server knows before anybody has looked at it.
  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? PeerAddress.socket
    localAddress = source.channel.localAddress?.ipAddress?.lowercased()
  }

  /// Where and under which key her pages keep scans; nothing when she does not work here.
  var scanning: Scanning?

  /// Proves that a form was drawn by us for this session, without telling the session's token.
  var formToken: String? { token.map(Self.formToken(of:)) }

  static func formToken(of token: Token) -> String {
    Digest.sha256(Array("form \(token.text)".utf8))
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
