/// What customers may call somebody by.
enum FirstName {
  /// How people are addressed, and titles before a name; without a point, in small letters.
  ///
  /// None that is often a name itself: behind that, too much would be said.
  private static let forms: Set<String> = [
    "bu", "ibu", "bunda", "pak", "bapak", "mbak", "mba", "mas", "kak", "kakak", "bang", "abang",
    "teh", "teteh", "ceu", "kang", "akang", "neng", "hj", "ustazah", "ustaz", "dr", "drs", "dra",
    "ir", "prof", "mr", "mrs", "ms", "miss", "mx",
  ]

  /// The first word of a name that is a name, behind how somebody is addressed: `Bu Endang`.
  ///
  /// A note behind it is left out: `Mira (relawan)` is Mira.
  /// - Returns: `nil` when there is no word at all.
  static func of(_ name: String) -> String? {
    let words = name.split(whereSeparator: \.isWhitespace)
    let address = words.prefix { isForm($0) }
    let called = words.dropFirst(address.count).prefix(1).filter { $0.first?.isLetter == true }
    let all = Array(address) + called
    return all.isEmpty ? words.first.map { String($0) } : all.joined(separator: " ")
  }

  private static func isForm(_ word: Substring) -> Bool {
    let bare = word.last == "." ? word.dropLast() : word
    return forms.contains(bare.lowercased())
  }
}
