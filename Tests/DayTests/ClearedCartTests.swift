import FrontDoor
import PointOfSale
import Stations
import Testing
import Values
import Web

struct `A cart that is emptied` {
  @Test func `is the one that was asked about; of another she is asked anew`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      var form = try #require(Paper.form("/till/clear", in: try await ratna.see("/till").text))
      for question in ["berisi 1 barang?", "berisi 2 barang?"] {
        let asked = try await ratna.send("/till/clear", form)
        #expect(asked.status == 200 && Paper.words(asked.text).contains(question))
        form = try #require(Paper.form("/till/clear", in: asked.text))
        if question.contains("1") { _ = try await day.enter(day.pin.barcode.text, as: ratna) }
      }
      #expect(try await day.pieces() == 2)
      #expect(try await ratna.send("/till/clear", form).status == 303)
      #expect(try await day.pieces() == 0)
    }
  }
}

extension Furnished {
  /// How many pieces are in the cart of the till.
  fileprivate func pieces() async throws -> Int {
    try await house.house.shop.cart(of: station.number)?.pieces ?? 0
  }
}
