import Pages
import Serving
import Values

extension Shape {
  /// What is wrong with a value of this shape, all of it at once; nothing when it fits.
  ///
  /// - Parameter place: where it stands, for the sentence: `lines.2.quantity`.
  func findings(in json: JSON, at place: String = "") -> [APIRefusal] {
    if json == .null { return nullable ? [] : [.wrongMember(place)] }
    switch (kind, json) {
    case (.text(let longest), .text(let text)):
      return Self.isPlain(text, longest: longest) ? [] : [.wrongMember(place)]
    case (.written(_, let longest, let isRight), .text(let text)):
      return text.unicodeScalars.count <= longest && isRight(text) ? [] : [.wrongMember(place)]
    case (.choice(let words), .text(let text)):
      return words.contains(text) ? [] : [.notAChoice(place, of: words)]
    case (.integer(let range), .integer(let integer)):
      return range.contains(integer) ? [] : [.wrongMember(place)]
    case (.worth(let values), .integer(let integer)):
      return values.contains(integer) ? [] : [.wrongMember(place)]
    case (.truth, .truth), (.anything, .object): return []
    case (.either(let shapes), _):
      return shapes.contains { $0.findings(in: json, at: place).isEmpty }
        ? [] : [.wrongMember(place)]
    case (.list(let shape, let most), .list(let list)):
      guard list.count <= most else { return [.wrongMember(place)] }
      return list.enumerated().flatMap {
        shape.findings(in: $0.element, at: Self.inner(place, String($0.offset)))
      }
    case (.object(let fields), .object(let members)):
      return Self.findings(in: members, fields: fields, at: place)
    case (.variants(let member, let variants), .object):
      return Self.findings(in: json, by: member, variants: variants, at: place)
    default: return [.wrongMember(place)]
    }
  }

  private static func findings(
    in members: [String: JSON], fields: [Field], at place: String
  ) -> [APIRefusal] {
    let known = Set(fields.map(\.name))
    let unknown = members.keys.filter { !known.contains($0) }.sorted()
    let strangers = unknown.map { APIRefusal.unknownMember(inner(place, Self.shown($0))) }
    return strangers
      + fields.flatMap { field -> [APIRefusal] in
        let place = inner(place, field.name)
        guard let value = members[field.name] else {
          return field.required ? [.missingMember(place)] : []
        }
        if value == .null, !field.required { return [] }
        return field.shape.findings(in: value, at: place)
      }
  }

  private static func findings(
    in json: JSON, by member: String, variants: [(value: String, shape: Shape)], at place: String
  ) -> [APIRefusal] {
    let words = variants.map(\.value)
    guard let value = json[member].text else { return [.missingMember(inner(place, member))] }
    guard let variant = variants.first(where: { $0.value == value }) else {
      return [.notAChoice(inner(place, member), of: words)]
    }
    return variant.shape.findings(in: json, at: place)
  }

  private static func inner(_ place: String, _ name: String) -> String {
    place.isEmpty ? name : "\(place).\(name)"
  }

  /// A stranger's name is said back only in part and without anything that could be markup.
  private static func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.prefix(40).map { scalar in
          scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-_".unicodeScalars.contains(scalar) ? scalar : "?"
        }))
  }

  private static func isPlain(_ text: String, longest: Int) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count <= longest
      && scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }
}
