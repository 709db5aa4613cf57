import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The reference of a sale without cash` {
  @Test func `may stay empty at the till, and is filled in from the day's list`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      #expect(
        try await dewi.try("/till/lines", ["variant": "\(day.pin.number)"]).status == 303)
      let paid = try await dewi.press("/till/pay/qris", on: "/till")
      let sale = paid.headers["location"] ?? ""
      #expect(sale.hasPrefix("/till/sales/"))
      let list = try await dewi.words("/till/sales")
      #expect(list.contains("nomor belum diisi") && list.contains("Nomor belum diisi: 1 penjualan"))
      try await dewi.press("\(sale)/reference", ["reference": "QR-77"], on: "/till/sales")
      let after = try await dewi.words("/till/sales")
      #expect(!after.contains("belum diisi"))
      #expect(Paper.receipt(in: try await dewi.see(sale).text)?.contains("QR-77") == true)
    }
  }

  @Test func `is asked of the colleague who sold, and of a manager`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      #expect(
        try await dewi.try("/till/lines", ["variant": "\(day.pin.number)"]).status == 303)
      try await dewi.press("/till/pay/transfer", on: "/till")
      let form = "Nomor belum diisi: 1 penjualan"
      let rini = try await day.colleague("Rini", .cashier)
      let hers = try await rini.words("/till/sales")
      #expect(hers.contains("nomor belum diisi") && !hers.contains(form))
      #expect(try await day.ratna().words("/till/sales").contains(form))
    }
  }
}
