import GRDB
public import Values

/// Where a record stands for everybody: a number of fifteen digits that chance made.
///
/// It tells nothing of how many records there are or when one came. Those who work here also know
/// the number under which a record was entered.
public enum RecordPlace {
  /// The numbers that chance chooses from; JSON keeps them exactly (RFC 8259, 6).
  public static let numbers: ClosedRange<Int64> = 100_000_000_000_000...999_999_999_999_999
}

/// The number of `RecordPlace`.
public typealias RecordAddress = Number<RecordPlace>

/// Chooses the address of a record.
public struct AddressMaker: Sendable {
  private let choose: @Sendable (_ content: [UInt8], _ attempt: Int) -> Int64

  /// By the chance of the system.
  public static let random = AddressMaker { _, _ in Int64.random(in: RecordPlace.numbers) }

  /// By a seed and by what the record says, so that the same record has the same address in another
  /// library: for tests and for the demonstration.
  public static func seeded(_ seed: UInt64) -> AddressMaker {
    AddressMaker { content, attempt in
      // FNV-1a, then the last step of SplitMix64.
      var mixed = 0xcbf2_9ce4_8422_2325 ^ seed &+ UInt64(attempt)
      for byte in content { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let width = UInt64(RecordPlace.numbers.count)
      return RecordPlace.numbers.lowerBound + Int64(SplitMix64.mixed(mixed) % width)
    }
  }

  /// An address that no record has.
  ///
  /// - Throws: `NoAddressFree` when chance fails again and again.
  func free(_ db: Database, for content: [UInt8]) throws -> RecordAddress {
    for attempt in 0..<64 {
      let address = RecordAddress(choose(content, attempt))
      if try !Self.isTaken(address, db) { return address }
    }
    throw NoAddressFree()
  }

  private static func isTaken(_ address: RecordAddress, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM publicRecord WHERE address = ?)
            OR EXISTS (SELECT 1 FROM record WHERE address = ? AND audience = 'staff')
          """), arguments: [address, address]) ?? false
  }
}

/// Chance gave only addresses that are taken.
struct NoAddressFree: Error {}
