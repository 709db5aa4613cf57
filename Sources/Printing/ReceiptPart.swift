/// One thing that a receipt says, before anybody has set it on paper.
///
/// What a receipt printer prints and what a browser draws are both made from these, in this order, so
/// that they say the same.
public enum ReceiptPart: Hashable, Sendable {
  /// The shop's name, larger than all else at the top.
  case name(String)
  /// A line of the address, or the telephone number.
  case place(String)
  /// What kind of paper it is, where it is not simply the first one of a sale: `SALINAN`.
  case mark(String)
  /// A word and what it stands for: the receipt's number, day and time, the till, a reference.
  case fact(String, String)
  /// A sentence of whoever took the sale back.
  case remark(String)
  /// A line across the paper.
  case rule
  /// What was sold, or came back; what it costs comes next.
  case goods(String)
  /// How many at which price, and what they cost together.
  case price(String, String)
  /// A word and an amount of money.
  case amount(String, String)
  /// What was to be paid.
  case total(String, String)
  /// That it was paid. Only who draws shows it: in lines of letters, total and payment say so.
  case stamp(String)
  /// What stands at the end.
  case closing(String)
}
