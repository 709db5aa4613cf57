import PointOfSale
import Testing

@testable import TillFace

struct `The colour that a variant names` {
  @Test(arguments: [
    ("natural", Dye.natural), ("XL, ungu", .purple), ("S · Hitam", .black), ("white, M", .white),
    ("nila", .indigo), ("sogan tua", .sogan), ("Merah/XL", .red), ("kuning", .yellow),
  ])
  func `is found among its words, in both languages`(words: String, dye: Dye) {
    #expect(Dye(named: words) == dye)
  }

  @Test(arguments: ["", "XL", "A5", "hitamnya", "isi 5"])
  func `is none where no word is one`(words: String) {
    #expect(Dye(named: words) == nil)
  }

  @Test func `is that of shirts and bags, and of nothing else`() {
    for kind in GoodsPicture.allCases {
      let isDyed = aPage().dyedGoods(kind, .purple) != nil
      #expect(isDyed == [.shirt, .bag].contains(kind))
    }
  }
}
