import MARC
import Testing
import Values
import XML

struct `Reading MARCXML` {
  @Test func `refuses authority and holdings records that say so`() {
    let records = ["Authority", "Holdings", "Bibliographic"].map { type in
      """
      <record type="\(type)"><leader>\(leader)</leader><controlfield tag="001">x</controlfield>\
      <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Kartini</subfield></datafield>\
      </record>
      """
    }
    let found = readings(collection(records.joined()))
    #expect(found.map { $0.refusal?.type } == ["marc-authority", "marc-holdings", nil])
    #expect(found[0].refusal?.sentence.id.contains("tajuk") == true)
  }

  @Test(arguments: [
    ("<mods xmlns=\"http://www.loc.gov/mods/v3\"><titleInfo/></mods>", "MODS"),
    ("<rss version=\"2.0\"><channel><item/></channel></rss>", "RSS"),
    ("<html><body/></html>", "HTML"), ("<daftar><buku/></daftar>", "XML <daftar>"),
    ("<OAI-PMH><record><metadata><dc/></metadata></record></OAI-PMH>", "XML <OAI-PMH>"),
  ]) func `says of XML without MARC what it is`(xml: String, kind: String) {
    let found = readings(xml)
    #expect(found.count == 1 && found[0].endsFile)
    #expect(found[0].refusal as? MARCRefusal == .notMARC(looksLike: kind))
  }

