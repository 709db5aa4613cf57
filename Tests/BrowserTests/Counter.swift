import BarcodeScanning
import Foundation
import FrontDoor
import Persistence
import Testing
import Values

/// A member with what she carries.
struct Reader: Sendable {
  let name: String
  let barcode: String
  let pin: String
}

/// The counter of a house, seen through a browser.
struct Counter: Sendable {
  let house: RunningHouse
  let browser: Browser

  func open(_ path: String, on browser: Browser? = nil) async throws {
    try await (browser ?? self.browser).open(house.base + path)
  }

  /// Presses the button of the form that is sent to a place.
  func press(_ action: String, on browser: Browser? = nil) async throws {
    try await (browser ?? self.browser).click("form[action='\(action)'] button")
  }

  /// What libzbar reads in a picture of the page.
  func barcodes(on browser: Browser? = nil) async throws -> [String] {
    let picture = try await (browser ?? self.browser).picture(scale: 2)
    let frame = try BarcodePicture.grey(Array(picture), named: "page.png")
    return try BarcodeDecoder().readings(in: frame).map(\.text)
  }

  /// Keeps a picture of the page in a file, as a camera would see it.
  func photograph(_ name: String) async throws -> String {
    let path = house.folder.path + "/" + name
    try await browser.picture(scale: 2).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Lets the camera's daemon read pictures and send what it sees to the station.
  func camera(_ pictures: [String], token: String) async throws {
    let secret = house.folder.path + "/scanner.token"
    #expect(
      FileManager.default.createFile(
        atPath: secret, contents: Data(token.utf8), attributes: [.posixPermissions: 0o600]))
    let ended = try await Programs.run(
      "sartika-scannerd",
      [
        "--server", house.base.replacingOccurrences(of: "localhost", with: "127.0.0.1"),
        "--token-file", secret, "--state", house.folder.path + "/scanner", "--image",
      ] + pictures)
    #expect(ended.code == 0, "\(ended.err)")
  }
}
