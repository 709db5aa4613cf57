import HTTPTypes
import Hummingbird
import Markup
import Pages
import Papers
import Serving
import Values

/// What a browser remembers of its last print, since the sheet that was begun lies beside it.
///
/// Kept in a cookie that says measures and a place, and nothing of what was printed or for whom.
enum SheetMemory: String {
  /// Labels of copies.
  case copies = "sartika-labels"
  /// Labels with prices.
  case goods = "sartika-prices"
  /// Cards of members on A4.
  case cards = "sartika-cards"

  fileprivate static let longest = 200

  /// The header that remembers it for a year.
  fileprivate func remembering(_ text: String) -> String {
    "\(rawValue)=\(text); Path=\(OfficePlace.home.text); SameSite=Strict; HttpOnly; "
      + "Max-Age=31536000"
  }
}

/// Where the next cards go, and since when members were given none.
struct CardMemory: Hashable, Sendable {
  /// Cards that are gone from the A4 sheet.
  var start = 0
  /// The day on which several were printed last; `nil` when they never were.
  var since: Day?

  /// So many cards further on the sheet.
  func after(_ cards: Int) -> CardMemory {
    CardMemory(start: (start % CardSheet.count + cards) % CardSheet.count, since: since)
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The sheet on which labels were printed last, and where it goes on; `nil` when there is none.
  ///
  /// - Throws: a fault.
  func remembered(_ memory: SheetMemory) throws -> SheetChoice? {
    try told(by: memory).flatMap { try SheetChoice.remembered($0) }
  }

  /// Where cards go on.
  var rememberedCards: CardMemory {
    let parts = told(by: .cards)?.split(separator: "_").map(String.init) ?? []
    let start = parts.first.flatMap { Int($0) } ?? 0
    return CardMemory(
      start: (0..<CardSheet.count).contains(start) ? start : 0,
      since: parts.dropFirst().first.flatMap { Day($0) })
  }

  private func told(by memory: SheetMemory) -> String? {
    guard let text = request.cookies[memory.rawValue]?.value,
      text.utf8.count <= SheetMemory.longest
    else { return nil }
    return text
  }
}

extension Response {
  /// The same answer, whose browser remembers where labels go on.
  func remembering(_ choice: SheetChoice, as memory: SheetMemory) -> Response {
    remembering(choice.kept, as: memory)
  }

  /// The same answer, whose browser remembers where cards go on.
  func remembering(_ cards: CardMemory) -> Response {
    let day = cards.since.map { "_\($0)" } ?? ""
    return remembering("\(cards.start)\(day)", as: .cards)
  }

  private func remembering(_ text: String, as memory: SheetMemory) -> Response {
    var response = self
    response.headers[values: .setCookie].append(memory.remembering(text))
    return response
  }
}
