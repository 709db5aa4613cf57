import Trail

/// Everybody as whom every act is tried.
enum Who: String, CaseIterable, Sendable {
  case librarian, cashier, shopkeeper, manager
  /// A program at a desk, and one at a till, in nobody's name.
  case desk, till
  /// A reader, for herself.
  case member
  case house, nobody
  /// Somebody who was a manager and may not come in any more.
  case disabled

  /// What she does here; nothing when it is nobody who works here.
  var roles: Set<Role> {
    switch self {
    case .librarian: [.librarian]
    case .cashier: [.cashier]
    case .shopkeeper: [.shopkeeper]
    case .manager, .disabled: [.manager]
    case .desk, .till, .member, .house, .nobody: []
    }
  }

  static let colleagues: Set<Who> = [.librarian, .cashier, .shopkeeper, .manager, .house]
  static let librarians: Set<Who> = [.librarian, .manager, .house]
  static let lenders: Set<Who> = [.librarian, .manager, .house, .desk]
  static let readers: Set<Who> = [.librarian, .manager, .house, .desk, .member]
  static let shopkeepers: Set<Who> = [.shopkeeper, .manager, .house]
  static let sellers: Set<Who> = [.cashier, .manager, .house, .till]
  static let managers: Set<Who> = [.manager, .house]
}
