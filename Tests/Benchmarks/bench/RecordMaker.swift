import Foundation
import MARC

/// Makes records like those of a library, the same ones each time.
///
/// Words are made of syllables and as unevenly spread as in a language: a few are everywhere,
/// most are nowhere else.
struct RecordMaker {
  private var chance: Chance
  private let words: [String]

  init(seed: UInt64) {
    var chance = Chance(state: seed)
    words = (0..<30_000).map { _ in Self.word(&chance) }
    self.chance = chance
  }

  private static let heads = Array("bcdghjklmnprstwy").map(String.init) + ["ng", "ny", "tr", ""]
  private static let tails = ["", "", "", "n", "ng", "r", "s", "t", "k", "h"]

  private static func word(_ chance: inout Chance) -> String {
    (0..<2 + chance.below(3)).map { _ in
      heads[chance.below(heads.count)] + ["a", "e", "i", "o", "u"][chance.below(5)]
        + tails[chance.below(tails.count)]
    }.joined()
  }

  /// A word; the n-th of the list comes about 1/n times as often as the first (Zipf).
  private mutating func word() -> String {
    words[min(words.count - 1, Int(pow(Double(words.count), chance.unit())) - 1)]
  }

  private mutating func phrase(_ count: Int) -> String {
    let text = (0..<count).map { _ in word() }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func name() -> String { "\(phrase(1)), \(phrase(1 + chance.below(2)))" }

  /// A record with this control number.
  mutating func record(numbered number: String) -> MARCRecord {
    var builder = MARCRecord.Builder()
    let year = 1950 + chance.below(76)
    let language = ["ind", "ind", "ind", "eng", "eng", "dut", "jav"][chance.below(7)]
    builder.control("001", number)
    builder.control("005", "20261121120000.0")
    builder.control("008", "261121s\(year)    io            000 0 \(language) d")
    builder.field("040", ("a", "Contoh"), ("b", "ind"))
    builder.field("041", "0", " ", ("a", language))
    builder.field("082", "0", "4", ("a", "\(100 + chance.below(900)).\(chance.below(100))"))
    let author = name()
    builder.field("100", "1", " ", ("a", author), ("e", "pengarang."))
    builder.field(
      "245", "1", "0", ("a", phrase(2 + chance.below(5)) + " :"),
      ("b", phrase(3 + chance.below(6)) + " /"), ("c", author + "."))
    builder.field(
      "264", " ", "1", ("a", phrase(1) + " :"), ("b", phrase(2) + ","), ("c", "\(year)."))
    builder.field("300", ("a", "\(80 + chance.below(500)) halaman ;"), ("c", "21 cm"))
    builder.field("500", ("a", phrase(8 + chance.below(8)) + "."))
    builder.field("520", ("a", phrase(20 + chance.below(40)) + "."))
    for _ in 0..<1 + chance.below(4) {
      builder.field("650", " ", "4", ("a", phrase(1 + chance.below(2))), ("x", phrase(1) + "."))
    }
    if chance.below(3) == 0 { builder.field("700", "1", " ", ("a", name())) }
    return builder.record
  }
}

/// Chance that is the same each time (SplitMix64).
struct Chance {
  var state: UInt64

  /// A number from 0 and below the limit.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }
  /// A number from 0 and below 1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
