import BarcodeScanning
import Testing
import Values

private let book = BarcodeReading(.ean13, "9786020324784")
private let otherBook = BarcodeReading(.ean13, "9789794333204")
private let label = BarcodeReading(.code128, "IP-0000042")
private let journal = "9770216313003"

/// What a camera shows, frame by frame, 100 ms apart.
private struct Showing {
  var rule = DuplicateRule()
  var now = Duration.seconds(1000)

  mutating func frames(_ count: Int, _ readings: BarcodeReading...) -> [BarcodeReading] {
    frames(count, readings, every: .milliseconds(100))
  }

  mutating func frames(
    _ count: Int, _ readings: [BarcodeReading], every step: Duration
  ) -> [BarcodeReading] {
    var scans: [BarcodeReading] = []
    for _ in 0..<count {
      now += step
      scans += rule.scans(in: readings, at: now)
    }
    return scans
  }
}

struct `Showing codes to the camera` {
  @Test func `a book held still for thirty frames is one scan`() {
    var camera = Showing()
    let scans = camera.frames(30, book)
    #expect(scans == [book])
  }

  @Test func `a book counts at its second sighting`() {
    var camera = Showing()
    let first = camera.frames(1, book)
    let second = camera.frames(1, book)
    #expect(first.isEmpty)
    #expect(second == [book])
  }

  @Test func `a misreading seen once is no scan`() {
    var camera = Showing()
    var scans = camera.frames(1, BarcodeReading(.ean13, "6789780201024"))
    scans += camera.frames(20, book)
    #expect(scans == [book])
  }

  @Test func `the same misreading a minute apart is no scan`() {
    var camera = Showing()
    var scans = camera.frames(1, otherBook)
    scans += camera.frames(600)
    scans += camera.frames(1, otherBook)
    #expect(scans.isEmpty)
  }

  @Test func `one of our labels counts at its first sighting`() {
    var camera = Showing()
    let scans = camera.frames(1, label)
    #expect(scans == [label])
  }

  @Test func `codes without a strong check need two sightings`() {
    for symbology in [Symbology.code39, .codabar] {
      var camera = Showing()
      let code = BarcodeReading(symbology, "A31117013206375B")
      let first = camera.frames(1, code)
      let second = camera.frames(1, code)
      #expect(first.isEmpty)
      #expect(second == [code])
    }
  }

  @Test func `a second copy of the same book counts after the first is gone`() {
    var camera = Showing()
    var scans = camera.frames(10, book)
    scans += camera.frames(13)
    scans += camera.frames(10, book)
    #expect(scans == [book, book])
  }

  @Test func `a book that flickers is still one scan`() {
    var camera = Showing()
    var scans: [BarcodeReading] = []
    for _ in 0..<20 {
      scans += camera.frames(2, book)
      scans += camera.frames(8)
    }
    #expect(scans == [book])
  }

  @Test func `away for the absence exactly is gone, a little less is not`() {
    for (gap, expected) in [(1199, 1), (1200, 2)] {
      var camera = Showing()
      var scans = camera.frames(2, [book], every: .milliseconds(100))
      // Away from the first frame without it.
      scans += camera.frames(2, [], every: .milliseconds(300))
      scans += camera.frames(1, [book], every: .milliseconds(gap - 300))
      scans += camera.frames(1, [book], every: .milliseconds(10))
      #expect(scans.count == expected, "away for \(gap) ms")
    }
  }

  @Test func `a frozen camera does not make one book two`() {
    var camera = Showing()
    var scans = camera.frames(5, book)
    camera.now += .seconds(60)
    scans += camera.frames(5, book)
    #expect(scans == [book])
  }

  @Test func `two dark frames after a freeze or a replug do not make one book two`() {
    var camera = Showing()
    var scans = camera.frames(5, book)
    camera.now += .seconds(60)
    scans += camera.frames(2)
    scans += camera.frames(5, book)
    #expect(scans == [book])
    // Dark for as long as it takes, it was really away.
    camera.now += .seconds(60)
    scans += camera.frames(13)
    scans += camera.frames(5, book)
    #expect(scans == [book, book])
  }

  @Test func `a slow machine does not make one book many`() {
    var camera = Showing()
    let scans = camera.frames(20, [book], every: .seconds(2))
    #expect(scans == [book])
  }

  @Test func `one missed frame on a slow machine does not make one book two`() {
    var camera = Showing()
    var scans = camera.frames(3, [book], every: .seconds(2))
    scans += camera.frames(1, [], every: .seconds(2))
    scans += camera.frames(3, [book], every: .seconds(2))
    #expect(scans == [book])
  }

  @Test func `two books in one picture are two scans`() {
    var camera = Showing()
    let scans = camera.frames(30, book, otherBook)
    #expect(scans == [book, otherBook])
  }

  @Test func `a book and its label beside each other are two scans`() {
    var camera = Showing()
    let scans = camera.frames(30, book, label)
    #expect(Set(scans) == [book, label])
    #expect(scans.count == 2)
  }

  @Test func `taking one of two books away and back counts that one again`() {
    var camera = Showing()
    var scans = camera.frames(10, book, otherBook)
    scans += camera.frames(15, book)
    scans += camera.frames(10, book, otherBook)
    #expect(scans == [book, otherBook, otherBook])
  }

  @Test func `the same code twice in one frame is one sighting`() {
    var camera = Showing()
    let first = camera.frames(1, book, book)
    #expect(first.isEmpty)
  }

  @Test func `the same text in two kinds of code is two codes`() {
    var camera = Showing()
    let scans = camera.frames(5, label, BarcodeReading(.code39, label.text))
    #expect(scans.count == 2)
  }

  @Test func `no frames, no codes, no scans`() {
    var camera = Showing()
    let scans = camera.frames(50)
    #expect(scans.isEmpty)
  }
}

struct `The issue number beside a journal's code` {
  private func issue(_ addOn: String?) -> BarcodeReading {
    BarcodeReading(.ean13, journal, addOn: addOn)
  }

  @Test func `comes along when it was seen as often as the code`() {
    var camera = Showing()
    let scans = camera.frames(30, issue("05"))
    #expect(scans == [issue("05")])
  }

  @Test func `is waited for when it was glimpsed`() {
    var camera = Showing()
    var scans = camera.frames(1, issue(nil))
    scans += camera.frames(1, issue("05"))
    #expect(scans.isEmpty)
    scans += camera.frames(1, issue("05"))
    #expect(scans == [issue("05")])
  }

  @Test func `is not waited for longer than two frames`() {
    var camera = Showing()
    var scans = camera.frames(1, issue("05"))
    scans += camera.frames(2, issue(nil))
    #expect(scans.isEmpty)
    scans += camera.frames(1, issue(nil))
    #expect(scans == [issue(nil)])
  }

  @Test func `is left out when two readings contradict`() {
    var camera = Showing()
    var scans = camera.frames(1, issue("05"))
    scans += camera.frames(1, issue("54"))
    scans += camera.frames(1, issue("05"))
    #expect(scans == [issue("05")])
    var doubtful = Showing()
    var others = doubtful.frames(1, issue("05"))
    others += doubtful.frames(1, issue("54"))
    others += doubtful.frames(2, issue(nil))
    #expect(others == [issue(nil)])
  }

  @Test func `another issue of the same journal is another copy only after the first is gone`() {
    var camera = Showing()
    var scans = camera.frames(10, issue("05"))
    scans += camera.frames(10, issue("06"))
    #expect(scans == [issue("05")])
  }
}
