import Markup
import Pages
import Values

extension Page {
  /// A line of a list for a row that cannot be read any more, and the button that removes it.
  ///
  /// - Parameter columns: how many columns the list has, the last with its buttons.
  func damagedRow<Of>(
    _ number: Number<Of>, columns: Int, removed place: Address
  ) -> [HTML] {
    let text = number.description
    let name: HTML = "\(stateSign(.stop, .alert, ConditionWords.damagedRow)) \(text)"
    let button = action(
      Words.delete, at: place, .trash, look: .small,
      confirming: ConditionWords.removeDamaged(text))
    return [name] + Array(repeating: HTML.empty, count: max(0, columns - 2)) + [button]
  }
}
