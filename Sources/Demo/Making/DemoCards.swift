/// The cards on which the demo's data are written, one after the other with a blank line between.
///
/// A card is a few lines; what each line says depends on the kind of card.
enum DemoCards {
  /// Reads cards; blanks around a line are dropped.
  ///
  /// - Throws: `DemoDataFault` when a card has fewer lines than `atLeast`.
  static func read(_ text: String, atLeast: Int) throws -> [[String]] {
    var cards: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.trimmed
      if !words.isEmpty {
        cards[cards.count - 1].append(words)
      } else if cards.last?.isEmpty == false {
        cards.append([])
      }
    }
    if cards.last?.isEmpty == true { cards.removeLast() }
    for card in cards where card.count < atLeast {
      throw DemoDataFault("a card of \(card.count) lines", in: card.joined(separator: " / "))
    }
    return cards
  }

  /// The columns of a line, which are parted by bars.
  ///
  /// - Throws: `DemoDataFault` when there are not as many as there should be.
  static func columns(_ line: String, _ count: Int) throws -> [String] {
    let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard columns.count == count, columns.allSatisfy({ !$0.isEmpty }) else {
      throw DemoDataFault("not \(count) columns", in: line)
    }
    return columns
  }

  /// The two sides of a line around the first ` : `; the second is missing when there is none.
  static func sides(_ line: String) -> (first: String, second: String?) {
    let parts = line.split(separator: " : ", maxSplits: 1)
    return (parts.first.map(\.trimmed) ?? "", parts.count == 2 ? parts[1].trimmed : nil)
  }
}

/// Something in the demo's own data that cannot be read: ours to mend.
struct DemoDataFault: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, in line: String) { description = "demo data, \(what): \(line)" }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let head = drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
  }
}
