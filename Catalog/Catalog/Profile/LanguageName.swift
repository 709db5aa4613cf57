public import Values

/// The names of languages by their MARC code (MARC Code List for Languages; ISO 639-2/B).
public enum LanguageName {
  /// What a language is called, or its code when it is none that we meet.
  public static func of(_ code: String) -> Sentence {
    names[code] ?? Sentence(both: code)
  }

  /// The code of a language that was written as its code or by one of its names: `Bahasa Indonesia`.
  ///
  /// - Returns: `nil` when it is neither three letters nor a name that we know.
  public static func code(_ text: String) -> String? {
    let folded = text.foldedForSorting
    let name = folded.hasPrefix("bahasa ") ? String(folded.dropFirst(7)) : folded
    if let code = codes[name] { return code }
    return name.utf8.count == 2 ? Imprint.widened[name] : Imprint.isCode(name) ? name : nil
  }

  /// The names of languages that resemble what was typed, the nearest first; at most three.
  package static func near(_ text: String) -> [Sentence] {
    let folded = text.foldedForSorting
    let name = Array(folded.hasPrefix("bahasa ") ? String(folded.dropFirst(7)) : folded)
    guard (3...40).contains(name.count) else { return [] }
    let most = name.count < 6 ? 1 : 2
    let near = names.values.compactMap { sentence -> (Int, Sentence)? in
      let spellings = [sentence.id, sentence.en].map { Array($0.foldedForSorting) }
      let steps = spellings.map { spelling in
        spelling.starts(with: name) ? 1 : SpellingDistance.steps(from: name, to: spelling)
      }
      guard let least = steps.min(), least <= most else { return nil }
      return (least, sentence)
    }
    return near.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.prefix(3).map { $0.1 }
  }

  private static let codes = names.reduce(into: [String: String]()) { codes, entry in
    for name in [entry.value.id, entry.value.en] { codes[name.foldedForSorting] = entry.key }
  }

  /// The names in the order in which a form offers them.
  ///
  /// - Parameter used: the codes of those that stand first.
  package static func offered(first used: [String]) -> [Sentence] {
    let rest = names.filter { !usual.contains($0.key) }.sorted { $0.value.id < $1.value.id }
    var seen: Set<String> = []
    return (used + usual + rest.map(\.key)).filter { seen.insert($0).inserted }.compactMap {
      names[$0]
    }
  }

  private static let usual = [
    "ind", "eng", "jav", "sun", "may", "ace", "ban", "bug", "mad", "min", "ara", "dut", "fre",
    "ger", "jpn", "chi", "spa", "por",
  ]

  private static let names = common.merging(others) { name, _ in name }

  private static let common: [String: Sentence] = [
    "ind": Sentence(id: "Indonesia", en: "Indonesian"),
    "eng": Sentence(id: "Inggris", en: "English"),
    "jav": Sentence(id: "Jawa", en: "Javanese"),
    "sun": Sentence(id: "Sunda", en: "Sundanese"),
    "may": Sentence(id: "Melayu", en: "Malay"),
    "ace": Sentence(id: "Aceh", en: "Acehnese"),
    "ban": Sentence(id: "Bali", en: "Balinese"),
    "bug": Sentence(id: "Bugis", en: "Buginese"),
    "mad": Sentence(id: "Madura", en: "Madurese"),
    "min": Sentence(id: "Minangkabau", en: "Minangkabau"),
    "ara": Sentence(id: "Arab", en: "Arabic"),
    "dut": Sentence(id: "Belanda", en: "Dutch"),
    "fre": Sentence(id: "Prancis", en: "French"),
    "ger": Sentence(id: "Jerman", en: "German"),
    "ita": Sentence(id: "Italia", en: "Italian"),
    "jpn": Sentence(id: "Jepang", en: "Japanese"),
    "chi": Sentence(id: "Tionghoa", en: "Chinese"),
    "kor": Sentence(id: "Korea", en: "Korean"),
    "spa": Sentence(id: "Spanyol", en: "Spanish"),
    "por": Sentence(id: "Portugis", en: "Portuguese"),
    "rus": Sentence(id: "Rusia", en: "Russian"),
    "lat": Sentence(id: "Latin", en: "Latin"),
    "heb": Sentence(id: "Ibrani", en: "Hebrew"),
    "hin": Sentence(id: "Hindi", en: "Hindi"),
    "nep": Sentence(id: "Nepal", en: "Nepali"),
    "san": Sentence(id: "Sanskerta", en: "Sanskrit"),
    "tha": Sentence(id: "Thai", en: "Thai"),
    "vie": Sentence(id: "Vietnam", en: "Vietnamese"),
    "tam": Sentence(id: "Tamil", en: "Tamil"),
    "tgl": Sentence(id: "Tagalog", en: "Tagalog"),
    "tur": Sentence(id: "Turki", en: "Turkish"),
    "per": Sentence(id: "Persia", en: "Persian"),
    "mul": Sentence(id: "Beberapa bahasa", en: "Several languages"),
    "zxx": Sentence(id: "Tanpa bahasa", en: "No language"),
  ]
}
