import MARC

/// Where, by whom and when something was published, and in which language.
struct Imprint {
  let place: String?
  let publisher: String?

  init(of marc: MARCRecord) {
    let field = Self.field(of: marc)
    place = field?.first("a")?.withoutISBD.withoutBrackets.nonEmpty
    publisher = field?.first("b")?.withoutISBD.withoutBrackets.nonEmpty
  }

  /// 264 of publication, else any 264, else 260.
  private static func field(of marc: MARCRecord) -> MARCField? {
    let modern = marc.fields(tagged: Profile.publication.tag)
    return modern.first { $0.ind2 == "1" } ?? modern.first
      ?? marc.fields(tagged: Profile.imprint.tag).first
  }

  /// Where that field stands in the record.
  static func position(in marc: MARCRecord) -> Int? {
    marc.fields.firstIndex { $0.tag == Profile.publication.tag && $0.ind2 == "1" }
      ?? marc.fields.firstIndex { $0.tag == Profile.publication.tag }
      ?? marc.fields.firstIndex { $0.tag == Profile.imprint.tag }
  }

  /// 008/07-10, else the first four digits of 264 or 260 `$c`, of 773 `$g`, of 998 `$d`.
  static func year(of marc: MARCRecord) -> Int? {
    if let fixed = marc.control(Profile.fixed.tag), let year = Int(characters(of: fixed, 7..<11)),
      years.contains(year), year != 9999
    {
      return year
    }
    let texts =
      marc.all(Profile.publication.tag, "c") + marc.all(Profile.imprint.tag, "c")
      + marc.all(Profile.host.tag, "g") + marc.all(LocalField.tag, LocalField.day)
    return texts.lazy.compactMap(firstYear).first
  }

  /// What 264 or 260 `$c` says beyond the year: `c1998`; `nil` when it is no date that we can write.
  static func date(of marc: MARCRecord) -> String? {
    guard let text = field(of: marc)?.first("c")?.withoutISBD.nonEmpty,
      let date = PublicationDate(text), text != date.year.map({ String($0) })
    else { return nil }
    return text
  }

  static let years = 1000...2100

  /// The first run of exactly four digits that can be a year.
  static func firstYear(in text: String) -> Int? {
    text.utf8.split { !(0x30...0x39).contains($0) }.lazy.filter { $0.count == 4 }
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }.first(where: years.contains)
  }

  /// 008/35-37, else the first 041 `$a`; two-letter codes of older Indonesian systems are widened.
  static func language(of marc: MARCRecord) -> String? {
    if let fixed = marc.control(Profile.fixed.tag) {
      let code = characters(of: fixed, 35..<38).lowercased()
      if isCode(code), code != "und" { return code }
    }
    return marc.first(Profile.language.tag, "a").flatMap(code)
  }

  /// The first code in 041 `$a`.
  static func code(_ text: String) -> String? {
    let code = text.lowercased()
    if let wide = widened[code] { return wide }
    // Older records pack several codes into one subfield: "engfre".
    let head = String(code.prefix(3))
    return isCode(head) && head != "und" ? head : nil
  }

  static let widened = ["id": "ind", "en": "eng", "jv": "jav", "su": "sun", "nl": "dut"]

  /// Whether it is three small letters.
  static func isCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func characters(of text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= range.upperBound else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
