import BarcodeDrawing
import BarcodeScanning
import Foundation
import Testing
import Values

private let book = BarcodeReading(.ean13, "9786020324784")
private let page = Page(.ean13("9786020324784"))

private func readings(in bytes: [UInt8]) throws -> [BarcodeReading] {
  try BarcodeDecoder().readings(in: BarcodePicture.grey(bytes, named: "buku"))
}

struct `Opening still pictures` {
  @Test func `a PNG as a browser's screenshot is read`() throws {
    #expect(try readings(in: page.png) == [book])
  }

  @Test func `a PGM is read`() throws {
    #expect(try readings(in: page.pgm) == [book])
  }

  @Test func `a PGM with comments and another white is read`() throws {
    let dim = page.pixels.map { UInt8(Int($0) * 100 / 255) }
    let bytes = Array("P5 # kamera meja\n640\t480\n# putih\n100\n".utf8) + dim
    #expect(try readings(in: bytes) == [book])
  }

  @Test func `a JPEG is read at its true size`() throws {
    let frame = try BarcodePicture.grey(smallJPEG, named: "abu")
    #expect(frame.width == 24 && frame.height == 16)
    #expect(frame.pixels.count == 384 && frame.pixels.allSatisfy { (120...136).contains($0) })
  }

  @Test func `a picture is found by its path`() throws {
    let path = NSTemporaryDirectory() + "sartika-picture-\(UUID()).png"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(page.png).write(to: URL(fileURLWithPath: path))
    #expect(try BarcodePicture.load(path) == page.frame)
  }

  @Test func `a missing picture is refused by name`() {
    #expect(throws: PictureRefusal.missing("/tidak/ada.png")) {
      try BarcodePicture.load("/tidak/ada.png")
    }
  }

  @Test func `a text file is refused by name`() {
    #expect(throws: PictureRefusal.notAPicture("buku")) {
      try BarcodePicture.grey(Array("9786020324784\n".utf8), named: "buku")
    }
    #expect(throws: PictureRefusal.notAPicture("buku")) { try readings(in: []) }
  }

  @Test func `a picture that is cut off is refused or read, never a crash`() throws {
    for whole in [page.png, page.pgm, smallJPEG] {
      for length in stride(from: 3, to: whole.count, by: max(1, whole.count / 31)) {
        do {
          _ = try BarcodePicture.grey(Array(whole.prefix(length)), named: "buku")
        } catch {
          #expect([.damaged("buku"), .notAPicture("buku")].contains(error))
        }
      }
    }
  }

  @Test func `a picture with flipped bytes is refused or read, never a crash`() {
    for whole in [page.png, smallJPEG] {
      for index in stride(from: 2, to: whole.count, by: max(1, whole.count / 61)) {
        var broken = whole
        broken[index] ^= 0xFF
        let frame = try? BarcodePicture.grey(broken, named: "buku")
        #expect(frame.map { $0.pixels.count == $0.width * $0.height } ?? true)
      }
    }
  }

  @Test func `a picture that claims to be enormous is refused before it is read`() {
    var png = page.png
    png.replaceSubrange(16..<24, with: [0, 1, 0, 0, 0, 1, 0, 0])
    #expect(throws: PictureRefusal.self) { try BarcodePicture.grey(png, named: "besar") }
    #expect(throws: PictureRefusal.tooLarge("besar")) {
      try BarcodePicture.grey(Array("P5 65000 65000 255 x".utf8), named: "besar")
    }
    var jpeg = smallJPEG
    if let frame = jpeg.indices.dropLast().first(where: { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 }
    ) {
      jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
    }
    #expect(throws: PictureRefusal.tooLarge("besar")) {
      try BarcodePicture.grey(jpeg, named: "besar")
    }
  }

  @Test func `a frame whose pixels do not fill it does not exist`() {
    #expect(GreyFrame(width: 3, height: 2, pixels: [0, 0, 0, 0, 0]) == nil)
    #expect(GreyFrame(width: 0, height: 2, pixels: []) == nil)
    #expect(GreyFrame(width: -1, height: -2, pixels: [0, 0]) == nil)
    #expect(GreyFrame(width: .max, height: 2, pixels: []) == nil)
  }
}