  @Test(arguments: [
    "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"/>", "<collection/>",
    "<searchRetrieveResponse><numberOfRecords>0</numberOfRecords></searchRetrieveResponse>",
    "<OAI-PMH><error code=\"noRecordsMatch\"/></OAI-PMH>",
  ]) func `takes an empty answer for what it is`(xml: String) { #expect(readings(xml).isEmpty) }

  private let fields = """
    <leader>\(leader)</leader><controlfield tag="001">7</controlfield>\
    <datafield tag="245" ind1="0" ind2="0"><subfield code="a">Kartini</subfield></datafield>
    """

  private func only(_ xml: String) throws -> MARCReading {
    let found = readings(xml)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `takes any prefix for the namespace`() throws {
    let xml = """
      <m:collection xmlns:m="http://www.loc.gov/MARC21/slim"><m:record><m:leader>\(leader)</m:leader>\
      <m:datafield tag="245" ind1=" " ind2="#"><m:subfield code="a">A</m:subfield></m:datafield>\
      </m:record></m:collection>
      """
    let reading = try only(xml)
    #expect(reading.record?.first("245", "a") == "A")
    #expect(reading.notes == [.hashBlanks(1)])
    #expect(Array(xml.utf8)[reading.offset...].starts(with: "<m:record>".utf8))
  }

  @Test func `takes a record as root, and one without namespace with a warning`() throws {
    let root = #"<record xmlns="http://www.loc.gov/MARC21/slim">\#(fields)</record>"#
    #expect(try only(root).notes.isEmpty)
    let bare = try only("<collection><record>\(fields)</record></collection>")
    #expect(bare.notes == [.noNamespace])
    guard case .good = bare.outcome else {
      Issue.record("a warning is no repair")
      return
    }
  }

  @Test func `refuses the fields of another namespace by its name`() throws {
    let reading = try only(#"<c xmlns="urn:other"><record>\#(fields)</record></c>"#)
    #expect(reading.refusal as? MARCRefusal == .wrongNamespace("urn:other"))
    #expect(reading.controlNumber == "7")
    let other = readings(#"<c xmlns="urn:other"><record><title>x</title></record></c>"#)
    #expect(other.map { $0.refusal?.type } == ["not-marc"])
  }

  @Test func `does not count the records of SRU and OAI-PMH around ours`() {
    let sru = """
      <z:searchRetrieveResponse xmlns:z="http://docs.oasis-open.org/ns/search-ws/sruResponse">\
      <z:records><z:record><z:recordData>\(collection(book("1")))</z:recordData>\
      <z:recordPosition>1</z:recordPosition></z:record><z:record><z:recordData>\
      \(collection(book("2")))</z:recordData></z:record></z:records></z:searchRetrieveResponse>
      """
    #expect(readings(sru).map(\.controlNumber) == ["1", "2"])
    let oai = """
      <OAI-PMH><ListRecords><record><header status="deleted"/></record><record><header/><metadata>\
      <record>\(fields)</record></metadata></record></ListRecords></OAI-PMH>
      """
    #expect(readings(oai).map(\.controlNumber) == ["7"])
  }

  @Test func `keeps every blank, line end and empty subfield`() throws {
    let reading = try only(
      collection(
        """
        <record>
          <leader>\(leader)</leader>
          <controlfield tag="001"> a </controlfield>
          <datafield tag="500" ind1=" " ind2="1">
            <subfield code="a">  satu
        dua&#13;	</subfield><subfield code="b"></subfield><subfield code="a"/>
          </datafield><datafield tag="501" ind1="1" ind2="1"></datafield>
          <controlfield tag="009"/>
        </record>
        """))
    #expect(
      reading.record?.fields.map(\.line)
        == ["001  a ", "500 _1 $a  satu\ndua\r\t$b$a", "501 11 ", "009 "])
    #expect(reading.notes.isEmpty)
  }

  @Test func `puts text together across comments, CDATA and entities`() throws {
    let xml = collection(
      """
      <record><!-- c --><leader>00000nam <?x?>a2200000 i 4500</leader><datafield tag="24&#53;" \
      ind1="0" ind2="0"><!-- c --><subfield code="a">sa<!-- x -->tu <![CDATA[& <dua>]]><?pi?> \
      &lt;tiga&gt; &#x1F4D6;</subfield></datafield></record>
      """)
    for piece in [1, 3, 1000] {
      let record = readings(xml, piece: piece).first?.record
      #expect(record?.first("245", "a") == "satu & <dua> <tiga> \u{1F4D6}")
      #expect(record?.leader == leader)
    }
  }

  @Test func `reads 005 as SLiMS writes it, and says so`() throws {
    let reading = try only(
      collection(
        """
        <record>\(fields)<datafield tag="005" ind1=" " ind2=" ">\
        <subfield code="a">20220118105704</subfield></datafield></record>
        """))
    #expect(reading.record?.control("005") == "20220118105704")
    #expect(reading.notes == [.controlFieldMended(tag: "005")])
    guard case .repaired = reading.outcome else {
      Issue.record("a mended record is called repaired")
      return
    }
  }

  @Test func `reads the sign # as a blank where INDOMARC prints it, and only there`() throws {
    let reading = try only(
      collection(
        """
        <record><leader>00000nam#a2200000###4500</leader>\
        <controlfield tag="001">#1</controlfield>\
        <controlfield tag="008">140513s########jki</controlfield>\
        <datafield tag="084" ind1="#" ind2="#"><subfield code="a">808.87 # a</subfield></datafield>\
        </record>
        """))
    #expect(reading.record?.leader == "00000nam a2200000   4500")
    #expect(
      reading.record?.fields.map(\.line)
        == ["001 #1", "008 140513s        jki", "084 __ $a808.87 # a"])
    #expect(reading.notes == [.hashBlanks(14)])
  }

  @Test func `takes a record without a leader, with a late one, and with two`() throws {
    let none = try only(collection("<record><controlfield tag='001'>1</controlfield></record>"))
    #expect(none.record?.leader == "" && none.notes == [.noLeader])
    let late = try only(
      collection(
        """
        <record><controlfield tag="001">1</controlfield><datafield tag="245" ind1="0" ind2="0">\
        <subfield code="a">x</subfield></datafield><leader>\(leader)</leader>\
        <leader>again</leader><controlfield tag="009">9</controlfield></record>
        """))
    #expect(late.record?.leader == leader)
    #expect(late.record?.fields.map(\.line) == ["001 1", "245 00 $ax", "009 9"])
    #expect(late.notes == [.foreignElement("leader")])
  }

  @Test func `mends a leader whose blanks came from a web page`() throws {
    let reading = try only(collection(book("1").replacing(" a22", with: "\u{A0}a22")))
    #expect(reading.record?.leader == leader && reading.notes == [.leaderBlanks])
    #expect(reading.record?.control("001") == "1")
  }

  @Test func `mends what lacks an indicator, a code or zeros, and says what`() throws {
    let reading = try only(
      collection(
        """
        <record><leader>x</leader><datafield tag="42"><subfield>tanpa kode</subfield></datafield>\
        <datafield ind1="  " ind2="é"><subfield code="LIB">x</subfield>y</datafield>\
        <foreign><subfield code="a">z</subfield></foreign></record>
        """))
    #expect(
      reading.record?.fields.map(\.line) == ["042 __ $atanpa kode", " _é $Lx"])
    #expect(
      reading.notes == [
        .noIndicator(tag: "42"), .noCode(tag: "42"), .noIndicator(tag: ""),
        .signShortened(tag: "", from: "LIB"), .strayText("y"), .foreignElement("foreign"),
        .leaderLength(1), .tagPadded(from: "42", to: "042"), .oddTag(""),
      ])
  }

