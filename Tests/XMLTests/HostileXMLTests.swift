import Testing
import XML

struct `Hostile XML` {
  private func kind(_ text: String, piece: Int = .max) -> XMLRefusal.Kind? {
    listen(text, piece: piece).refusal?.kind
  }

  @Test(arguments: [
    "<!DOCTYPE book><book/>", "<!DOCTYPE book SYSTEM 'file:///etc/passwd'><book/>",
    "<?xml version='1.0'?>\n<!DOCTYPE b [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><b>&b;</b>",
    "<!doctype book><book/>", "<book><!ENTITY a 'x'></book>", "<!-- x --><!ELEMENT a><a/>",
  ]) func `with a document type is refused, however it is cut`(text: String) {
    for piece in [1, 2, 5, 1000] {
      #expect(kind(text, piece: piece) == .documentType)
    }
  }

  @Test func `hides no document type in another encoding`() {
    let text = "<!DOCTYPE book><book/>"
    for bigEndian in [true, false] {
      let bytes = utf16(text, bigEndian: bigEndian, mark: false)
      #expect(listen(bytes, piece: 3).refusal?.kind == .documentType)
    }
    let utf7 = "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE book+AD4-<book/>"
    #expect(kind(utf7) == .encoding("UTF-7"))
  }

  @Test func `with 200,000 attributes is refused before libxml2 counts them`() {
    let attributes = (0..<200_000).map { " a\($0)='x'" }.joined()
    let clock = ContinuousClock()
    var found: XMLRefusal.Kind?
    let time = clock.measure { found = kind("<book\(attributes)/>", piece: 65_536) }
    #expect(found == .tooManyAttributes || found == .tagTooLarge)
    #expect(time < .seconds(5))
  }

  @Test func `may have 256 attributes, not 257`() {
    func book(_ count: Int) -> String {
      "<book" + (0..<count).map { " a\($0)='='" }.joined() + "/>"
    }
    for piece in [100, 100_000] {
      #expect(kind(book(256), piece: piece) == nil)
      #expect(kind(book(257), piece: piece) == .tooManyAttributes)
    }
  }

  @Test func `may not have a tag of more than 64 KiB`() {
    let value = String(repeating: "x", count: 70_000)
    for piece in [999, 100_000] {
      #expect(kind("<book lang='\(value)'/>", piece: piece) == .tagTooLarge)
      #expect(kind("<book lang='\(value)", piece: piece) == .tagTooLarge)
      #expect(kind("<\(value)/>", piece: piece) == .tagTooLarge)
    }
  }

  @Test func `is told up to the fault and no further`() {
    let (listener, refusal) = listen(
      "<shelf>\n<book>a</book>\n<!DOCTYPE x>\n<book>b</book></shelf>")
    #expect(refusal == XMLRefusal(.documentType, at: XMLPosition(line: 3, byte: 23)))
    #expect(listener.lines.suffix(2) == [">0"] || listener.lines.contains("a"))
    #expect(!listener.lines.contains("b"))
  }

  @Test func `names nothing that XML does not know`() {
    guard case .notWellFormed = kind("<book>&copy;</book>") else {
      Issue.record("an unknown entity was read")
      return
    }
    #expect(kind("<book lang='&x;'/>") != nil)
    #expect(kind("<book>&#0;</book>") != nil)
    #expect(kind("<book>&#xFFFFFFF;</book>") != nil)
  }

  @Test func `may not be deep without end`() {
    let deep = String(repeating: "<book>", count: 3000)
    #expect(kind(deep) != nil)
  }

  @Test func `may not invent names without end`() {
    let names = (0..<300_000).map { "<n\($0)/>" }.joined()
    for piece in [65_536, .max] {
      #expect(kind("<shelf>\(names)</shelf>", piece: piece) == .tooManyNames)
    }
  }

  @Test(arguments: [1, 9, 20, 27]) func `that ends too early is said to`(length: Int) {
    let text = "<shelf><book>a</book></shelf>"
    #expect(kind(String(text.prefix(length))) == .truncated)
  }

  @Test func `of two roots or none is refused`() {
    #expect(kind("<book/><book/>") != nil)
    #expect(kind("  ") == .truncated)
    #expect(kind("perempuan") != nil)
  }

  @Test func `in another encoding than it says is refused by name`() {
    let latin = Array("<book>Caf".utf8) + [0xE9] + Array(" dan teh</book>".utf8)
    #expect(listen(latin).refusal?.kind == .otherEncoding("UTF-8"))
    let ascii = "<?xml version='1.0' encoding='us-ascii'?><book>\u{E9}</book>"
    #expect(kind(ascii) == .otherEncoding("US-ASCII"))
    #expect(
      kind("<?xml version='1.0' encoding='UTF-16'?><book/>") == .otherEncoding("UTF-16"))
    let wide = utf16("<?xml version='1.0' encoding='UTF-8'?><b/>", bigEndian: true, mark: true)
    #expect(listen(wide).refusal?.kind == .otherEncoding("UTF-8"))
    let broken = utf16("<b>", bigEndian: false, mark: true) + [0x00, 0xD8, 0x41, 0x00]
    #expect(listen(broken).refusal?.kind == .otherEncoding("UTF-16"))
  }

  @Test func `in an encoding that we do not read is refused by name`() {
    let cyrillic = "<?xml version='1.0' encoding='windows-1251'?><book/>"
    #expect(kind(cyrillic) == .encoding("windows-1251"))
    #expect(listen([0, 0, 0, 0x3C, 0, 0, 0, 0x62]).refusal?.kind == .encoding("UTF-32"))
    #expect(listen([0x4C, 0x6F, 0xA7, 0x94, 0x93]).refusal?.kind == .encoding("EBCDIC"))
  }

  @Test func `stays refused`() {
    let listener = Listener()
    let parser = XMLPushParser(names: Listener.names, events: listener)
    #expect(throws: XMLRefusal.self) { try parser.feed(Array("<a><b></a>".utf8)) }
    #expect(throws: XMLRefusal.self) { try parser.feed(Array("<a/>".utf8)) }
    #expect(throws: XMLRefusal.self) { try parser.finish() }
  }

  @Test func `of random bytes never brings the reader down`() {
    var chance = SeededChance(seed: 1904)
    let sound = Array("<?xml version='1.0'?><s><book lang='a'>b&amp;<!--c--></book></s>".utf8)
    for _ in 0..<3000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        bytes[place] = UInt8.random(in: 0...255, using: &chance)
      }
      let whole = listen(bytes)
      let pieces = listen(bytes, piece: Int.random(in: 1...9, using: &chance))
      #expect((whole.refusal == nil) == (pieces.refusal == nil), "\(bytes)")
      if whole.refusal == nil { #expect(whole.listener.lines == pieces.listener.lines) }
    }
  }
}

/// Chance that is the same every time (SplitMix64).
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
