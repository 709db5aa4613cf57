import MARC
import Testing
import Values

struct `Reading ISO 2709` {
  private func only(_ bytes: [UInt8]) throws -> MARCReading {
    let found = readings(bytes, format: .iso2709)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  private func type(_ bytes: [UInt8]) -> String? {
    readings(bytes, format: .iso2709).first?.refusal?.type
  }

  @Test func `takes a record as it stands`() throws {
    let reading = try only(sound.bytes)
    #expect(reading.record?.fields.map(\.line) == ["001 satu", "245 10 $aSatu :$bdua /$cSari."])
    #expect(reading.notes.isEmpty)
  }

  @Test func `passes over line ends, blanks, NUL and 0x1A between records`() {
    let between: [[UInt8]] = [[0x0D, 0x0A], [0x0A], [0, 0, 0x20], [0x1A]]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes: [UInt8] = between.reduce(mark) { $0 + sound.bytes + $1 }
    for piece in [1, 7, 1000] {
      let found = readings(bytes, format: .iso2709, piece: piece)
      #expect(found.count == 4 && found.allSatisfy { $0.notes.isEmpty && $0.record != nil })
      #expect(found.allSatisfy { bytes[$0.offset...].starts(with: sound.bytes) })
    }
  }

  @Test(arguments: ["00000", "99999", "00026", "     ", "abcde"])
  func `follows the end mark when the leader lies about the length`(length: String) {
    var lying = sound
    lying.length = length
    let found = readings(lying.bytes + sound.bytes, format: .iso2709)
    #expect(found.map(\.record?.fields.count) == [2, 2])
    #expect(found[0].notes == [.leaderLies] && found[1].notes.isEmpty)
  }

  @Test func `refuses a length that no record has, and goes on`() {
    var lying = sound
    lying.length = "00010"
    let found = readings(lying.bytes + sound.bytes, format: .iso2709)
    #expect(found.map { $0.refusal?.type } == ["leader-unreadable", nil])
    #expect(found[0].controlNumber == "satu")
  }

  @Test(arguments: ["00000", "99999", "00024", "0x061"])
  func `finds the fields when the base address lies`(base: String) throws {
    var lying = sound
    lying.base = base
    let reading = try only(lying.bytes)
    #expect(reading.record?.fields.map(\.line) == ["001 satu", "245 10 $aSatu :$bdua /$cSari."])
    #expect(reading.notes == [.leaderLies])
  }

  @Test(arguments: [
    "001000400000245001900004", "001999900000245999900005", "001000599999245002499999",
    "001xxxxyyyyy245xxxxyyyyy", "245002500005001000500000",
  ]) func `tells fields apart by their end marks when the directory lies`(lines: String) throws {
    var lying = sound
    lying.directory = lines
    let reading = try only(lying.bytes)
    let isTurned = lines.hasPrefix("245")
    #expect(reading.record?.first("245", "c") == "Sari.")
    #expect(reading.record?.control("001") == "satu")
    #expect(reading.record?.fields.map(\.tag) == (isTurned ? ["245", "001"] : ["001", "245"]))
    #expect(reading.notes == (isTurned ? [] : [.directoryLies]))
  }

  @Test(arguments: [
    "001000500000", "0010005000002450024000055", "001000500000245002400005500000100029",
  ])
  func `refuses a directory that does not fit`(lines: String) {
    var lying = sound
    lying.directory = lines
    #expect(type(lying.bytes) == "directory-unreadable")
  }

  @Test func `lets no field vanish because no line names it`() throws {
    var lying = RawRecord(("001", "satu"), ("245", "10\u{1F}aSatu"), ("650", " 4\u{1F}aDua"))
    #expect(type(lying.bytes) == nil)
    for lines in ["001000500000650001000014", "245001000005650001000015", "001000500000"] {
      lying.directory = lines
      #expect(type(lying.bytes) == "directory-unreadable", "\(lines)")
    }
    // Two lines for one field and an end mark too many hide nothing.
    lying.directory = "001000500000245000900005650000800014"
    lying.fields.append(("", []))
    #expect(type(lying.bytes) == nil)
  }

  @Test(arguments: [
    ("z", "marc-authority"), ("x", "marc-holdings"), ("u", "marc-holdings"),
    ("v", "marc-holdings"), ("y", "marc-holdings"), ("w", "marc-classification"),
    ("q", "marc-community"),
  ]) func `refuses what describes nothing by name`(sign: String, type: String) throws {
    func turned(_ record: RawRecord) -> [UInt8] {
      var bytes = record.bytes
      bytes.replaceSubrange(6..<7, with: Array(sign.utf8))
      return bytes
    }
    let heading = RawRecord(("001", "h1"), ("100", "1 \u{1F}aKartini, R. A."))
    #expect(self.type(turned(heading)) == type)
    // What has a title describes something, whatever its leader says.
    #expect(self.type(turned(sound)) == nil)
  }

  @Test func `says that a file ends in the middle of a record`() {
    let whole = sound.bytes
    for length in 1..<whole.count - 1 {
      let found = readings(whole + whole.prefix(length), format: .iso2709)
      #expect(found.map { $0.refusal?.type } == [nil, "truncated"])
      #expect(found[1].offset == whole.count && found[1].ordinal == 2)
    }
    let found = readings(whole + whole.dropLast(), format: .iso2709)
    #expect(found[1].record == found[0].record && found[1].notes == [.noTerminator])
  }

  @Test func `refuses MARC-8 by name and never guesses`() {
    var diacritic = RawRecord(("001", "m8"), encoding: " ")
    diacritic.fields.append(("245", Array("10\u{1F}aCaf".utf8) + [0xE2, 0x65]))
    #expect(type(diacritic.bytes) == "marc-8")
    let escape = RawRecord(("245", "10\u{1F}a\u{1B}(NPisma"), encoding: " ")
    #expect(type(escape.bytes) == "marc-8")
    #expect(readings(diacritic.bytes)[0].controlNumber == "m8")
    diacritic.encoding = "a"
    #expect(
      readings(diacritic.bytes)[0].refusal as? MARCRefusal == .notUTF8(tag: "245"))
  }

