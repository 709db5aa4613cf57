import Catalog
import Pages
import Serving
import Values

/// A record as a program enters it: the simple form, each field under its key.
struct EntryWire: Decodable {
  /// The form filled in.
  let entry: SimpleEntry

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    let sent = try decoder.container(keyedBy: Key.self)
    var entry = SimpleEntry(form: try sent.decode(Form.self, forKey: Key("form")), title: "")
    for field in EntryField.all {
      let key = Key(field.key)
      switch field.value {
      case .text(_, let set):
        set(&entry, try sent.decodeIfPresent(String.self, forKey: key))
      case .list(_, let set):
        set(&entry, try sent.decodeIfPresent([String].self, forKey: key) ?? [])
      case .date: entry.year = try sent.decodeIfPresent(Int.self, forKey: key)
      case .day: entry.day = try sent.decodeIfPresent(Day.self, forKey: key)
      case .level: entry.isClosed = try sent.decodeIfPresent(Bool.self, forKey: key)
      }
    }
    self.entry = entry
  }

  static let ask = Operation.Ask(shape: shape, marcxml: true, limit: 1024 * 1024)

  static let shape = Shape.object(
    "Entry",
    [Shape.Field("form", .choice(Form.allCases.map(\.rawValue)))]
      + EntryField.all.map { EntryWire.member($0) })

  private static func member(_ field: EntryField) -> Shape.Field {
    guard !field.isRequired else { return .init(field.key, .text) }
    let shape: Shape =
      switch field.value {
      case .text: text(field.longest).orNull
      case .list: .list(.text(500), most: 100)
      case .date: .integer(0...9999).orNull
      case .day: .day.orNull
      case .level: .truth
      }
    return .init(field.key, shape, required: false)
  }

  private static func text(_ longest: Int?) -> Shape {
    guard let longest else { return .text }
    return .text(longest)
  }
}
