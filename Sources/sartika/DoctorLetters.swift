import Pages
import Values

extension Doctor {
  /// That pages do without the letters of the house, when this program was built without them.
  func lettersFinding() -> Finding? {
    guard !HouseFont.areDrawn else { return nil }
    return Finding(
      "letters", .warning,
      Sentence(
        id: "Program ini dibangun tanpa huruf rumah; halaman memakai huruf sistem",
        en: "This program was built without the letters of the house; pages use the system's"),
      cure: Sentence(
        id: "Pasang paket yang kurang dengan make setup, lalu bangun lagi: make release.",
        en: "Install the missing packages by make setup, then build again: make release."))
  }
}
