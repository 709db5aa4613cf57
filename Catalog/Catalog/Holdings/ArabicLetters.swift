/// Arabic letters, and those of Malay in Arabic script (Jawi), in Latin ones: what is written on a spine
/// by hand is read by everybody here.
///
/// After the Indonesian joint decree on transliteration (SKB Menteri Agama 158 and Menteri P dan K
/// 0543b/U of 1987), without its dots and signs; vowels that are not written are not made.
enum ArabicLetters {
  /// A word without its article (`ال`), in Latin letters; what is not Arabic stays as it is.
  static func latin(_ word: Substring) -> String {
    let scalars = word.unicodeScalars
    let article = Array("\u{627}\u{644}".unicodeScalars)
    let begins = scalars.count > 4 && scalars.starts(with: article)
    return scalars.dropFirst(begins ? article.count : 0)
      .map { letters[$0] ?? String($0) }.joined()
  }

  private static let letters: [Unicode.Scalar: String] = [
    "\u{621}": "", "\u{622}": "a", "\u{623}": "a", "\u{624}": "u", "\u{625}": "i", "\u{626}": "i",
    "\u{627}": "a", "\u{628}": "b", "\u{629}": "h", "\u{62A}": "t", "\u{62B}": "s", "\u{62C}": "j",
    "\u{62D}": "h", "\u{62E}": "kh", "\u{62F}": "d", "\u{630}": "z", "\u{631}": "r", "\u{632}": "z",
    "\u{633}": "s", "\u{634}": "sy", "\u{635}": "s", "\u{636}": "d", "\u{637}": "t", "\u{638}": "z",
    "\u{639}": "a", "\u{63A}": "g", "\u{641}": "f", "\u{642}": "q", "\u{643}": "k", "\u{644}": "l",
    "\u{645}": "m", "\u{646}": "n", "\u{647}": "h", "\u{648}": "w", "\u{649}": "a", "\u{64A}": "y",
    "\u{671}": "a", "\u{67E}": "p", "\u{686}": "c", "\u{698}": "zh", "\u{6A0}": "ng",
    "\u{6A4}": "p",
    "\u{6A9}": "k", "\u{6AF}": "g", "\u{6BD}": "ny", "\u{6CC}": "y", "\u{6CF}": "v", "\u{762}": "g",
  ]
}
