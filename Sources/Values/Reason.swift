/// One case of a "no", decided in one place: what programs and people are told, what kind of "no" it
/// is, and the field of a form that it is about.
public struct Reason: Hashable, Sendable {
  /// A stable name for programs, in lower case with hyphens: `limit-reached`.
  ///
  /// It ends the `type` of a problem document (RFC 9457).
  public let type: String
  /// What happened, what is safe, what to do.
  public let sentence: Sentence
  /// What kind of "no" it is, from which each face makes its own answer.
  public let kind: Kind
  /// The field to look at, or `nil` when it is about the whole.
  public let field: Field?

  /// What is said, in Indonesian and in English.
  public init(
    _ type: String, _ kind: Kind = .refused, at field: Field? = nil, id: Phrase, en: Phrase
  ) {
    self.init(type, kind, at: field, saying: Sentence(id: id, en: en))
  }

  /// The same with a sentence that stands elsewhere, too.
  public init(
    _ type: String, _ kind: Kind = .refused, at field: Field? = nil, saying sentence: Sentence
  ) {
    self.type = type
    self.sentence = sentence
    self.kind = kind
    self.field = field
  }
}

extension Reason {
  /// What kind of "no" it is.
  public enum Kind: Hashable, Sendable {
    /// A rule of the house, or what was filled in, stands in the way.
    case refused
    /// What was named is not there.
    case missing
    /// It clashes with what was asked before.
    case conflict
    /// It was changed since it was read.
    case outdated
    /// Whoever asks may not do it.
    case forbidden
    /// Too often; whoever asks must wait.
    case tooOften
    /// It cannot be done just now, and may be asked again later.
    case later
    /// The disk is full.
    case noRoom
    /// The request itself is wrong, and HTTP has a status for it (RFC 9110, 15).
    case http(Int)
  }
}

extension Reason {
  /// A field of a form.
  public enum Field: Hashable, Sendable {
    /// By its name; by several, where forms call it differently or have it twice.
    case named(Set<String>)
    /// By what stands above it.
    case labelled(Sentence)

    /// Wherever an amount of money is typed.
    public static let sum: Field = ["price", "float", "given", "amount"]

    /// Its names; empty when it is known by what stands above it.
    public var names: Set<String> {
      switch self {
      case .named(let names): names
      case .labelled: []
      }
    }

    /// What stands above it, when it is known by that.
    public var label: Sentence? {
      switch self {
      case .named: nil
      case .labelled(let label): label
      }
    }
  }
}

extension Reason.Field: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// One name of a field.
  public init(stringLiteral name: String) { self = .named([name]) }
  /// Several names: forms call it differently.
  public init(arrayLiteral names: String...) { self = .named(Set(names)) }
}
