import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Writes down goods that arrived.
  ///
  /// - Parameter quantity: pieces that came, 1 to 999,999.
  /// - Throws: `StockRefusal` or `ProductRefusal`; then nothing was written.
  public func receiveStock(
    _ quantity: Int, of variant: VariantNumber, note: String? = nil, confirmed: Bool = false,
    at now: Instant, by actor: Actor
  ) async throws -> Variant {
    guard (1...999_999).contains(quantity) else { throw StockRefusal.nothingCame }
    return try await moveStock(
      of: variant, by: quantity, reason: .receipt, note: note, confirmed: confirmed, at: now,
      by: actor)
  }

  /// Writes down that stock came or went for a reason other than a sale.
  ///
  /// - Parameter quantity: pieces that came, or below zero, that went.
  /// - Parameter confirmed: whether somebody was asked about an unlikely number and meant it.
  /// - Throws: `StockRefusal` or `ProductRefusal`; then nothing was written.
  public func moveStock(
    of variant: VariantNumber, by quantity: Int, reason: StockReason, note: String? = nil,
    confirmed: Bool = false, at now: Instant, by actor: Actor
  ) async throws -> Variant {
    try await database.recorded { db in
      try actor.needs(.stockMove, in: db)
      return try Self.moveStock(
        db, of: variant, by: quantity, reason: reason, note: note, confirmed: confirmed, at: now,
        by: actor)
    }
  }

  /// Writes down what a count found; the difference goes into the ledger.
  ///
  /// - Parameter counted: pieces on the shelf, 0 to 999,999.
  /// - Parameter note: why it is another number; needed when it is.
  /// - Parameter seen: how many the books had where somebody wrote down the count; what was sold or
  ///   came since then is in no count of hers. Without it whatever is there becomes what she counted.
  /// - Throws: `StockRefusal` or `ProductRefusal`; then nothing was written.
  public func adjustStock(
    of number: VariantNumber, to counted: Int, seen: Int? = nil, note: String? = nil,
    confirmed: Bool = false, at now: Instant, by actor: Actor
  ) async throws -> Variant {
    try await database.recorded { db in
      try actor.needs(.stockMove, in: db)
      return try Self.adjustStock(
        db, of: number, to: counted, seen: seen, note: note, confirmed: confirmed, at: now,
        by: actor)
    }
  }

  static func adjustStock(
    _ db: Database, of number: VariantNumber, to counted: Int, seen: Int?, note: String?,
    confirmed: Bool, at now: Instant, by actor: Actor
  ) throws -> Variant {
    let variant = try ProductRules.variant(number, in: db)
    guard StockMove.pieces.contains(counted) else { throw StockRefusal.pieces }
    // Also where both are one number by now: what went since then lay on the shelf that she counted.
    if let seen, seen != variant.onHand {
      throw StockRefusal.movedSince(seen: seen, now: variant.onHand)
    }
    guard counted != variant.onHand else { return variant }
    guard let note = note?.tidy.nonEmpty else { throw StockRefusal.reasonMissing }
    if !confirmed { try Unlikely.check(pieces: counted - variant.onHand) }
    try Audit.write(
      db, at: now, by: actor, action: .stockCounted,
      subject: "variant \(number) stock \(variant.onHand) to \(counted)")
    return try Self.moveStock(
      db, of: number, by: counted - variant.onHand, reason: .adjustment, note: note, at: now,
      by: actor)
  }

  /// Writes a move down in the ledger and in the trail.
  static func moveStock(
    _ db: Database, of variant: VariantNumber, by quantity: Int, reason: StockReason,
    note: String?, confirmed: Bool, at now: Instant, by actor: Actor
  ) throws -> Variant {
    if !confirmed, reason.fits(quantity) { try Unlikely.check(pieces: quantity) }
    let moved = try Self.moveStock(
      db, of: variant, by: quantity, reason: reason, note: note, at: now, by: actor)
    try Audit.write(
      db, at: now, by: actor, action: .stockMoved,
      subject: "variant \(variant) \(reason.rawValue) \(quantity)")
    return moved
  }

  static func moveStock(
    _ db: Database, of number: VariantNumber, by quantity: Int, reason: StockReason,
    note: String?, at now: Instant, by actor: Actor
  ) throws -> Variant {
    let variant = try ProductRules.variant(number, in: db)
    guard reason.fits(quantity) else { throw StockRefusal.quantity }
    guard note?.fitsANote ?? true else { throw StockRefusal.noteTooLong }
    // Only a sale takes what the books do not have: the customer holds it in her hand.
    guard quantity > 0 || variant.onHand + quantity >= 0 else {
      throw StockRefusal.notThatMany(variant.onHand)
    }
    if reason == .opening, try StockMove.isOpened(db, variant: number) {
      throw StockRefusal.openedAlready
    }
    try StockMove.write(
      db, of: number, by: quantity, reason: reason, note: note, at: now, staff: actor.staff)
    return try ProductRules.variant(number, in: db)
  }
}

