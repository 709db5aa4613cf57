import Papers
import Testing
import Values

struct `The evening sheet` {
  private static let day = Day(number: 20_783)

  private static func sheet(codes: Int) throws -> EveningSheet {
    EveningSheet(
      house: "Perpustakaan Contoh", day: day, printed: "26 Nov 2026, 18.06 WIB",
      figures: [.init(12, "dipinjamkan"), .init(9, "kembali")],
      codes: try (0..<codes).map { try Barcode("IP-000\(1000 + $0)") },
      money: [
        .init(name: "Tunai", sales: 19, received: Rupiah(3_111_500)),
        .init(
          name: "Laci kas Kasir 1", expected: Rupiah(3_111_500), counted: Rupiah(3_106_500),
          difference: Rupiah(-5000)),
      ],
      remarks: ["Kasir 1: kembalian."], tasks: ["Pasang 33 label"])
  }

  @Test func `is one A4 with counts, codes, money and what is to do`() throws {
    let page = try Self.sheet(codes: 3).page(in: .indonesian)
    for size in try PaperRaster.sizes([page]) {
      #expect(abs(size.width - 210) < 0.2 && abs(size.height - 297) < 0.2)
    }
    let words = try PaperRaster.words([page])
    for word in [
      "Lembar malam", "Perpustakaan Contoh", "IP-0001000", "IP-0001002", "3.111.500", "3.106.500",
      "Selisih", "Diterima", "Penjualan", "Pasang 33 label", "dipinjamkan", "26 Nov 2026",
    ] {
      #expect(words.contains(word), "\(word): \(words)")
    }
  }

  @Test func `says how many more there are, and leaves out what is not for whoever prints`() throws
  {
    let many = try PaperRaster.words([Self.sheet(codes: 50).page(in: .indonesian)])
    #expect(many.contains("dan 14 lagi"))
    var sheet = try Self.sheet(codes: 3)
    sheet.codes = nil
    sheet.money = nil
    let words = try PaperRaster.words([sheet.page(in: .english)])
    #expect(!words.contains("IP-0001000") && !words.contains("Money"))
    #expect(words.contains("Evening sheet") && words.contains("For tomorrow"))
  }

  @Test(arguments: [Language.indonesian, .english])
  func `says how many more lines of money and how many more tasks there are`(language: Language)
    throws
  {
    var sheet = try Self.sheet(codes: 0)
    sheet.remarks = ["Kasir 9: kembalian."]
    sheet.money = (1...16).map { .init(name: "Laci kas \($0)", expected: Rupiah(1_000)) }
    sheet.tasks = (1...14).map { "Tugas nomor \($0)" }
    let words = try PaperRaster.words([sheet.page(in: language)])
    let isIndonesian = language == .indonesian
    for more in isIndonesian ? ["dan 3 lagi", "dan 4 lagi"] : ["and 3 more", "and 4 more"] {
      #expect(words.contains(more), "\(more): \(words)")
    }
    #expect(words.contains("Laci kas 13") && !words.contains("Laci kas 14"))
    #expect(words.contains("Tugas nomor 10") && !words.contains("Tugas nomor 11"))
    sheet.money = Array(sheet.money?.prefix(13) ?? [])
    sheet.tasks = Array(sheet.tasks.prefix(10))
    let whole = try PaperRaster.words([sheet.page(in: language)])
    #expect(!whole.contains(isIndonesian ? "lagi" : " more"))
  }
}
