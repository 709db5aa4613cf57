import Access
package import Markup
import Serving
package import Trail
package import Values

/// What a view knows of the request it is drawn for: her language, what she may do, where she is.
///
/// Views get words and numbers beside it; they decide nothing.
package struct Page: Sendable, ComponentDrawing {
  /// The language she reads.
  package let language: Language
  /// The languages that she may choose.
  var languages = Languages()
  /// What hangs above the door.
  package let library: Nameplate
  /// The zone by which the house says times.
  package var zone: Zone { library.zone }
  /// Who is looking.
  package let visitor: Visitor
  /// Whether her browser wants titles and names covered.
  package internal(set) var plain: PlainCovers?
  /// Path and query of this page, to come back to it.
  package var here: String
  /// The day it is.
  package let today: Day
  /// Proves that a form of hers was drawn by us; nothing for somebody who is not signed in.
  let formToken: String?
  /// A mark on a colleague's forms, by which they are known again after her session.
  let owner: String?
  /// What is put back into a form of this page.
  var refill: Refill?
  /// The form that is being answered: what was typed goes along when she changes the language.
  var answered: AnsweredForm?
  /// What was just done, shown once.
  let notices: [Notice]
  /// What is the matter with the house.
  let alerts: [HouseAlert]
  /// Where and under which key her scans go; nothing for somebody who does not work here.
  var scanning: Scanning?

  init(
    language: Language, library: Nameplate, visitor: Visitor = .anyone,
    here: String = CataloguePlace.home.text,
    today: Day, formToken: String? = nil, owner: String? = nil, notices: [Notice] = [],
    alerts: [HouseAlert] = [], scanning: Scanning? = nil
  ) {
    self.language = language
    self.library = library
    self.visitor = visitor
    self.here = here
    self.today = today
    self.formToken = formToken
    self.owner = owner
    self.notices = notices
    self.alerts = alerts
    self.scanning = scanning
  }

  /// The hidden fields that every form which changes something carries: the proof that it is ours,
  /// a random name, so that a double press acts once, and where it stands and whose it is, so that
  /// what was typed is never lost.
  package var formKey: HTML {
    guard let formToken else { return .empty }
    let once = String(UInt64.random(in: .min ... .max), radix: 36)
    return """
      <input type="hidden" name="formToken" value="\(formToken)">\
      <input type="hidden" name="once" value="\(once)">\(standing)
      """
  }

  private var standing: HTML {
    guard let owner else { return .empty }
    return """
      <input type="hidden" name="here" value="\(here)">\
      <input type="hidden" name="by" value="\(owner)">
      """
  }
}

/// Who is looking at a page, as far as pages care.
package enum Visitor: Sendable, Hashable {
  /// Nobody is signed in.
  case anyone
  /// A member, whose name pages do not need.
  case member
  /// A colleague, by name, and what she may do now.
  case staff(name: String, permissions: Set<Permission>)

  /// Whether she may do it.
  package func may(_ permission: Permission) -> Bool {
    if case .staff(_, let permissions) = self { permissions.contains(permission) } else { false }
  }
}

/// What hangs above the door: the library's name and whether this is only a demonstration.
package struct Nameplate: Sendable, Hashable {
  /// The library's name.
  package var name: String
  /// Whether everything here is invented for trying out.
  package var isDemo: Bool
  /// The address under which browsers reach the house, such as `https://katalog.example`, if fixed.
  package var publicURL: String?
  /// Other names under which the house may be asked, in lower case and without a port.
  package var hosts: Set<String>
  /// In which zone it says days and times.
  package var zone: Zone
  /// The house's own mark.
  package var mark = HouseMark.spines
  /// What head and foot of every page are printed in.
  package var ink = HouseInk.tarum
  /// What the staff is told in the office, and by a mark on all other pages: that there is no good
  /// backup.
  package internal(set) var alarm: Sentence?

  /// What stands there until somebody has given the house a name.
  package static let unnamed = "Sartika"

  /// Takes the name, and what else is set.
  package init(
    name: String, isDemo: Bool = false, publicURL: String? = nil, hosts: Set<String> = [],
    zone: Zone = .wib
  ) {
    self.name = name
    self.isDemo = isDemo
    self.publicURL = publicURL
    self.hosts = hosts
    self.zone = zone
  }

  /// Its mark as a drawing of the class `emblem`; the program's where there is none.
  package var sign: HTML? { mark.sign(of: name) }

  /// The host of the address under which browsers reach the house.
  var publicHost: HostName? {
    publicURL.flatMap { url in
      url.firstRange(of: "://").map { HostName(String(url[$0.upperBound...])) }
    }
  }
}
