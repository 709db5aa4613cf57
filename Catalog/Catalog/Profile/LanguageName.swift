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

  private static let codes = names.reduce(into: [String: String]()) { codes, entry in
    for name in [entry.value.id, entry.value.en] { codes[name.foldedForSorting] = entry.key }
  }

  /// Codes and names in the order in which a form offers them.
  public static let offered: [(code: String, name: Sentence)] =
    [
      "ind", "eng", "jav", "sun", "may", "ace", "ban", "bug", "mad", "min", "ara", "dut", "fre",
      "ger", "jpn", "chi", "spa", "por",
    ].map { ($0, of($0)) }

  private static let names: [String: Sentence] = [
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
