import HTTPTypes
import Pages
import Serving
import Values
import Window

extension API {
  /// What the house says of itself to everybody.
  static let houseOperations = [
    Operation(
      method: .get, path: "/house", name: "house",
      summary: Sentence(
        id: "Alamat, jam buka, pengumuman, dan daftar bantuan",
        en: "Address, opening hours, announcements and the list of help"),
      access: .work, answer: .ok(HouseWire.shape)
    ) { request in
      try .json(HouseWire(try await request.rooms.window.look(on: request.today)))
    }
  ]
}
