import Foundation
import Testing
import Values

@testable import Serving

private let title = Sentence(id: "Judul", en: "Title")
private let quantity = Sentence(id: "Jumlah", en: "Quantity")
private let due = Sentence(id: "Jatuh tempo", en: "Due")

struct `Reading a form` {
  @Test func `texts come as they were typed, composed and without blanks around them`() throws {
    let form = try FilledForm(urlEncoded: "title=+Perempuan+%26+Kota%20&e=e%CC%81&n=12".utf8)
    #expect(form["title"] == "Perempuan & Kota")
    #expect(Array(form["e"].utf8) == Array("é".utf8))
    #expect(form["nothing"] == "")
    #expect(try form.integer("n", quantity, in: 1...99) == 12)
  }

  @Test(arguments: ["a=%", "a=%2", "a=%GG", "a=%FF", "a=%00", "a=%C0%AF"])
  func `broken bytes are refused`(_ text: String) {
    #expect(throws: FormRefusal.unreadable) { try FilledForm(urlEncoded: text.utf8) }
  }

  @Test func `ten thousand fields are refused`() {
    let text = String(repeating: "a=1&", count: 10_000)
    #expect(throws: FormRefusal.unreadable) { try FilledForm(urlEncoded: text.utf8) }
  }

  @Test func `an empty field is named`() {
    #expect(throws: FormRefusal.missing(title)) {
      try FilledForm([("title", "  ")]).text("title", title)
    }
    #expect(throws: FormRefusal.unfit(due)) {
      try FilledForm([("due", "besok")]).day("due", due)
    }
  }

  @Test func `a number that is too small or too large is told its bounds`() {
    for text in ["0", "100"] {
      #expect(throws: FormRefusal.outOfBounds(title, 1...99)) {
        try FilledForm([("n", text)]).integer("n", title, in: 1...99)
      }
    }
    let below = try? FilledForm([("n", "\u{2212}20")]).integer("n", title, in: -20...20)
    #expect(below == -20, "a minus as pages write it")
    #expect(throws: FormRefusal.noNumber("banyak", title)) {
      try FilledForm([("n", "banyak")]).integer("n", title, in: 1...99)
    }
    #expect(
      FormRefusal.noNumber("abc", title).sentence.id
        == "“abc” di “Judul” bukan angka. Tulis angkanya saja, misalnya 3.")
    let said = FormRefusal.outOfBounds(title, 0...9_999).sentence.id
    #expect(said.contains("harus antara 0 dan 9.999"))
  }
}

struct `Reading an upload while it comes in` {
  private static let body = """
    --XX\r\nContent-Disposition: form-data; name="formToken"\r\n\r\nabc\r\n\
    --XX\r\nContent-Disposition: form-data; name="file"; filename="a;b.xml"\r\n\
    Content-Type: text/xml\r\n\r\n<a>\r\n--X\r\n</a>\r\n--XX--\r\n
    """

  private func events(_ body: String, step: Int) throws -> (events: [String], isWhole: Bool) {
    var reader = try #require(Multipart(contentType: "multipart/form-data; boundary=XX"))
    var log: [String] = []
    var data: [UInt8] = []
    let bytes = Array(body.utf8)
    for start in stride(from: 0, to: bytes.count, by: step) {
      try reader.feed(bytes[start..<min(start + step, bytes.count)]) { event in
        switch event {
        case .part(let name, let file): log.append("part \(name) \(file ?? "-")")
        case .data(let slice): data += slice
        case .partEnd:
          log.append(String(decoding: data, as: UTF8.self))
          data = []
        case .end: log.append("end")
        }
      }
    }
    return (log, (try? reader.finish()) != nil)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 10_000])
  func `it does not matter how it is cut into pieces`(_ step: Int) throws {
    let (events, isWhole) = try events(Self.body, step: step)
    #expect(isWhole)
    #expect(
      events == ["part formToken -", "abc", "part file a;b.xml", "<a>\r\n--X\r\n</a>", "end"])
  }

  @Test func `what stands behind the last boundary is nobody's`() throws {
    let (told, isWhole) = try events(Self.body + "\r\n--XX\r\nlagi", step: 7)
    #expect(isWhole && told.count == 5)
  }

  @Test func `a large file costs little more than its bytes`() throws {
    var reader = try #require(Multipart(contentType: "multipart/form-data; boundary=XX"))
    let head = "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n"
    // Nearly a boundary, once a piece, and cut where it begins.
    let piece = Array("--X".utf8) + [UInt8](repeating: 0x61, count: 64 << 10) + [0x0D, 0x0A]
    var size = 0
    let time = try ContinuousClock().measure {
      try reader.feed(head.utf8) { _ in }
      for _ in 0..<512 {
        try reader.feed(piece) { if case .data(let bytes) = $0 { size += bytes.count } }
      }
      try reader.feed("\r\n--XX--\r\n".utf8) {
        if case .data(let bytes) = $0 { size += bytes.count }
      }
    }
    try reader.finish()
    #expect(size == 512 * piece.count)
    #expect(time < .seconds(2), "32 MB took \(time)")
  }

  @Test func `an upload that breaks off is not whole`() throws {
    let (_, isWhole) = try events(String(Self.body.dropLast(8)), step: 16)
    #expect(!isWhole)
  }

  @Test(
    arguments: [
      "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=XX",
      "multipart/form-data; boundary=\"a b\"",
    ])
  func `without a boundary there is nothing to read`(_ type: String) {
    #expect(Multipart(contentType: type) == nil)
  }

  @Test func `more files than are taken at once are refused by their number`() throws {
    let folder = try HeldFolder(for: .upload)
    var collector = UploadCollector(
      folder: URL(filePath: folder.path, directoryHint: .isDirectory), allow: { _ in })
    let file = Multipart.Event.part(name: "files", fileName: "a.xml")
    for _ in 1...1000 {
      try collector.take(file)
      try collector.take(.partEnd)
    }
    let refusal = #expect(throws: TooManyFiles.self) { try collector.take(file) }
    #expect(refusal?.sentence.id.contains("1000 berkas") == true)
    #expect(refusal?.sentence.en.contains("1000 files") == true)
    #expect(folder.remove())
  }

  @Test func `thousands of parts and endless heads are refused`() throws {
    let part = "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
    #expect(throws: FormRefusal.unreadable) {
      try events(String(repeating: part, count: 1101), step: 4096)
    }
    #expect(throws: FormRefusal.unreadable) {
      try events("--XX\r\nX: " + String(repeating: "a", count: 20_000), step: 4096)
    }
  }
}
