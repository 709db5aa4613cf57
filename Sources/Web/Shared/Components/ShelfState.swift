internal import Values

/// How a copy stands, as everybody reads it: colour, sign and word together.
enum ShelfState: String, Sendable, Hashable, CaseIterable {
  case available
  case onLoan
  case overdue
  case held
  case lost
  case readHere
  case closed
  case inProcess
  case forSale

  /// The word.
  var word: Sentence {
    switch self {
    case .available: Sentence(id: "Tersedia", en: "Available")
    case .onLoan: Sentence(id: "Dipinjam", en: "On loan")
    case .overdue: Sentence(id: "Terlambat", en: "Overdue")
    case .held: Sentence(id: "Dipesan", en: "On hold")
    case .lost: Sentence(id: "Hilang", en: "Lost")
    case .readHere: Sentence(id: "Baca di tempat", en: "Read here")
    case .closed: Sentence(id: "Tertutup", en: "Closed")
    case .inProcess: Sentence(id: "Sedang diolah", en: "In process")
    case .forSale: Sentence(id: "Dijual", en: "For sale")
    }
  }

  /// The class that colours it.
  var colour: String {
    switch self {
    case .available: "green"
    case .onLoan: "blue"
    case .overdue: "red"
    case .held: "violet"
    case .lost, .closed: "grey"
    case .readHere, .inProcess, .forSale: "brown"
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
    case .inProcess: .settings
    case .forSale: .tag
    }
  }
}

extension Page {
  /// How a copy stands; other words when more is known, such as how many.
  func stateBadge(_ state: ShelfState, _ words: Sentence? = nil) -> HTML {
    """
    <span class="state \(state.colour)">\(state.icon)\(say(words ?? state.word))</span>
    """
  }
}
