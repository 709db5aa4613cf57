/// A language of the house: Indonesian and English always, another when somebody translated it.
///
/// Two are the same when their codes are.
public struct Language: RawRepresentable, Sendable, Codable, CaseIterable {
  /// Its code as HTML and HTTP write it (RFC 5646): `id`.
  public let rawValue: String
  /// What it calls itself.
  public let name: String
  /// Finds what stands for an Indonesian template; `nil` for the two that every sentence has.
  private let find: (@Sendable (_ template: String) -> Translation?)?

  /// Bahasa Indonesia, which comes first.
  public static let indonesian = Language(always: "id", "Bahasa Indonesia")
  /// English.
  public static let english = Language(always: "en", "English")

  /// Those that are always there; in no other can a member be written to.
  public static let allCases = [indonesian, english]

  /// One of those that are always there.
  public init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// A language into which somebody translated Indonesian templates.
  ///
  /// - Parameter find: the translation of a template, or `nil` when there is none.
  public init(
    _ code: String, name: String, find: @escaping @Sendable (_ template: String) -> Translation?
  ) {
    rawValue = code
    self.name = name
    self.find = find
  }

  private init(always code: String, _ name: String) {
    rawValue = code
    self.name = name
    find = nil
  }

  /// Whether its sentences are translated from Indonesian templates.
  var isTranslated: Bool { find != nil }

  /// What stands for an Indonesian template.
  func translation(of template: String) -> Translation? { find?(template) }
}

extension Language: Hashable {
  public static func == (left: Language, right: Language) -> Bool {
    left.rawValue == right.rawValue
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// The languages that a house speaks, and what is wrong with those that somebody added.
public struct Languages: Sendable {
  /// Those that are always there, then the others by their code.
  public let all: [Language]
  /// What was left out, and why.
  public let troubles: [Sentence]

  /// Adds languages to those that are always there.
  public init(adding others: [Language] = [], troubles: [Sentence] = []) {
    all = Language.allCases + others.sorted { $0.rawValue < $1.rawValue }
    self.troubles = troubles
  }

  /// The language of a code.
  public subscript(code: some StringProtocol) -> Language? { all.first { $0.rawValue == code } }
}
