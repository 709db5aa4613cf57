import Printing
import Testing
import Values

struct `What stands around the lines of a receipt` {
  private static let whole = Receipt(
    shop: "Perpustakaan Melati", address: ["Jl. Braga 1, Bandung"], telephone: "022-420 1234",
    number: "2026-000123", at: afternoon, till: "Kasir depan", seller: "Dewi",
    lines: dewisSale.lines, total: dewisSale.total, payment: dewisSale.payment,
    footer: Receipt.footer(saying: "Barang dapat ditukar dalam 14 hari."))

  @Test func `says whose it is, where, and who sold, in bytes too`() throws {
    let bytes = ESCPOS.encode(
      Self.whole, width: .narrow, ending: ESCPOS.Ending(cuts: true))
    #expect(
      try ESCPOS.decode(bytes).plainText(.narrow) == """
                  Perpustakaan
                     Melati
              Jl. Braga 1, Bandung
               Telp. 022-420 1234
        Struk                2026-000123
        21 Nov 2026            13.05 WIB
        Kasir                Kasir depan
        Petugas                     Dewi
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
         Barang dapat ditukar dalam 14
                     hari.
                 Terima kasih.

        """)
  }

  @Test(arguments: PaperWidth.allCases, Language.allCases)
  func `is the same on the screen and in the bytes, whatever the width`(
    width: PaperWidth, language: Language
  ) throws {
    let lines = ReceiptLayout(width, language: language).lines(Self.whole)
    let decoded = try ESCPOS.decode(ESCPOS.encode(lines, codePage: 71))
    #expect(decoded == lines)
    #expect(decoded.allSatisfy { $0.plain(width).count <= width.columns })
    #expect(decoded.contains { $0.text.hasSuffix(" Dewi") && $0.text.count == width.columns })
    #expect(try ESCPOS.operations(in: ESCPOS.encode(lines, codePage: 71))[1] == .codePage(71))
  }

  @Test func `opens a drawer with five bytes that print nothing`() throws {
    #expect(ESCPOS.pulse(.two) == [0x1B, 0x70, 0x00, 0x32, 0x32])
    #expect(try ESCPOS.decode(ESCPOS.pulse(.five)).isEmpty)
  }
}
