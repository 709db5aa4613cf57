/// The tag by which browsers and screen readers know a language (BCP 47), by its MARC code.
///
/// MARC Code List for Languages (ISO 639-2/B) and the IANA Language Subtag Registry: the tag is the
/// shortest code that a language has (RFC 5646, 2.2.1), so two letters where ISO 639-1 has them, and
/// never the letters by which libraries alone call it.
public enum LanguageTag {
  /// The tag of a MARC code: `id` for `ind`.
  ///
  /// - Returns: `nil` for what is no language, and for letters that can be none.
  public static func of(_ code: String) -> String? {
    if let short = shorter[code] { return short }
    return Imprint.isCode(code) && !none.contains(code) ? code : nil
  }

  /// Several languages, none, one that nobody knows, one that has no code of its own.
  private static let none: Set = ["mul", "zxx", "und", "mis"]

  private static let shorter = [
    "afr": "af", "alb": "sq", "amh": "am", "ara": "ar", "arm": "hy", "aze": "az", "baq": "eu",
    "bel": "be", "ben": "bn", "bos": "bs", "bul": "bg", "bur": "my", "cat": "ca", "chi": "zh",
    "cze": "cs", "dan": "da", "dut": "nl", "eng": "en", "epo": "eo", "est": "et", "fin": "fi",
    "fre": "fr", "geo": "ka", "ger": "de", "gle": "ga", "glg": "gl", "gre": "el", "guj": "gu",
    "hau": "ha", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ice": "is", "ind": "id",
    "ita": "it", "jav": "jv", "jpn": "ja", "kan": "kn", "kaz": "kk", "khm": "km", "kor": "ko",
    "kur": "ku", "lao": "lo", "lat": "la", "lav": "lv", "lit": "lt", "mac": "mk", "mal": "ml",
    "mao": "mi", "mar": "mr", "may": "ms", "mol": "ro", "mon": "mn", "nep": "ne", "nor": "no", "pan": "pa",
    "per": "fa", "pol": "pl", "por": "pt", "pus": "ps", "rum": "ro", "rus": "ru", "san": "sa",
    "scc": "sr", "scr": "hr",
    "sin": "si", "slo": "sk", "slv": "sl", "som": "so", "spa": "es", "srp": "sr", "sun": "su",
    "swa": "sw", "swe": "sv", "tam": "ta", "tel": "te", "tgl": "tl", "tha": "th", "tib": "bo",
    "tir": "ti", "tur": "tr", "ukr": "uk", "urd": "ur", "uzb": "uz", "vie": "vi", "wel": "cy",
    "xho": "xh", "yid": "yi", "yor": "yo", "zul": "zu",
  ]
}
