import Access
import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Values

extension PageRequest<TillRooms, StaffOnDuty> {
  /// The goods whose name holds what was typed into the one field of the till.
  ///
  /// None for what is a code of anything in the house, and for what has no letters: a number that is
  /// not known was scanned, and must not become something else.
  func goods(named text: String) async throws -> [Offer] {
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return [] }
    // Letters that no code has can only be a name.
    if let code = try? Barcode(text), try await isKnown(code) { return [] }
    let sold = try await face.shop.offers(matching: text, limit: TillState.mostFound)
    // What is not sold any more is said so, instead of being none of our goods.
    return sold.isEmpty
      ? try await face.shop.offers(matching: text, isSold: false, limit: 1) : sold
  }

  private func isKnown(_ code: Barcode) async throws -> Bool {
    do {
      return try await face.scanDesk.knows(code, for: .till, by: who.number)
    } catch is any Refusal {
      return true
    }
  }
}
