import PointOfSale
import Testing
import Values

@testable import TillFace

struct `The change that is taken out of the drawer` {
  @Test(
    arguments: [
      (0, []), (-5_000, []), (47_500, ["20000x2", "5000x1", "2000x1", "500x1"]),
      (1_000, ["1000x1"]), (250, ["200x1"]), (350_000, ["100000x3", "50000x1"]),
    ] as [(Int64, [String])])
  func `is the fewest notes and coins, the largest first`(_ sum: Int64, _ pieces: [String]) {
    let purse = Purse(for: Rupiah(sum))
    #expect(purse.pieces.map { "\($0.kind.rawValue)x\($0.count)" } == pieces)
  }
}