extension StockReason {
  /// Whether so many pieces can come or go by hand for this reason.
  fileprivate func fits(_ quantity: Int) -> Bool {
    guard quantity != 0, quantity.magnitude <= 999_999 else { return false }
    return switch self {
    case .opening, .receipt, .fromLibrary: quantity > 0
    case .toLibrary, .returned: quantity < 0
    case .adjustment: true
    case .sale, .void, .broughtBack: false
    }
  }
}

/// Why stock is not moved.
public enum StockRefusal: Refusal, Hashable {
  /// It does not fit the reason that was given for it.
  case quantity
  /// No shelf holds so many, or fewer than none; no reason was asked for.
  case pieces
  /// Goods received in no pieces, or in more than a shelf holds.
  case nothingCame
  /// More would go than is there; how many pieces are.
  case notThatMany(Int)
  /// In turn: a note of more than 500 characters; a count that differs, without a note; an
  /// opening stock for the second time.
  case noteTooLong, reasonMissing, openedAlready
  /// The books had so many where a count was written down, and have so many now.
  case movedSince(seen: Int, now: Int)
  /// More pieces than a shelf holds; done when it is said once more.
  case unlikely(Int)

  public var reason: Reason {
    switch self {
    case .quantity:
      Reason(
        "stock-quantity", at: ["quantity", "opening"],
        id: "Jumlah itu tidak cocok dengan alasannya. Periksa angka dan alasannya.",
        en: "That number does not match the reason. Check the number and the reason.")
    case .pieces:
      Reason(
        "stock-pieces", at: ["quantity", "opening"],
        id: "Stok paling sedikit 0 dan paling banyak 999.999. Periksa angkanya.",
        en: "Stock is at least 0 and at most 999,999. Check the number.")
    case .nothingCame:
      Reason(
        "stock-nothing-came", at: "quantity",
        id: "Tulis berapa yang datang, paling sedikit 1 dan paling banyak 999.999.",
        en: "Write how many arrived, at least 1 and at most 999,999.")
    case .notThatMany(let onHand):
      Reason(
        "stock-too-few", at: ["quantity", "opening"],
        id: "Stok tercatat \(Sentence(count: onHand).id); tidak bisa keluar lebih dari itu. "
          + "Hitung dulu stoknya.",
        en: "The recorded stock is \(Sentence(count: onHand).en); no more than that can go "
          + "out. Count it first.")
    case .noteTooLong:
      Reason(
        "note-too-long", at: "note",
        id: "Catatan paling panjang 500 karakter. Singkatkan dulu.",
        en: "A note has at most 500 characters. Make it shorter.")
    case .reasonMissing:
      Reason(
        "stock-reason-missing", at: "note",
        id: "Hitungannya berbeda dari stok tercatat. Tulis alasannya, misalnya “rusak”.",
        en: "The count differs from the recorded stock. Write why, such as “damaged”.")
    case .openedAlready:
      Reason(
        "stock-opened-already", at: ["quantity", "opening"],
        id: "Stok awal barang ini sudah dicatat. Pakai “Terima barang” atau “Stok opname”.",
        en: "The opening stock is already recorded. Use “Receive goods” or “Stock count”.")
    case .movedSince(let seen, let now):
      Reason(
        "stock-moved-since", .outdated, at: "quantity",
        id: "Stok tercatat berubah dari \(Sentence(count: seen).id) menjadi "
          + "\(Sentence(count: now).id) setelah Anda membuka halaman. Hitung sekali lagi, lalu "
          + "simpan.",
        en: "The recorded stock went from \(Sentence(count: seen).en) to "
          + "\(Sentence(count: now).en) after you opened the page. Count again, then save.")
    case .unlikely(let pieces):
      Reason(
        "stock-unlikely", at: ["quantity", "opening"],
        id: "\(Sentence(count: pieces).id) buah sekaligus? Periksa angkanya; bila benar, "
          + "konfirmasikan sekali lagi.",
        en: "\(Sentence(count: pieces).en) pieces at once? Check the number; if it is right, "
          + "confirm it.")
    }
  }
}
