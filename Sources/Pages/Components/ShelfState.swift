package import Catalog
package import Circulation
package import Markup
package import Values

/// How a copy stands, as everybody reads it: colour, sign and word together.
package enum ShelfState: String, Sendable, Hashable, CaseIterable {
  /// On its shelf, and may be taken home.
  case available
  /// Lent, and not late.
  case onLoan
  /// Lent, and its due day is over.
  case overdue
  /// On the hold shelf for somebody, or promised to her.
  case held
  /// Nobody knows where it is, or it was withdrawn.
  case lost
  /// On its shelf, and does not leave the house.
  case readHere
  /// Of a record that exists only for those who may read it.
  case closed
  /// Damaged, or being made ready.
  case inProcess
  /// Not of the library: a variant of the shop.
  case forSale
  /// A variant of the shop of which there are enough.
  case inStock
  /// A variant of the shop of which fewer are left than its warning says.
  case lowStock
  /// A variant of the shop of which there are none, or fewer than are wanted.
  case outOfStock

  /// The word.
  package var word: Sentence {
    switch self {
    case .available: Sentence(id: "Tersedia", en: "Available")
    case .onLoan: Sentence(id: "Dipinjam", en: "On loan")
    case .overdue: Sentence(id: "Terlambat", en: "Overdue")
    case .held: Sentence(id: "Direservasi", en: "On hold")
    case .lost: Sentence(id: "Hilang", en: "Lost")
    case .readHere: Sentence(id: "Baca di tempat", en: "Read here")
    case .closed: Sentence(id: "Tertutup", en: "Closed")
    case .inProcess: Sentence(id: "Sedang diproses", en: "In process")
    case .forSale: Sentence(id: "Dijual", en: "For sale")
    case .inStock: Sentence(id: "Stok ada", en: "In stock")
    case .lowStock: Sentence(id: "Stok menipis", en: "Low stock")
    case .outOfStock: Sentence(id: "Stok habis", en: "Out of stock")
    }
  }

  /// What it means, and so how it is printed.
  var ink: StateInk {
    switch self {
    case .available, .inStock: .there
    case .held, .readHere: .she
    case .onLoan, .lost, .closed, .inProcess: .out
    case .overdue: .stop
    case .forSale, .lowStock, .outOfStock: .plain
    }
  }

  /// The sign.
  var icon: Icon {
    switch self {
    case .available: .check
    case .onLoan: .clock
    case .overdue: .alert
    case .held: .flag
    case .lost: .question
    case .readHere: .readHere
    case .closed: .lock
    case .inProcess: .inProcess
    case .forSale: .tag
    case .inStock: .boxFull
    case .lowStock: .boxLow
    case .outOfStock: .boxEmpty
    }
  }
}

extension ShelfState {
  /// How a copy stands, as everybody reads it.
  package init(_ state: CopyState) {
    self =
      switch state {
      case .available: .available
      case .promised, .held: .held
      case .onLoan: .onLoan
      case .overdue: .overdue
      case .readHere: .readHere
      case .inProcess: .inProcess
      case .lost, .withdrawn: .lost
      }
  }
}

extension Page {
  /// How a copy stands; other words when more is known, such as how many.
  package func stateBadge(_ state: ShelfState, _ words: Sentence? = nil) -> HTML {
    stateSign(state.ink, state.icon, words ?? state.word)
  }

  /// That a record in a list is closed; nothing for those who may not read closed ones.
  package func closedBadge(_ hit: SearchHit) -> HTML {
    hit.isClosed == true ? stateBadge(.closed) : .empty
  }
}
