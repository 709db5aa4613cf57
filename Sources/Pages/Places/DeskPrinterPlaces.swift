package import Circulation
package import Markup
import Values

/// What the desk sends to its receipt printer.
extension DeskPlace {
  /// POST: prints the slip of a copy on the hold shelf.
  package static let printShelfSlip: Place<HoldNumber> = Place("/desk/holds/:hold/slip/print")
  /// POST: prints when what the open card has must come back, without a name or a title.
  package static let printDueSlip = Address(page: "/desk/due-slip/print")
}
