import Persistence
import PointOfSale
import Testing
import Values

/// What the file says to whoever writes past the program.
struct `A line in the file` {
  /// A line of sale 2; sale 1 has three pins in its first line, at Rp12.500.
  private static func line(
    _ kind: String, variant: String = "NULL", name: String = "Denda", label: String = "",
    _ unit: Int = 1_000, _ quantity: Int = 1, back: String = "NULL, NULL", number: Int = 1
  ) -> String {
    """
    INSERT INTO saleLine VALUES (2, \(number), '\(kind)', \(variant), '\(name)', '\(label)',
      'exempt', \(unit), \(quantity), \(unit * quantity), \(back));
    """
  }

  private static func move(_ quantity: Int, _ reason: String) -> String {
    """
    INSERT INTO stockMove (variant, quantity, reason, sale, at)
    VALUES (1, \(quantity), '\(reason)', 2, '2026-11-21T13:05:09+07:00');
    """
  }

  /// Tender and sale, paid by QRIS.
  private static func closing(_ total: Int, voids: Bool = false) -> String {
    """
    INSERT INTO tender VALUES (2, 'qris', \(total), NULL, NULL, NULL, 'Q');
    INSERT INTO sale
      (number, kind, receiptYear, receiptSerial, cart, station, drawer, staff, day, at, total,
       voids, reason)
    VALUES (2, \(voids ? "'void'" : "'sale'"), 2026, 2, \(voids ? "NULL" : "9"), 1, 1, 1,
      '2026-11-21', '2026-11-21T13:05:09+07:00', \(total), \(voids ? "1, 'x'" : "NULL, NULL"));
    """
  }

  private static let ofAVariant = "goods and what comes back are of a variant"
  private static let wording = "what is no goods has a wording"
  private static let notNothing = "a charge, a donation and a voucher are more than nothing"
  private static let once = "a donation, a voucher and rounding are counted once"
  private static let sold = "what comes back was sold, at that price"
  private static let mirror = "a void takes back every line as it was"
  private static let rounded = "rounding is less than a hundred rupiah"

  private static let lines: [(String, String)] = [
    (ofAVariant, line("goods")), (ofAVariant, line("charge", variant: "1")),
    (ofAVariant, line("donation", variant: "1")), (wording, line("charge", name: " ")),
    (wording, line("charge", label: "M")), (notNothing, line("charge", 0)),
    (notNothing, line("donation", 0)), (notNothing, line("donation", -5)),
    (notNothing, line("voucher", 0)), (once, line("donation", 1_000, 2)),
    (once, line("voucher", 1_000, 2)), (once, line("rounding", 5, 2)),
    (rounded, line("rounding", 100)), (rounded, line("rounding", -100)),
    (rounded, line("rounding", 0)),
    ("UNIQUE", line("rounding", 5) + line("rounding", 5, number: 2)),
    ("kind IN", line("gift")),
    ("what comes back names the line that was sold", line("charge", back: "1, 1")),
    ("a price is not below nothing", line("goods", variant: "1", -5)),
    (sold, line("return", variant: "1", 12_500, -1)),
    (sold, line("return", variant: "1", 12_500, -1, back: "1, 2")),
    (sold, line("return", variant: "1", 12_000, -1, back: "1, 1")),
    (sold, line("return", variant: "2", 12_500, -1, back: "1, 1")),
    (
      "no more comes back than was sold",
      line("return", variant: "1", 12_500, -4, back: "1, 1")
    ),
  ]

  private static let sales: [(String, String)] = [
    ("a line goes the way of its sale", line("charge", 1_000, -1) + closing(-1_000)),
    (
      "a line goes the way of its sale",
      line("return", variant: "1", 12_500, 1, back: "1, 1") + move(-1, "sale") + closing(12_500)
    ),
    (
      "only what comes back takes a sale below nothing", line("rounding", -50) + closing(-50)
    ),
    ("only a line moves stock", line("charge") + move(-1, "sale") + closing(1_000)),
    (
      "every line moves its stock",
      line("return", variant: "1", 12_500, -1, back: "1, 1") + closing(-12_500)
    ),
    (
      "a void takes back one whole sale",
      line("goods", variant: "1", 12_500, -2) + move(2, "void") + closing(-25_000, voids: true)
    ),
    (mirror, inTwo + move(3, "void") + closing(-37_500, voids: true)),
    (mirror, line("charge", 12_500, -3) + closing(-37_500, voids: true)),
    ("CHECK", move(-1, "broughtBack")),
  ]

  /// The three pins of sale 1 taken back on two lines.
  private static let inTwo =
    line("goods", variant: "1", 12_500, -2) + line("goods", variant: "1", 12_500, -1, number: 2)

  @Test(arguments: lines + sales)
  func `is refused when it is not as it must be`(because: String, sql: String) async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.goods("Tas")
    _ = try await till.sell(pin, 3)
    let objection = try await till.objection(to: sql)
    #expect(objection?.contains(because) == true, "\(objection ?? "none")")
    #expect(try await till.count("saleLine") == 1)
    try await till.expectGoodBooks()
  }

  @Test func `that takes back more than its sale had brings nothing back of another`()
    async throws
  {
    let till = try await ATill()
    let pin = try await till.goods(opening: 9)
    for _ in 1...2 { _ = try await till.sell(pin, 3) }
    let objection = try await till.objection(
      to: """
        INSERT INTO saleLine VALUES
          (3, 1, 'goods', 1, 'Pin', '', 'exempt', 12500, -4, -50000, NULL, NULL),
          (3, 2, 'return', 1, 'Pin', '', 'exempt', 12500, 1, 12500, 1, 1);
        INSERT INTO stockMove (variant, quantity, reason, sale, at)
        VALUES (1, 4, 'void', 3, 'x'), (1, -1, 'void', 3, 'x');
        INSERT INTO tender VALUES (3, 'qris', -37500, NULL, NULL, NULL, 'Q');
        INSERT INTO sale
          (number, kind, receiptYear, receiptSerial, station, drawer, staff, day, at, total,
           voids, reason)
        VALUES (3, 'void', 2026, 3, 1, 1, 1, '2026-11-21', 'x', -37500, 2, 'x');
        """)
    #expect(objection?.contains(Self.mirror) == true, "\(objection ?? "none")")
    #expect(try await till.count("saleLine") == 2)
    try await till.expectGoodBooks()
  }

  @Test func `that was bent without the file's word stands in no good books`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.sell(pin, 3)
    let bent = Self.inTwo + Self.move(3, "void") + Self.closing(-37_500, voids: true)
    try await till.run("DROP TRIGGER saleAddsUp; \(bent)")
    let violations = try await till.database.violations()
    #expect(
      violations.contains("not so: a void takes back every line of its sale as it was (1)"))
  }
}
