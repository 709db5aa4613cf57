import Pages
import Serving
import Values

/// The form of something in JSON, said once.
///
/// From it come the schema in the OpenAPI document (JSON Schema 2020-12) and the check of what
/// programs send. What is not named in a shape is refused.
struct Shape: Sendable {
  /// What may stand there.
  indirect enum Kind: Sendable {
    case text(longest: Int)
    /// A text in a form that JSON Schema or this house has a name for: `date`, `barcode`.
    case written(format: String, longest: Int, isRight: @Sendable (String) -> Bool)
    case choice([String])
    case integer(ClosedRange<Int64>)
    /// One of a few numbers.
    case worth([Int64])
    case truth
    case list(Shape, most: Int)
    case object([Field])
    /// Whatever it is, it is written elsewhere.
    case anything
    /// One of several shapes, which their reader tells apart.
    case either([Shape])
    /// One of several objects, told apart by this member.
    case variants(by: String, [(value: String, shape: Shape)])
  }

  /// A member of an object.
  struct Field: Sendable {
    let name: String
    let shape: Shape
    let required: Bool

    init(_ name: String, _ shape: Shape, required: Bool = true) {
      self.name = name
      self.shape = shape
      self.required = required
    }
  }

  /// Its name among the document's components; nameless ones stand where they are used.
  let name: String?
  let kind: Kind
  /// Whether `null` may stand there.
  let nullable: Bool

  init(_ kind: Kind, name: String? = nil, nullable: Bool = false) {
    self.name = name
    self.kind = kind
    self.nullable = nullable
  }

  /// The same, or `null`.
  var orNull: Shape { Shape(kind, name: name, nullable: true) }
}

extension Shape {
  /// An object with a name.
  static func object(_ name: String, _ fields: [Field]) -> Shape {
    Shape(.object(fields), name: name)
  }

  /// A list of so many at most.
  static func list(_ shape: Shape, most: Int = 1000) -> Shape { Shape(.list(shape, most: most)) }

  /// A text of so many characters at most.
  static func text(_ longest: Int) -> Shape { Shape(.text(longest: longest)) }

  /// One of a few words.
  static func choice(_ words: [String]) -> Shape { Shape(.choice(words)) }

  /// A whole number in a range.
  static func integer(_ range: ClosedRange<Int64>) -> Shape { Shape(.integer(range)) }

  static let text = Shape.text(2000)
  static let truth = Shape(.truth)
  /// The number of a thing.
  static let number = Shape.integer(1...Int64.max)
  static let count = Shape.integer(0...Int64.max)
  /// Whole rupiah.
  static let rupiah = Shape.integer(0...Rupiah.largestTyped.amount)
  /// Whole rupiah, below nothing too.
  static let difference = Shape.integer(-Rupiah.largestTyped.amount...Rupiah.largestTyped.amount)
  /// `2026-11-21`.
  static let day = Shape(.written(format: "date", longest: 10) { Day($0) != nil })
  /// `2026-11-21T13:05:09+07:00`.
  static let instant = Shape(.written(format: "date-time", longest: 40) { Instant($0) != nil })
  /// What a barcode says.
  static let barcode = Shape(
    .written(format: "barcode", longest: 80) { (try? Barcode($0)) != nil })
  /// The same words in both languages.
  static let sentence = Shape.object("Sentence", [.init("id", .text), .init("en", .text)])
}
