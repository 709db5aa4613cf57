import Foundation
import Synchronization
import Testing
import Values

@testable import Pictures

struct `A photograph` {
  /// The colour in one place, roughly: what is clearly more than the rest.
  private func colour(_ photograph: Photograph, _ x: Int, _ y: Int) throws -> String {
    let head = try PhotographHead(photograph.bytes)
    let pixels = try Codecs.pixels(of: photograph.bytes, head, atLeast: 480)
    let place = (y * pixels.width + x) * 3
    let (red, blue) = (Int(pixels.bytes[place]), Int(pixels.bytes[place + 2]))
    return red > blue + 60 ? "red" : blue > red + 60 ? "blue" : "neither"
  }

  @Test func `is small, and one that is small already stays as it is`() async throws {
    let large = try await Photograph.made(of: Drawn.jpeg(Drawn.halves(1300, 650)))
    #expect(large.width == 480 && large.height == 240)
    #expect(try colour(large, 10, 100) == "red")
    #expect(try colour(large, 470, 100) == "blue")
    let small = try await Photograph.made(of: Drawn.jpeg(Drawn.halves()))
    #expect(small.width == 64 && small.height == 32)
    #expect(small.digest.count == 32 && small.digest != large.digest)
  }

  @Test func `has sixty kilobytes at most, whatever is in it`() async throws {
    let noise = try Photograph(Drawn.noise(480))
    #expect((1...Photograph.mostBytes).contains(noise.bytes.count))
    #expect(noise.width == 480)
  }

  @Test(arguments: [
    (1, "red", "red", 64), (2, "blue", "blue", 64), (3, "blue", "blue", 64), (4, "red", "red", 64),
    (5, "red", "blue", 32), (6, "red", "blue", 32), (7, "blue", "red", 32), (8, "blue", "red", 32),
  ])
  func `stands as it was taken`(turn: Int, top: String, bottom: String, width: Int) async throws {
    let plain = try Drawn.jpeg(Drawn.halves())
    for smallFirst in [false, true] {
      let file = Drawn.taken(plain, turn: UInt8(turn), smallFirst: smallFirst)
      let made = try await Photograph.made(of: file)
      #expect(made.width == width && made.height == 96 - width)
      #expect(try colour(made, 3, 3) == top)
      #expect(try colour(made, 3, made.height - 4) == bottom)
    }
  }

  @Test func `says neither where it was taken nor with what`() async throws {
    let file = Drawn.taken(try Drawn.jpeg(Drawn.halves()), turn: 1)
    let said = String(decoding: file, as: UTF8.self)
    #expect(said.contains("GPS") && said.contains("PonselBoros"))
    let kept = String(decoding: try await Photograph.made(of: file).bytes, as: UTF8.self)
    #expect(!kept.contains("Exif") && !kept.contains("GPS") && !kept.contains("Ponsel"))
  }

  @Test func `is made of PNG, what is transparent being paper`() async throws {
    let red = Drawn.png(2, 1, [220, 20, 20, 220, 20, 20])
    let made = try await Photograph.made(of: red)
    #expect(made.width == 2 && made.height == 1)
    #expect(try colour(made, 0, 0) == "red")
    let clear = Drawn.png(1, 1, [220, 20, 20, 0], hasCover: true)
    #expect(try colour(try await Photograph.made(of: clear), 0, 0) == "neither")
  }

  @Test func `is made of WebP, of four inks, and of what grows sharper`() async throws {
    let blue = try await Photograph.made(of: OfOthers.webp)
    #expect(blue.width == 3 && blue.height == 2)
    #expect(try colour(blue, 1, 1) == "blue")
    #expect(try colour(try await Photograph.made(of: OfOthers.inks), 4, 4) == "red")
    #expect(try await Photograph.made(of: OfOthers.late).width == 16)
  }
}

struct `A file on its way into the dark room` {
  /// What was seen from other threads.
  private final class Seen: Sendable {
    private let marks = Mutex<Set<String>>([])

    func mark(_ mark: String) { marks.withLock { _ = $0.insert(mark) } }
    func has(_ mark: String) -> Bool { marks.withLock { $0.contains(mark) } }
  }

  /// A head may have millions of bytes: it is read where it holds up no request.
  @Test func `waits its turn before its head is read`() async throws {
    let (seen, door) = (Seen(), DispatchSemaphore(value: 0))
    let before = Task {
      try await WorkBench.darkRoom.work { () -> Result<Bool, any Error> in
        seen.mark("begun")
        door.wait()
        return .success(true)
      }
    }
    while !seen.has("begun") { try await Task.sleep(for: .milliseconds(5)) }
    let file = Task {
      defer { seen.mark("read") }
      return try await Photograph.made(of: Array("GIF89a".utf8))
    }
    try await Task.sleep(for: .milliseconds(200))
    #expect(!seen.has("read"))
    door.signal()
    await #expect(throws: PhotographRefusal.notAPhotograph) { try await file.value }
    #expect(try await before.value)
  }

  @Test func `is read from the disk as it would be from memory`() async throws {
    let path = NSTemporaryDirectory() + "sartika-photograph-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = try Drawn.jpeg(Drawn.halves())
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try await Photograph.made(ofFileAt: path) == Photograph.made(of: bytes))
  }
}

