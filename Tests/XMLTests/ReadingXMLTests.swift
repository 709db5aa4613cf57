import Testing
import XML

struct `Reading XML` {
  let shelf = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a > b --><?note > ?>
    <s:shelf xmlns:s="urn:shelf"><s:book s:lang="x" lang="i > d &amp; &lt;&quot;&#38;amp;">
    <title>Habis gelap &amp; <![CDATA[<terbit> & ]]]]>terang<!-- - -- > --></title></s:book>\
    <book xmlns="urn:other"/>Emansipasi – “perempuan” e\u{301} \u{1F4D6}</s:shelf>
    """.replacing(" - -- > ", with: " - > ")

  @Test func `tells names, namespaces, attributes and text as they are meant`() {
    let (listener, refusal) = listen(shelf)
    #expect(refusal == nil)
    #expect(
      listener.lines == [
        "<shelf -1 0", "<book 0 0", "@-1 x", "@2 i > d & <\"&amp;", "\n", "<title 1 -2",
        "Habis gelap & <terbit> & ]]terang", ">1", ">0", "<book 0 -1", ">0",
        "Emansipasi – “perempuan” e\u{301} \u{1F4D6}", ">-1",
      ])
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func `tells the same in pieces of any size`(piece: Int) {
    let whole = listen(shelf)
    let pieces = listen(shelf, piece: piece)
    #expect(pieces.refusal == nil)
    #expect(pieces.listener.lines == whole.listener.lines)
    #expect(pieces.listener.offsets == whole.listener.offsets)
  }

  @Test func `knows at which byte an element begins`() {
    let bytes = Array(shelf.utf8)
    let places = listen(shelf, piece: 5).listener.offsets
    #expect(!places.isEmpty)
    for offset in places {
      #expect(bytes[offset] == UInt8(ascii: "<"))
    }
    let far = String(repeating: "<book>\u{E9}</book>", count: 9000)
    let offsets = listen("<shelf>\(far)<title/></shelf>", piece: 1000).listener.offsets
    #expect(offsets.last == 7 + 9000 * 15)
  }

  @Test func `reads UTF-16, with and without a mark, in both orders`() {
    let text = "<book><title>Caf\u{E9} \u{1F4D6}</title></book>"
    let plain = listen(text).listener.lines
    for bigEndian in [true, false] {
      for mark in [true, false] {
        let bytes = utf16(text, bigEndian: bigEndian, mark: mark)
        let (listener, refusal) = listen(bytes, piece: 3)
        #expect(refusal == nil)
        #expect(listener.lines == plain)
        #expect(listener.offsets == (mark ? [2, 14] : [0, 12]))
      }
    }
  }

  @Test func `reads ISO 8859-1 and US-ASCII and counts bytes of the file`() {
    let head = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let latin =
      Array("\(head)<book>".utf8) + [0x43, 0x61, 0x66, 0xE9] + Array("<title/></book>".utf8)
    let (listener, refusal) = listen(latin, piece: 10)
    #expect(refusal == nil)
    #expect(listener.lines.contains("Caf\u{E9}"))
    #expect(listener.offsets == [head.utf8.count, head.utf8.count + 10])
    #expect(listen("<?xml version='1.0' encoding='US-ASCII'?><book/>").refusal == nil)
  }

  @Test func `passes over the mark of UTF-8`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<book>a</book>".utf8)
    let (listener, refusal) = listen(bytes, piece: 1)
    #expect(refusal == nil)
    #expect(listener.lines == ["<book 0 -2", "a", ">0"])
    #expect(listener.offsets == [3])
  }

  @Test func `lets a comment and a CDATA section speak of document types`() {
    let text = "<book><!-- <!DOCTYPE x> --><![CDATA[<!ENTITY y>]]></book>"
    for piece in [1, 4, 100] { #expect(listen(text, piece: piece).refusal == nil) }
  }

  @Test func `reads a prefix that nobody declared as no namespace`() {
    let (listener, refusal) = listen("<s:book/>")
    #expect(refusal == nil)
    #expect(listener.lines.count == 2)
  }
}
