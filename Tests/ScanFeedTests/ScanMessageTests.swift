import Foundation
import ScanFeed
import Testing
import Values

private let key = "00112233445566778899aabbccddeeff"

private func message(_ fields: String) -> String {
  #"{"id": "\#(key)", "text": "IP-0000042", "at": "2026-11-21T13:05:09+07:00"\#(fields)}"#
}

private func refusal(of json: String) -> ScanRefusal? {
  do {
    _ = try ScanBatch(json: json.utf8)
    return nil
  } catch { return error }
}

struct `The message of a scan` {
  @Test func `one scan alone is a batch of one`() throws {
    let batch = try ScanBatch(
      json: message(#", "symbology": "CODE-128", "station": "meja", "late": true"#).utf8)
    let scan = try #require(batch.scans.first)
    #expect(batch.scans.count == 1)
    #expect(scan.id.text == key)
    #expect(scan.symbology == .code128)
    #expect(scan.station == "meja")
    #expect(scan.text == "IP-0000042")
    #expect(scan.at.description == "2026-11-21T13:05:09+07:00")
    #expect(scan.late)
  }

  @Test func `a typed scan has no kind of code and is in time`() throws {
    let scan = try #require(ScanBatch(json: message("").utf8).scans.first)
    #expect(scan.symbology == nil && scan.addOn == nil && scan.station == nil)
    #expect(!scan.late)
  }

  @Test func `a batch keeps its order and loses nothing`() throws {
    let scans = try (1...100).map { try scan($0, late: $0 < 3) }
    let batch = try ScanBatch(scans)
    #expect(try ScanBatch(json: batch.json()) == batch)
  }

  @Test func `a journal's issue travels along`() throws {
    let scan = try Scan(
      id: #require(Scan.ID(key)), station: "meja", symbology: .ean13, text: "9770216313003",
      addOn: "05", at: morning)
    #expect(try ScanBatch(json: ScanBatch([scan]).json()).scans == [scan])
  }

  @Test func `what is not known is passed over`() {
    #expect(refusal(of: message(#", "confidence": 3"#)) == nil)
  }

  @Test(arguments: [
    ("", ScanRefusal.notJSON), ("{", .notJSON), ("[]", .notAScan), ("7", .notAScan),
    ("{}", .missing("id")), (#"{"scans": []}"#, .noScans), (#"{"scans": 7}"#, .wrongKind("scans")),
    (#"{"scans": [7]}"#, .notAScan),
    (#"{"id": "x", "text": "a", "at": "2026-11-21T13:05:09Z"}"#, .wrongID),
    (#"{"id": "\#(key.uppercased())", "text": "a", "at": "b"}"#, .wrongID),
    (#"{"id": "\#(key)", "at": "2026-11-21T13:05:09Z"}"#, .missing("text")),
    (#"{"id": "\#(key)", "text": "a"}"#, .missing("at")),
    (#"{"id": "\#(key)", "text": "a", "at": "kemarin"}"#, .wrongMoment),
    (
      #"{"id": "\#(key)", "text": 9786020324784, "at": "2026-11-21T13:05:09Z"}"#, .wrongKind("text")
    ),
    (message(#", "symbology": "UPC-A""#), .wrongSymbology),
    (message(#", "addOn": "123""#), .wrongAddOn), (message(#", "addOn": "1a""#), .wrongAddOn),
    (message(#", "late": "ya""#), .wrongKind("late")),
  ])
  func `a wrong message is refused by the name of what is wrong`(
    json: String, expected: ScanRefusal
  ) {
    #expect(refusal(of: json) == expected)
  }

  @Test(arguments: [
    "", "a\u{0}b", "IP-1\n", "\u{7F}", "\u{85}", String(repeating: "9", count: 513),
  ])
  func `a text that no code can hold is refused`(text: String) throws {
    let id = try #require(Scan.ID(key))
    #expect(throws: ScanRefusal.wrongText) {
      try Scan(id: id, symbology: nil, text: text, at: morning)
    }
  }

  @Test func `too many scans at once are refused`() throws {
    let scans = try (1...101).map { try scan($0) }
    #expect(throws: ScanRefusal.tooManyScans(101)) { try ScanBatch(scans) }
    let list = scans.map { message("").replacing(key, with: $0.id.text) }.joined(separator: ",")
    #expect(refusal(of: #"{"scans": [\#(list)]}"#) == .tooManyScans(101))
  }

  @Test func `a scan prints without its text`() throws {
    let card = try scan(1, "A7KQ2M4X9TZ")
    #expect(!"\(card) \(String(reflecting: card))".contains("A7KQ"))
    #expect(!"\(try ScanBatch([card]))".contains("A7KQ"))
  }

  @Test func `a new key has 32 digits and is not drawn twice`() {
    var chance = SystemRandomNumberGenerator()
    let keys = (0..<1000).map { _ in Scan.ID(from: &chance).text }
    #expect(Set(keys).count == 1000)
    #expect(keys.allSatisfy { Scan.ID($0) != nil })
  }

  @Test func `an answer goes over the wire whole`() throws {
    let answer = ScanAnswer([
      ScanOutcome(try scan(1).id, .accepted), ScanOutcome(try scan(2).id, .duplicate),
      ScanOutcome(try scan(3).id, refused: ScanRefusal.wrongText),
    ])
    #expect(try ScanAnswer(json: answer.json()) == answer)
    #expect(ScanAnswer(json: "maaf".utf8) == nil)
  }
}
