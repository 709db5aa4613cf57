import GRDB
import Persistence
import Values

/// Sums that nobody means, which a scanner or a slip of the finger types.
enum Unlikely {
  /// The largest note; nobody needs to give more than one of them too many.
  private static let note: Int64 = 100_000
  /// The shortest code that is looked for: Rp10.000.000, less than which is a sum like any other.
  private static let shortestCode = 8
  /// The smallest note, and the smallest coin.
  private static let smallest = Rupiah(1_000)
  private static let coin: Int64 = 100
  /// Pieces of one thing that a shelf seldom sees.
  private static let manyPieces = 1_000
  /// Money that a till sees seldom, in a sale, a float or a move: asked about from here on.
  private static let seldom = Rupiah(20_000_000)

  /// - Throws: `PayRefusal.unlikely` for cash beyond the total in whole notes and one note more.
  static func check(cash given: Rupiah, for total: Rupiah) throws(PayRefusal) {
    let notes = max(0, (total.amount + note - 1) / note) + 1
    guard given.amount <= notes * note else {
      throw .unlikely(given: given, change: given - total)
    }
  }

  /// - Throws: `PayRefusal.unlikelyTotal` for what a till seldom takes, or gives back.
  static func check(total: Rupiah) throws(PayRefusal) {
    guard total.amount.magnitude < seldom.amount.magnitude else { throw .unlikelyTotal(total) }
  }

  /// Nothing at all may lie in a drawer; what is less than the smallest note was meant in thousands.
  ///
  /// - Throws: `DrawerRefusal.unlikely`.
  static func check(cash amount: Rupiah) throws(DrawerRefusal) {
    guard amount != .zero else { return }
    guard (smallest..<seldom).contains(amount), amount.amount % coin == 0 else {
      throw .unlikely(amount)
    }
  }

  /// Nothing, or a fifth or five times of the price before: a zero too few beside another change is
  /// more than a tenth.
  ///
  /// - Throws: `ProductRefusal.unlikelyPrice`.
  static func check(price: Rupiah?, after old: Rupiah?) throws(ProductRefusal) {
    guard let price, price != old else { return }
    guard price != .zero else { throw .unlikelyPrice(price, before: old) }
    guard let old, old > .zero else { return }
    guard price.amount / 5 < old.amount, old.amount / 5 < price.amount else {
      throw .unlikelyPrice(price, before: old)
    }
  }

  /// - Throws: `StockRefusal.unlikely` for more pieces than a shelf holds.
  static func check(pieces: Int) throws(StockRefusal) {
    guard pieces.magnitude < manyPieces else { throw .unlikely(pieces) }
  }

  /// - Throws: `PayRefusal.isACode`.
  static func check(noCode amount: Rupiah, in db: Database) throws {
    if let title = try code(amount, in: db) { throw PayRefusal.isACode(title) }
  }

  /// What a sum would be as a code: the goods that carry it.
  ///
  /// A field for money drops the zeros before a number, so they are put back.
  private static func code(_ amount: Rupiah, in db: Database) throws -> String? {
    let digits = String(amount.amount)
    guard amount > .zero, digits.utf8.count >= shortestCode else { return nil }
    for length in [digits.utf8.count, 12, 13] where length >= digits.utf8.count {
      let zeros = String(repeating: "0", count: length - digits.utf8.count)
      let code = try Barcode(zeros + digits)
      if let variant = try Variant.find(db, barcode: code) {
        return try Offer.find(db, variant: variant.number)?.title ?? code.text
      }
    }
    return nil
  }
}