  @Test func `lets no character be shared by two fields`() throws {
    var record = RawRecord(("001", "sat"), ("245", "10\u{1F}a"))
    record.fields[0].content.append(0xC3)
    record.fields[1].content += [0xA9, 0x78]
    let reading = try only(record.bytes)
    #expect(reading.refusal as? MARCRefusal == .notUTF8(tag: "001"))
  }

  @Test func `takes UTF-8 for what it is, whatever the leader says`() throws {
    let reading = try only(RawRecord(("245", "10\u{1F}aCafé – “x”"), encoding: " ").bytes)
    #expect(reading.record?.first("245", "a") == "Café – “x”")
    #expect(reading.notes == [.unicodeNotDeclared])
    #expect(try only(RawRecord(("245", "10\u{1F}aCafe"), encoding: " ").bytes).notes.isEmpty)
  }

  @Test func `refuses UNIMARC by name`() {
    let title = RawRecord(("001", "u"), ("200", "1 \u{1F}aTitre"))
    #expect(type(title.bytes) == "unimarc")
    let coding = RawRecord(("100", "  \u{1F}a20201012d2020    m  y0frey50      ba"))
    #expect(type(coding.bytes) == "unimarc")
    let both = RawRecord(("200", "1 \u{1F}aTitre"), ("245", "10\u{1F}aTitle"))
    #expect(type(both.bytes) == nil)
    var latin = title
    latin.fields[1].content.append(0xE9)
    #expect(type(latin.bytes) == "unimarc")
  }

  @Test func `mends fields that lack indicators or codes`() throws {
    let reading = try only(
      RawRecord(
        ("245", "10Judul\u{1F}cSari"), ("250", "  Cet. 2"), ("260", "\u{1F}aBandung"),
        ("300", "viii, 20 hlm."), ("500", "  "), ("501", ""), ("502", "1 \u{1F}\u{1F}aX"),
        ("005", "  \u{1F}a2022"), ("FMT", "BK"), ("LKR", "1 \u{1F}aUP")
      ).bytes)
    #expect(
      reading.record?.fields.map(\.line) == [
        "245 10 $aJudul$cSari", "250 __ $aCet. 2", "260 __ $aBandung", "300 __ $aviii, 20 hlm.",
        "500 __ ", "501 __ ", "502 1_ $ $aX", "005 2022", "FMT BK", "LKR 1_ $aUP",
      ])
    #expect(
      reading.notes.map(\.type)
        == [
          "no-code", "no-code", "no-indicator", "no-indicator", "no-code", "no-indicator",
          "no-code", "control-field-mended", "odd-shape",
        ])
  }

  @Test func `reads control characters as blanks and counts them`() throws {
    let reading = try only(
      RawRecord(("008", "a\u{0}b\u{2}"), ("500", "\u{1} \u{1F}\u{3}x\ty\u{FFFF}")).bytes)
    #expect(reading.record?.fields.map(\.line) == ["008 a b ", "500 __ $ x\ty   "])
    #expect(reading.notes == [.controlCharacters(5)])
  }

  @Test func `refuses what is longer than ISO 2709 can say, and goes on`() {
    let long = Array(repeating: UInt8(ascii: "x"), count: 300_000) + [0x1D]
    let inside = Array(repeating: UInt8(ascii: "x"), count: 99_990)
    let bytes = sound.bytes + long + sound.bytes + sound.bytes.dropLast() + inside + [0x1D]
    for piece in [1000, 65_536, 1_000_000] {
      let found = readings(bytes + sound.bytes, format: .iso2709, piece: piece)
      #expect(
        found.map { $0.refusal?.type } == [nil, "record-too-long", nil, "record-too-long", nil])
      #expect(found.map(\.ordinal) == [1, 2, 3, 4, 5])
      #expect(found[2].offset == sound.bytes.count + 300_001)
    }
  }
}
