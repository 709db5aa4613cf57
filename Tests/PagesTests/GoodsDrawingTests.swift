import PointOfSale
import Testing

@testable import Pages

struct `The drawing of goods` {
  @Test(arguments: [
    ("Kaos “Baca, Lawan, Rawat”", GoodsDrawing.shirt), ("Feminist T-shirt", .shirt),
    ("Pin 8 Maret", .pin), ("Tas kain Perpustakaan Ibu", .bag), ("Canvas tote bag", .bag),
    ("Tenun ikat Sumba 2 meter", .cloth), ("Batik tulis pesisir", .cloth),
    ("CANGKIR enamel ungu", .mug), ("Buku catatan jahit tangan A5", .notebook),
    ("Stiker lembar campur", .sticker), ("Poster Ruang Aman A3", .poster),
    ("Kopi Gayo koperasi perempuan 200 g", .pouch), ("Gayo coffee, 200 g", .pouch),
  ])
  func `is what its name says`(_ name: String, _ drawing: GoodsDrawing) {
    #expect(GoodsDrawing(named: name) == drawing)
  }

  @Test(arguments: [
    "", "200", "Kaos kaki lurik", "Tas pinggang lurik", "Pembatas buku tenun", "Gantungan pin",
    "Dompet tenun kecil", "Buku saku", "Kartu pos Perempuan Nusantara", "Sabun minyak kelapa",
    "Tatakan mug", "Pin cushion", "Kopi susu botol", "Bingkai poster", "Tasbih", "Mugshot",
  ])
  func `is a parcel where its name says nothing plain`(_ name: String) {
    #expect(GoodsDrawing(named: name) == .parcel)
  }

  @Test func `is there for each that the house may choose`() {
    #expect(GoodsPicture.allCases.map(\.rawValue) == GoodsDrawing.allCases.map(\.rawValue))
  }

  @Test func `is in the sheet, one for each`() {
    let sheet = String(decoding: PackageResources.goods_svg, as: UTF8.self)
    let views = sheet.matches(of: /<view id="([a-z]+)" viewBox="(\d+) 0 100 100"/)
    #expect(views.map { String($0.1) } == GoodsDrawing.allCases.map(\.rawValue))
    #expect(views.map { String($0.2) } == views.indices.map { String($0 * 100) })
    #expect(!sheet.contains("<script") && !sheet.contains("style"))
  }
}