  @Test func `refuses one record and goes on`() {
    let nested = """
      <record>\(fields)<datafield tag="650" ind1=" " ind2=" "><subfield code="a">x</subfield>\
      <datafield tag="655"><subfield code="a">y</subfield></datafield></datafield></record>
      """
    let unimarc = """
      <record><controlfield tag="001">U1</controlfield><datafield tag="200" ind1="1" ind2=" ">\
      <subfield code="a">Titre</subfield></datafield></record>
      """
    let tagged = #"<record>\#(fields)<controlfield tag="very-long-tag">x</controlfield></record>"#
    let found = readings(collection(nested + "<record/>" + unimarc + tagged + book("8")))
    #expect(found.map(\.ordinal) == [1, 2, 3, 4, 5])
    #expect(found.map(\.controlNumber) == ["7", nil, "U1", "7", "8"])
    #expect(
      found.map { $0.refusal?.type }
        == ["nested-field", "empty-record", "unimarc", "tag-unreadable", nil])
    #expect(found.map(\.endsFile) == Array(repeating: false, count: 5))
  }

  @Test(arguments: [1, 50, 10_000]) func `reads on behind damage, at the next record`(piece: Int) {
    let xml = collection(
      book("1") + "\n" + damaged("2", "<x></y>") + book("3") + damaged("4", "&#20;")
        + damaged("5", "&#20;") + "\n" + book("6") + "& " + book("7"))
    let found = readings(xml, piece: piece)
    #expect(found.map(\.controlNumber) == ["1", "2", "3", "4", "5", "6", nil, "7"])
    #expect(
      found.map { $0.refusal?.type }
        == [1, 0, 1, 0, 0, 1, 0, 1].map {
          $0 == 1 ? nil : "xml-not-well-formed"
        })
    #expect(!found.contains { $0.endsFile })
    let bytes = Array(xml.utf8)
    for reading in found where reading.controlNumber != nil {
      #expect(bytes[reading.offset...].starts(with: "<record>".utf8))
    }
    let lines = found.compactMap { ($0.refusal as? XMLRefusal)?.position.line }
    #expect(lines == [2, 2, 2, 3])
  }

  private func damaged(_ number: String, _ damage: String) -> String {
    "<record><controlfield tag='001'>\(number)</controlfield>\(damage)</record>"
  }

  @Test func `reads on behind a byte that is not UTF-8, and in an answer of OAI-PMH`() {
    let one = { (number: String, text: String) in
      """
      <record><header><identifier>\(number)</identifier></header><metadata>\
      <m:record xmlns:m="http://www.loc.gov/MARC21/slim">\
      <m:controlfield tag="001">\(number)</m:controlfield>\
      <m:datafield tag="245" ind1="0" ind2="0"><m:subfield code="a">\(text)</m:subfield>\
      </m:datafield></m:record></metadata></record>
      """
    }
    let xml = "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>"
    let bytes =
      Array((xml + one("1", "A") + one("2", "B")).utf8).map { $0 == UInt8(ascii: "B") ? 0x93 : $0 }
      + Array((one("3", "C") + "</ListRecords></OAI-PMH>").utf8)
    let found = readings(bytes)
    #expect(found.map(\.controlNumber) == ["1", "2", "3"])
    #expect(found.map { $0.refusal?.type } == [nil, "xml-other-encoding", nil])
    #expect(found[2].record?.first("245", "a") == "C")
  }

  @Test func `says from where on the rest of a file was not read`() {
    let entity = "<!DOCTYPE a><a/>"
    let found = readings(collection(book("1") + entity + book("2")))
    #expect(found.map { $0.refusal?.type } == [nil, "xml-document-type"])
    let start = collection(book("1") + entity).utf8.count - entity.utf8.count
    #expect(found[1].endsFile)
    #expect(found[1].unreadFrom.map { $0 < start && $0 > 100 } == true)
    let xml = collection(book("1") + book("2"))
    let cut = readings(String(xml.prefix(xml.count - 60)))
    #expect(cut.map { $0.refusal?.type } == [nil, "xml-truncated"])
    #expect(cut.last?.endsFile == true && cut.last?.unreadFrom == nil)
  }

  @Test func `gives up a file that is damaged a thousand times`() {
    let xml = collection(String(repeating: damaged("1", "&#20;"), count: 1200) + book("2"))
    let found = readings(xml)
    #expect(found.count == 1001 && found.last?.endsFile == true)
    #expect(found.last?.unreadFrom != nil)
  }

  @Test func `knows where each record begins`() {
    let xml = collection(
      (1...3000).map { book("\($0)", title: "Perempuan – \($0)") }.joined(separator: "\n"))
    let bytes = Array(xml.utf8)
    for reading in readings(xml, piece: 4096) {
      #expect(bytes[reading.offset...].starts(with: "<record>".utf8))
    }
    #expect(readings(xml).count == 3000)
  }

  @Test func `refuses a record that would fill the memory`() {
    let long = String(repeating: "tebal ", count: 200_000)
    let fields = (1...20).map {
      "<datafield tag=\"5\($0)\"><subfield code=\"a\">\(long)</subfield></datafield>"
    }
    let found = readings(collection("<record>\(fields.joined())</record>" + book("2")))
    #expect(found.map { $0.refusal?.type } == ["record-too-long", nil])
  }
}
