import MARC
import Values

/// Reads bytes in pieces of one size and gives the readings.
func readings(
  _ bytes: [UInt8], format: MARCFormat? = nil, piece: Int = .max
) -> [MARCReading] {
  let reader = MARCReader(format: format)
  var found: [MARCReading] = []
  do {
    var place = 0
    while place < bytes.count {
      let end = place + min(piece, bytes.count - place)
      try reader.feed(Array(bytes[place..<end])) { found.append($0) }
      place = end
    }
    try reader.finish { found.append($0) }
  } catch {
    preconditionFailure("only the closure throws, and it does not: \(error)")
  }
  return found
}

func readings(_ xml: String, piece: Int = .max) -> [MARCReading] {
  readings(Array(xml.utf8), piece: piece)
}

/// What a reading came to, in one line, for comparing.
func line(_ reading: MARCReading) -> String {
  let what =
    reading.refusal.map { "bad \($0.type) \(reading.controlNumber ?? "-")" }
    ?? "good \(reading.notes.map(\.type)) \(reading.record?.fields.map(\.line) ?? [])"
  return "\(reading.ordinal) @\(reading.offset) \(what)"
}

/// MARCXML around fields, in its namespace.
func collection(_ records: String) -> String {
  #"<collection xmlns="http://www.loc.gov/MARC21/slim">\#(records)</collection>"#
}

let leader = "00000nam a2200000 i 4500"

/// A sound record of one book, as XML without a namespace of its own.
func book(_ number: String, title: String = "Perempuan dan hukum") -> String {
  """
  <record><leader>\(leader)</leader><controlfield tag="001">\(number)</controlfield>\
  <datafield tag="245" ind1="1" ind2="0"><subfield code="a">\(title)</subfield></datafield></record>
  """
}

/// Puts an ISO 2709 record together, byte by byte, with whatever lies are asked for.
struct RawRecord {
  var fields: [(tag: String, content: [UInt8])]
  var encoding = "a"
  var length: String?
  var base: String?
  /// The lines of the directory instead of true ones.
  var directory: String?

  init(_ fields: (tag: String, content: String)..., encoding: String = "a") {
    self.fields = fields.map { ($0.tag, Array($0.content.utf8)) }
    self.encoding = encoding
  }

  var bytes: [UInt8] {
    var lines = ""
    var data: [UInt8] = []
    for field in fields {
      lines += field.tag + Self.digits(field.content.count + 1, 4) + Self.digits(data.count, 5)
      data += field.content + [0x1E]
    }
    lines = directory ?? lines
    let start = 24 + lines.utf8.count + 1
    let total = Self.digits(start + data.count + 1, 5)
    let leader = "\(length ?? total)nam \(encoding)22\(base ?? Self.digits(start, 5)) i 4500"
    return Array(leader.utf8) + Array(lines.utf8) + [0x1E] + data + [0x1D]
  }

  static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}

let sound = RawRecord(("001", "satu"), ("245", "10\u{1F}aSatu :\u{1F}bdua /\u{1F}cSari."))

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
