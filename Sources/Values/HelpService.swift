/// By which a service that helps is known.
public typealias HelpServiceNumber = Number<HelpService>

/// One service that helps somebody in need: whom to call, for what, and when.
///
/// The house keeps its own list of them; its page, its card on the counter and its paper say the same.
public struct HelpService: Hashable, Sendable, Codable {
  /// By which it is known.
  public let number: HelpServiceNumber
  /// What it is called: `SAPA 129`.
  public var name: String
  /// What it helps with, in Indonesian.
  public var purpose: String
  /// The same in English, where somebody wrote it.
  public var purposeInEnglish: String?
  /// Its telephone number as people write it: `129`, `(022) 555-0129`.
  public var telephone: String?
  /// Its number for WhatsApp as people write it: `08111-129-129`.
  public var whatsApp: String?
  /// Where it is, for whoever wants to go there.
  public var place: String?
  /// When somebody answers, in Indonesian: `24 jam`.
  public var times: String?
  /// The same in English, where somebody wrote it.
  public var timesInEnglish: String?
  /// Where it stands in the list: the smallest first, 1 to 999.
  public var position: Int

  /// A service by its name and what it helps with; the rest may be nothing.
  public init(
    number: HelpServiceNumber = HelpServiceNumber(0), name: String, purpose: String,
    purposeInEnglish: String? = nil, telephone: String? = nil, whatsApp: String? = nil,
    place: String? = nil, times: String? = nil, timesInEnglish: String? = nil, position: Int = 100
  ) {
    self.number = number
    self.name = name
    self.purpose = purpose
    self.purposeInEnglish = purposeInEnglish
    self.telephone = telephone
    self.whatsApp = whatsApp
    self.place = place
    self.times = times
    self.timesInEnglish = timesInEnglish
    self.position = position
  }

  /// What it helps with, in the language of whoever reads.
  public var purposeSaid: Sentence { .typed(purpose, english: purposeInEnglish) }
  /// When somebody answers, in the language of whoever reads.
  public var timesSaid: Sentence? { times.map { .typed($0, english: timesInEnglish) } }
}

extension Sentence {
  /// What the house typed itself, once or in two languages.
  ///
  /// - Parameter english: nothing when it was typed once; then it is the same in every language.
  public static func typed(_ text: String, english: String?) -> Sentence {
    Sentence(id: Phrase(verbatim: text), en: Phrase(verbatim: english ?? text))
  }
}

extension String {
  /// Whether it is written as telephone numbers are: digits, and what people put between them.
  ///
  /// What is not, such as what a damaged row says, is shown and leads nowhere.
  public var isTelephoneNumber: Bool {
    !dialled.isEmpty
      && unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || "+-.()/ ".unicodeScalars.contains($0)
      }
  }

  /// A telephone number as a telephone dials it (RFC 3966, 5.1.5): digits, and `+` before them;
  /// empty when there is no digit in it.
  public var dialled: String {
    let digits = unicodeScalars.filter { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return "" }
    let isGlobal = unicodeScalars.first { $0 == "+" || ("0"..."9").contains($0) } == "+"
    return (isGlobal ? "+" : "") + String(String.UnicodeScalarView(digits))
  }

  /// The number under which WhatsApp knows a telephone: the country before it and no sign at all;
  /// one that begins with 0 is Indonesian.
  public var dialledAbroad: String {
    let number = dialled
    if number.hasPrefix("+") { return String(number.dropFirst()) }
    return number.hasPrefix("0") ? "62" + number.dropFirst() : number
  }
}
