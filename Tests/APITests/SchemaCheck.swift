import FrontDoor

/// Holds JSON against the schemas of the document (the part of JSON Schema that it uses).
struct SchemaCheck {
  let document: JSONValue

  init(_ document: JSONValue) { self.document = document }

  /// The schema of an answer, found by method, address and status.
  func schema(of method: String, _ path: String, status: Int) -> JSONValue {
    let parts = path.prefix { $0 != "?" }.split(separator: "/")
    let template = document["paths"].members.keys.sorted().first { template in
      let pattern = template.split(separator: "/")
      return pattern.count == parts.count
        && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        && document["paths"][template][method.lowercased()] != .null
    }
    guard let template else { return .null }
    let answer = document["paths"][template][method.lowercased()]["responses"]["\(status)"]
    return answer["content"]["application/json"]["schema"]
  }

  /// What does not fit a named schema.
  func findings(in value: JSONValue, _ name: String) -> [String] {
    findings(in: value, document["components"]["schemas"][name])
  }

  /// What does not fit.
  func findings(in value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String] {
    if let pointer = schema["$ref"].text {
      let name = String(pointer.split(separator: "/").last ?? "")
      let target = document["components"]["schemas"][name]
      guard target != .null else { return ["\(place): no \(pointer)"] }
      return findings(in: value, target, at: place)
    }
    for word in ["oneOf", "anyOf"] where schema[word] != .null {
      let fits = schema[word].list.contains { findings(in: value, $0, at: place).isEmpty }
      return fits ? [] : ["\(place): fits none of \(word)"]
    }
    let types = schema["type"].text.map { [$0] } ?? schema["type"].list.compactMap(\.text)
    guard types.contains(where: { Self.is(value, $0) }) else {
      return ["\(place): is no \(types)"]
    }
    if schema["enum"] != .null, !schema["enum"].list.contains(value) {
      return ["\(place): is none of the words"]
    }
    return inner(value, schema, place)
  }

  private func inner(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    switch value {
    case .object(let members):
      guard schema["properties"] != .null else { return [] }
      let missing = schema["required"].list.compactMap(\.text).filter { members[$0] == nil }
      return missing.map { "\(place).\($0): missing" }
        + members.flatMap { name, member -> [String] in
          let known = schema["properties"][name]
          guard known != .null else { return ["\(place).\(name): not in the document"] }
          return findings(in: member, known, at: "\(place).\(name)")
        }
    case .list(let list):
      return list.enumerated().flatMap {
        findings(in: $0.element, schema["items"], at: "\(place)[\($0.offset)]")
      }
    case .number(let number):
      let low = schema["minimum"].number ?? -.infinity
      let high = schema["maximum"].number ?? .infinity
      return (low...high).contains(number) ? [] : ["\(place): out of range"]
    case .text(let text):
      let longest = schema["maxLength"].integer ?? .max
      return text.unicodeScalars.count <= longest ? [] : ["\(place): too long"]
    default: return []
    }
  }

  private static func `is`(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.object, "object"), (.list, "array"), (.text, "string"), (.truth, "boolean"),
      (.null, "null"), (.number, "number"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
