import Secrets

/// What was done at a station, as its tape says.
package enum TapeKind: String, Hashable, Sendable, CaseIterable {
  /// A copy went out, came back, or is due on a later day.
  case lent, returned, renewed
  /// A copy that was not on loan was scanned alone, or was put on the hold shelf.
  case notOnLoan, toHoldShelf
  /// Somebody waits for a title, or does not any more.
  case holdPlaced, holdCancelled
  /// A member's card lies there, or was closed with *Selesai*.
  case cardOpened, cardClosed
  /// A line came into the cart, got another number of pieces, or was taken out.
  case rungUp, lineChanged, lineRemoved
  /// A cart was put aside, emptied or paid.
  case parked, cleared, paid
  /// A sale was taken back.
  case voided
  /// The house said no.
  case refused
  /// An act was undone.
  case undone
  /// A line that was taken out is in the cart again, or one that was rung up is out of it again.
  case putBack, takenBack
}

/// By which a page says what is to be undone: made by chance, and known to its station alone.
package struct UndoMark: Hashable, Sendable {
  private let token: Token

  /// As a form has it.
  package var text: String { token.text }

  /// Takes what a form says; anything else than 64 hexadecimal digits is no mark.
  package init?(_ text: String) {
    guard let token = Token(text) else { return nil }
    self.token = token
  }

  private init(_ token: Token) { self.token = token }

  static func random() -> UndoMark { UndoMark(Token.random()) }
}

/// That an act can be undone still.
package struct UndoChance: Hashable, Sendable {
  /// What the form says.
  package let mark: UndoMark
  /// Seconds that are left.
  package let left: Int64
}
