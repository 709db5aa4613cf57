import Access
package import Markup
import Trail
package import Values

/// A room of the house as the visitor sees it in the navigation.
package enum Section: String, Sendable, CaseIterable {
  /// For everybody, signed in or not.
  case catalogue
  /// For members: loans and holds of her own.
  case account
  /// Where books are lent; for `loans.make`.
  case desk
  /// Where things are sold; for `till.sell`.
  case till
  /// For all who work here; what is in it follows from their roles.
  case office

  /// Where its door is.
  package var address: Address {
    switch self {
    case .catalogue: CataloguePlace.home
    case .account: AccountPlace.home
    case .desk: DeskPlace.home
    case .till: TillPlace.home
    case .office: OfficePlace.home
    }
  }

  /// Where the codes go that are scanned on its pages; nothing where none do.
  var scans: Address? {
    switch self {
    case .desk: DeskPlace.scans
    case .till: TillPlace.scans
    case .catalogue, .account, .office: nil
    }
  }

  /// Where the parts of its page are drawn anew; nothing where none are.
  var regions: Address? {
    switch self {
    case .desk: DeskPlace.regions
    case .till: TillPlace.regions
    case .catalogue, .account, .office: nil
    }
  }

  /// The room to which a place belongs: `/till/sales` is of the till.
  init?(of path: String) {
    guard let room = Self.allCases.first(where: { path.hasPrefix($0.address.text + "/") }) else {
      return nil
    }
    self = room
  }

  /// What it is called.
  package var name: Sentence {
    switch self {
    case .catalogue: Words.catalogue
    case .account: Words.account
    case .desk: Words.desk
    case .till: Words.till
    case .office: Words.office
    }
  }

  var icon: Icon {
    switch self {
    case .catalogue: .book
    case .account: .person
    case .desk: .loan
    case .till: .till
    case .office: .office
    }
  }

  /// Whether the visitor finds something to do behind the door.
  func isOpen(to visitor: Visitor) -> Bool {
    switch (self, visitor) {
    case (.catalogue, _): true
    case (.account, .member): true
    case (.desk, .staff): visitor.may(.loansMake)
    case (.till, .staff): visitor.may(.tillSell)
    case (.office, .staff): true
    default: false
    }
  }
}
