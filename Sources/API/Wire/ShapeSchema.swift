import Pages
import Serving

extension Shape {
  /// The shape as a JSON Schema; named shapes are pointed at.
  var schema: JSON {
    guard let name else { return nullable ? Self.orNull(body) : body }
    let pointer: JSON = ["$ref": "#/components/schemas/\(name)"]
    return nullable ? ["oneOf": [pointer, ["type": "null"]]] : pointer
  }

  /// The shape written out, without its name.
  var body: JSON {
    switch kind {
    case .text(let longest): ["type": "string", "maxLength": .integer(Int64(longest))]
    case .written(let format, let longest, _):
      ["type": "string", "format": .text(format), "maxLength": .integer(Int64(longest))]
    case .choice(let words): ["type": "string", "enum": .list(words.map(JSON.text))]
    case .integer(let range): Self.integerSchema(range)
    case .worth(let values): ["type": "integer", "enum": .list(values.map(JSON.integer))]
    case .truth: ["type": "boolean"]
    case .either(let shapes): ["anyOf": .list(shapes.map(\.schema))]
    case .anything: ["type": "object"]
    case .list(let shape, let most):
      ["type": "array", "items": shape.schema, "maxItems": .integer(Int64(most))]
    case .object(let fields): Self.objectSchema(fields)
    case .variants(let member, let variants):
      [
        "oneOf": .list(variants.map(\.shape.schema)),
        "discriminator": ["propertyName": .text(member), "mapping": Self.mapping(variants)],
      ]
    }
  }

  /// Which word of the member leads to which schema.
  private static func mapping(_ variants: [(value: String, shape: Shape)]) -> JSON {
    .object(
      variants.reduce(into: [:]) { mapping, variant in
        mapping[variant.value] = variant.shape.name.map { "#/components/schemas/\($0)" }
      })
  }

  private static func integerSchema(_ range: ClosedRange<Int64>) -> JSON {
    var schema: [String: JSON] = ["type": "integer", "format": "int64"]
    if range.lowerBound > .min { schema["minimum"] = .integer(range.lowerBound) }
    if range.upperBound < .max { schema["maximum"] = .integer(range.upperBound) }
    return .object(schema)
  }

  private static func objectSchema(_ fields: [Field]) -> JSON {
    var properties: [String: JSON] = [:]
    // Whoever sends nothing may also say so.
    for field in fields {
      properties[field.name] = (field.required ? field.shape : field.shape.orNull).schema
    }
    return [
      "type": "object",
      "properties": .object(properties),
      "required": .list(fields.filter(\.required).map { .text($0.name) }),
      "additionalProperties": false,
    ]
  }

  private static func orNull(_ schema: JSON) -> JSON {
    guard case .object(var members) = schema, let type = members["type"] else {
      return ["oneOf": [schema, ["type": "null"]]]
    }
    members["type"] = [type, "null"]
    if case .list(let words)? = members["enum"] { members["enum"] = .list(words + [.null]) }
    return .object(members)
  }

  /// Every named shape in it, itself included.
  var named: [String: Shape] {
    var found: [String: Shape] = [:]
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [String: Shape]) {
    if let name {
      guard found[name] == nil else { return }
      found[name] = self
    }
    switch kind {
    case .list(let shape, _): shape.collect(into: &found)
    case .either(let shapes): for shape in shapes { shape.collect(into: &found) }
    case .object(let fields): for field in fields { field.shape.collect(into: &found) }
    case .variants(_, let variants):
      for variant in variants { variant.shape.collect(into: &found) }
    default: break
    }
  }
}
