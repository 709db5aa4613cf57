import Printing
import Testing
import Values

struct `A receipt on paper` {
  @Test func `of 58 millimetres reads like this`() {
    let text = ReceiptLayout(.narrow).lines(dewisSale).plainText(.narrow)
    #expect(
      text == """
                    Sartika
        Jl. Kautamaan Istri 12, Bandung
        Struk                2026-000123
        21 Nov 2026            13.05 WIB
        Kasir                Kasir depan
        --------------------------------
        Kuasa Wanita Jawa: Perempuan di
        Pusat Kekuasaan dan Rumah Tangga
          1 x 85.000              85.000
        Pin, ungu
          2 x 12.500              25.000
        --------------------------------
        Jumlah barang                  3
        TOTAL                  Rp110.000
        Tunai                  Rp150.000
        Kembali                 Rp40.000
        --------------------------------
                 Terima kasih.

        """)
  }

  @Test(arguments: PaperWidth.allCases, Language.allCases)
  func `never runs over its edge`(width: PaperWidth, language: Language) {
    let long = ReceiptLine(
      title: String(repeating: "Sembilanbelas", count: 9) + " dan lagi", quantity: 9_999,
      unit: Rupiah(999_999_999), total: Rupiah(9_998_999_990_001))
    let sale = receipt(lines: [long, dewisSale.lines[0]])
    let lines = ReceiptLayout(width, language: language).lines(sale)
    #expect(lines.count > 5)
    for line in lines {
      #expect(line.text.count * (line.isLarge ? 2 : 1) <= width.columns)
      #expect(line.plain(width).count <= width.columns)
    }
  }

  @Test func `tells goods from what is none, and counts pieces of goods only`() {
    let sale = receipt(lines: [
      dewisSale.lines[1],
      ReceiptLine(
        .return, title: "Tas", quantity: -1, unit: Rupiah(95_000), total: Rupiah(-95_000)),
      ReceiptLine(
        .donation, title: "Donasi", quantity: 1, unit: Rupiah(10_000), total: Rupiah(10_000)),
      ReceiptLine(
        .rounding, title: "Pembulatan", quantity: 1, unit: Rupiah(-50), total: Rupiah(-50)),
    ])
    let lines = ReceiptLayout(.narrow).lines(sale).map(\.text)
    #expect(lines.contains("Dikembalikan: Tas"))
    for (left, right) in [
      ("  -1 x 95.000 ", " -95.000"), ("Donasi ", " 10.000"), ("Pembulatan ", " -50"),
      ("Jumlah barang ", " 2"),
    ] {
      #expect(lines.contains { $0.hasPrefix(left) && $0.hasSuffix(right) }, "\(left)")
    }
  }

  @Test(arguments: PaperWidth.allCases)
  func `says the amounts at the right edge`(width: PaperWidth) {
    let lines = ReceiptLayout(width).lines(dewisSale).map { $0.plain(width) }
    for amount in ["85.000", "25.000", "Rp110.000", "Rp150.000", "Rp40.000"] {
      #expect(lines.contains { $0.count == width.columns && $0.hasSuffix(" \(amount)") })
    }
  }

  @Test(arguments: 20...40)
  func `keeps a blank between words and what stands at the right edge`(length: Int) {
    let name = String(repeating: "K", count: length)
    let sale = Receipt(
      shop: "Sartika", number: "2026-000125", at: afternoon, till: name, lines: [],
      total: .zero, payment: .qris(reference: "1"))
    let lines = ReceiptLayout(.narrow).lines(sale).map(\.text)
    for line in lines { #expect(line.count <= 32) }
    let whole = lines.contains("Kasir" + String(repeating: " ", count: max(0, 27 - length)) + name)
    #expect(whole == (length <= 26))
    #expect(length <= 26 || lines.contains("Kasir"))
  }

  @Test func `ends with the words of the house, if it has any, and with thanks`() {
    let words = "Barang dapat ditukar dalam 14 hari dengan struk ini."
    let footers = [Receipt.footer(), Receipt.footer(saying: words)]
    let papers = footers.map { footer in
      let paper = Receipt(
        shop: "Sartika", number: "2026-000126", at: afternoon, lines: [], total: .zero,
        payment: .qris(reference: "1"), footer: footer)
      return ReceiptLayout(.narrow).lines(paper).map(\.text)
    }
    #expect(papers[0].suffix(2) == [String(repeating: "-", count: 32), "Terima kasih."])
    #expect(
      papers[1].suffix(3) == [
        "Barang dapat ditukar dalam 14", "hari dengan struk ini.", "Terima kasih.",
      ])
  }

  @Test(arguments: Zone.allCases)
  func `names the zone by which it says the time`(zone: Zone) {
    let paper = Receipt(
      shop: "Sartika", number: "2026-000127", at: afternoon.on(zone), lines: [], total: .zero,
      payment: .qris(reference: "1"))
    let lines = ReceiptLayout(.narrow).lines(paper).map(\.text)
    #expect(lines.contains { $0.hasSuffix(" \(zone.rawValue)") && $0.count == 32 })
  }

  @Test func `says which sale a void takes back, and why`() {
    let back = dewisSale.lines.map {
      ReceiptLine(title: $0.title, quantity: -$0.quantity, unit: $0.unit, total: -$0.total)
    }
    let void = receipt(
      kind: .void(of: "2026-000123", reason: "Salah ukuran"), lines: back,
      payment: .cash(given: .zero, change: Rupiah(110_000)))
    let text = ReceiptLayout(.wide).lines(void).plainText(.wide)
    for words in ["PEMBATALAN", "2026-000123", "Alasan: Salah ukuran", "-Rp110.000", "-85.000"] {
      #expect(text.contains(words))
    }
  }

  @Test func `of a void says what was given back, and not that it was paid`() {
    let cases: [(Rupiah, Rupiah)] = [(Rupiah(110_000), Rupiah(-110_000)), (.zero, .zero)]
    for (change, total) in cases {
      let void = Receipt(
        kind: .void(of: "2026-000123", reason: "Salah ukuran"), shop: "Sartika",
        number: "2026-000124", at: afternoon, lines: [], total: total,
        payment: .cash(given: .zero, change: change), footer: [])
      let text = ReceiptLayout(.narrow).lines(void).plainText(.narrow)
      #expect(text.contains("Dikembalikan tunai") && text.contains(change.description))
      #expect(!text.contains("Tunai ") && !text.contains("Kembali "), "\(text)")
      #expect(!void.parts().contains(.stamp("LUNAS")))
    }
  }

  @Test func `has a stamp for who draws it, and none in lines of letters`() {
    #expect(dewisSale.parts().contains(.stamp("LUNAS")))
    #expect(dewisSale.parts(in: .english).contains(.stamp("PAID")))
    #expect(!ReceiptLayout(.wide).lines(dewisSale).plainText(.wide).contains("LUNAS"))
  }

  @Test(arguments: [(Language.indonesian, "DIBATALKAN"), (.english, "VOID")])
  func `of a sale that was taken back says so, and by which receipt`(
    language: Language, mark: String
  ) {
    let paper = receipt(kind: .voided(by: "2026-000130"))
    let lines = ReceiptLayout(.narrow, language: language).lines(paper)
    #expect(lines.contains { $0.text == mark && $0.isBold })
    #expect(lines.contains { $0.text.hasSuffix(" 2026-000130") })
  }

  @Test func `printed again says that it is a copy`() {
    let text = ReceiptLayout(.wide).lines(receipt(isCopy: true)).plainText(.wide)
    #expect(text.contains("SALINAN"))
    #expect(!ReceiptLayout(.wide).lines(dewisSale).plainText(.wide).contains("SALINAN"))
  }

  @Test func `tells by which reference money came`() {
    let qris = ReceiptLayout(.narrow).lines(receipt(payment: .qris(reference: "QR-77")))
    #expect(qris.plainText(.narrow).contains("QRIS                   Rp110.000"))
    #expect(qris.plainText(.narrow).contains("QR-77"))
    let transfer = ReceiptLayout(.narrow, language: .english)
      .lines(receipt(payment: .transfer(bank: "BSI", reference: "0042")))
    #expect(transfer.plainText(.narrow).contains("Transfer BSI"))
    #expect(transfer.plainText(.narrow).contains("Reference"))
  }
}