struct `A file that is no photograph` {
  @Test(arguments: [
    "<!doctype html><title>gambar.png</title>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "GIF89a", "",
    "RIFF0000WAVE",
  ])
  func `is not decoded`(text: String) async throws {
    await #expect(throws: PhotographRefusal.notAPhotograph) {
      try await Photograph.made(of: Array(text.utf8))
    }
  }

  @Test func `is refused when it breaks off`() async throws {
    let whole = try Drawn.jpeg(Drawn.noise(64))
    for length in [3, 20, whole.count / 2, whole.count - 40] {
      await #expect(throws: PhotographRefusal.damaged) {
        try await Photograph.made(of: Array(whole.prefix(length)))
      }
    }
    for file in [Drawn.png(2, 1, [1, 2, 3, 4, 5, 6]), OfOthers.webp] {
      await #expect(throws: PhotographRefusal.damaged) {
        try await Photograph.made(of: Array(file.prefix(file.count - 20)))
      }
    }
    let html = Array(Drawn.png(1, 1, [1, 2, 3]).prefix(8)) + Array("<html>".utf8)
    await #expect(throws: PhotographRefusal.damaged) { try await Photograph.made(of: html) }
  }

  @Test func `is taken when its end alone is missing, and every row is there`() async throws {
    let whole = try Drawn.jpeg(Drawn.noise(64))
    #expect(whole.suffix(2) == [0xFF, 0xD9])
    let made = try await Photograph.made(of: whole)
    for missing in [1, 2] {
      #expect(try await Photograph.made(of: Array(whole.dropLast(missing))) == made)
    }
  }

  @Test func `is refused when it moves`() async throws {
    await #expect(throws: PhotographRefusal.moving) {
      try await Photograph.made(of: OfOthers.moving)
    }
    let control = Drawn.chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
    await #expect(throws: PhotographRefusal.moving) {
      try await Photograph.made(of: Drawn.png(1, 1, [1, 2, 3], extra: control))
    }
  }

  /// Few bytes that say that they are a very large picture.
  @Test func `is refused by what it says of its size, before it is decoded`() async throws {
    var bomb = Drawn.png(1, 1, [1, 2, 3])
    bomb.replaceSubrange(16..<24, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
    await #expect(throws: PhotographRefusal.tooManyPixels(68)) {
      try await Photograph.made(of: bomb)
    }
    bomb.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    await #expect(throws: PhotographRefusal.damaged) { try await Photograph.made(of: bomb) }
    await #expect(throws: PhotographRefusal.tooManyBytes) {
      try await Photograph.made(of: [UInt8](repeating: 0, count: Photograph.largestFile + 1))
    }
  }

  @Test func `may be of forty megapixels, as long as it needs little memory`() throws {
    let kind = PhotographHead.Kind.jpeg(hasInks: false, isWholeAtTheEnd: false)
    try PhotographHead(kind: kind, width: 7_296, height: 5_472).check()
    let late = PhotographHead.Kind.jpeg(hasInks: false, isWholeAtTheEnd: true)
    #expect(throws: PhotographRefusal.tooHeavy) {
      try PhotographHead(kind: late, width: 7_296, height: 5_472).check()
    }
    #expect(throws: PhotographRefusal.tooManyPixels(51)) {
      try PhotographHead(kind: .webp(codeTables: 0), width: 7_296, height: 6_900).check()
    }
    #expect(
      try PhotographHead(OfOthers.late).kind == .jpeg(hasInks: false, isWholeAtTheEnd: true))
  }

  /// What libjpeg passes over is no segment: a whole picture may stand in it.
  @Test func `is refused when another picture is hidden before what its head says`() async throws {
    let hidden = try Drawn.jpeg(Drawn.halves(64, 32))
    let shown = try Drawn.jpeg(Drawn.halves(32, 64))
    await #expect(throws: PhotographRefusal.damaged) {
      try await Photograph.made(of: Drawn.hiding(hidden, in: shown))
    }
    let head = try PhotographHead(shown)
    #expect(throws: PhotographRefusal.damaged) {
      try Codecs.pixels(of: hidden, head, atLeast: Photograph.longestSide)
    }
    let inks = PhotographHead(
      kind: .jpeg(hasInks: true, isWholeAtTheEnd: false), width: 64, height: 32)
    #expect(throws: PhotographRefusal.damaged) {
      try Codecs.pixels(of: hidden, inks, atLeast: Photograph.longestSide)
    }
  }

  @Test func `is refused when the tables by which it is packed may be too heavy`() async throws {
    // 1,024 times 1,024, packed without loss, 300 KB: as many tables as there are blocks.
    for cover in [false, true] {
      let file = Drawn.lossless(1_024, 1_024, of: 300_000, asCover: cover)
      await #expect(throws: PhotographRefusal.tooHeavy) { try await Photograph.made(of: file) }
      // It may as well break off.
      await #expect(throws: PhotographRefusal.tooHeavy) {
        try await Photograph.made(of: Array(file.dropLast(100)))
      }
    }
    for small in [(1_024, 1_024, 20_000), (320, 320, 300_000)] {
      try PhotographHead(Drawn.lossless(small.0, small.1, of: small.2)).check()
    }
    #expect(try PhotographHead(OfOthers.webp).memory < 2_000_000)
  }
}
