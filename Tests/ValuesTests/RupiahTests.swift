import Foundation
import Testing
import Values

struct `Amounts that Dewi types` {
  @Test(arguments: [
    ("25000", 25_000), ("25.000", 25_000), ("Rp 25.000", 25_000), ("Rp25.000", 25_000),
    ("rp. 25.000", 25_000), ("RP25000", 25_000), ("25rb", 25_000), ("25 rb", 25_000),
    ("25 ribu", 25_000), ("25RB", 25_000), ("2,5rb", 2500), ("2,50rb", 2500), ("2,125rb", 2125),
    ("1,5jt", 1_500_000), ("1,5 juta", 1_500_000), ("2jt", 2_000_000), ("1.500rb", 1_500_000),
    ("25.000,00", 25_000), ("25.000,-", 25_000), ("1.234.567", 1_234_567), ("0", 0), ("Rp0", 0),
    (" 7.500 ", 7500), ("25\u{A0}000", 25_000), ("007", 7),
  ])
  func `are read as she means them`(text: String, amount: Int64) throws {
    #expect(try Rupiah(parsing: text) == Rupiah(amount))
  }

  @Test(arguments: [
    "", " ", "Rp", "rb", "dua puluh", "25.00", "2.5000", "25.0000", ".000", ".25", ".5jt", "25.",
    "1.000.00", "1000.000", "25,5", "25,50", "1.5jt", "1,5,5jt", "1,jt", ",5jt", "1,2345jt",
    "-5000",
    "+5000", "25k", "25rbrb", "25rbjt", "25_000", "0x19", "٢٥", "２５", "1e6", "Rp..5", "25;000",
    "25,000",
  ])
  func `are refused when they could mean two things or nothing`(text: String) {
    #expect(throws: RupiahRefusal.notAnAmount(text)) { try Rupiah(parsing: text) }
  }

  @Test(arguments: [
    "012345678905", "036000291452", "012.345.678.905", "9786020324784", "2000000000022",
    "40170725", "40.170.725",
  ])
  func `are never the code of something on the counter`(text: String) {
    #expect { try Rupiah(parsing: text) } throws: { error in
      (error as? any Refusal)?.type == "amount-is-a-code"
    }
  }

  @Test(arguments: ["12.500.000", "12500000", "40170724", "00000000"])
  func `may look a little like one`(text: String) throws {
    #expect(try Rupiah(parsing: text) == Rupiah(Int64(text.filter(\.isNumber)) ?? -1))
  }

  @Test func `reach to the largest amount and not one rupiah further`() throws {
    #expect(try Rupiah(parsing: "999.999.999.999") == .largestTyped)
    #expect(try Rupiah(parsing: "999999jt") == Rupiah(999_999_000_000))
    for text in [
      "1.000.000.000.000", "1000000jt", "1000000000000rb", "9223372036854775807",
      "9223372036854775808", "99999999999999999999999999", "9223372036854775807jt",
      "99999999999999999999999999rb",
    ] {
      #expect(throws: RupiahRefusal.tooLarge(text)) { try Rupiah(parsing: text) }
    }
  }

  @Test func `are read again as they were written`() throws {
    for amount: Int64 in [0, 1, 10, 999, 1000, 25_000, 100_000, 1_234_567, 999_999_999_999] {
      #expect(try Rupiah(parsing: Rupiah(amount).description) == Rupiah(amount))
      #expect(try Rupiah(parsing: Rupiah(amount).digits) == Rupiah(amount))
    }
  }
}

struct `Amounts on the receipt` {
  @Test(arguments: [
    (0, "Rp0"), (5, "Rp5"), (999, "Rp999"), (1000, "Rp1.000"), (25_000, "Rp25.000"),
    (1_234_567, "Rp1.234.567"), (-2500, "−Rp2.500"), (Int64.max, "Rp9.223.372.036.854.775.807"),
    (Int64.min, "−Rp9.223.372.036.854.775.808"),
  ])
  func `stand as Indonesia writes them`(amount: Int64, text: String) {
    #expect(Rupiah(amount).description == text)
    #expect("\(Rupiah(amount))" == text)
  }

  @Test func `add up`() {
    var total = Rupiah(85_000) + Rupiah(15_000)
    total += Rupiah(25_000) * 3
    #expect(total == Rupiah(175_000))
    #expect(Rupiah(200_000) - total == Rupiah(25_000))
    #expect(-Rupiah(2500) == Rupiah(-2500))
    #expect(Rupiah.zero < Rupiah(1))
    #expect([Rupiah(3), Rupiah(1), Rupiah(2)].sorted() == [Rupiah(1), Rupiah(2), Rupiah(3)])
  }

  @Test func `beyond every limit stop there, whatever a damaged row says`() {
    let (most, least) = (Rupiah(.max), Rupiah(.min))
    #expect(most + Rupiah(1) == most && least - Rupiah(1) == least && -least == most)
    #expect(most * 2 == most && most * -2 == least && least * -1 == most)
    #expect(most - Rupiah(-1) == most && least + Rupiah(-1) == least)
  }

  @Test func `are whole numbers for a program`() throws {
    let json = try JSONEncoder().encode([Rupiah(25_000), Rupiah(-1)])
    #expect(String(decoding: json, as: UTF8.self) == "[25000,-1]")
    #expect(try JSONDecoder().decode([Rupiah].self, from: json) == [Rupiah(25_000), Rupiah(-1)])
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode([Rupiah].self, from: Data("[25000.5]".utf8))
    }
  }
}
