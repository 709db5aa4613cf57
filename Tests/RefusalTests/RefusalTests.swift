import Foundation
import FrontDoor
import Testing
import Values

struct `Every refusal` {
  @Test func `speaks both languages and has a name for programs`() throws {
    let samples = try Sample.all()
    #expect(samples.count > 200)
    for refusal in samples {
      let (sentence, name) = (refusal.sentence, Sample.name(of: refusal))
      #expect(sentence.id.count > 10 && sentence.en.count > 10, "\(name)")
      #expect(sentence.id != sentence.en, "\(name)")
      #expect(!sentence.id.contains("Optional(") && !sentence.en.contains("Optional("), "\(name)")
      #expect(!refusal.type.isEmpty, "\(name)")
      #expect(refusal.type.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
    }
  }

  @Test func `two cases of one kind do not say the same`() throws {
    let enums = try Sample.all().filter(Sample.isOfSeveral)
    let kinds = Dictionary(grouping: enums) { String(describing: Swift.type(of: $0)) }
    for (kind, refusals) in kinds {
      let said = Set(refusals.map(\.sentence.id))
      #expect(said.count == refusals.count, "\(kind)")
    }
  }

  /// The declarations in the source are held against the samples: a new case cannot hide.
  @Test func `stands among the samples`() throws {
    let known = Set(try Sample.all().map(Sample.name(of:)))
    let declared = try Self.declared()
    #expect(declared.count > 200, "the source is read well")
    #expect(declared.subtracting(known).sorted() == [])
  }

  /// Every case as `PayRefusal.empty`, and a structure as `BenchBusy.`.
  private static func declared() throws -> Set<String> {
    var names: Set<String> = []
    for folder in ["Sources", "Catalog", "Scanner"] {
      let base = Programs.root.appending(path: folder)
      let files = FileManager.default.enumerator(atPath: base.path)
      while let path = files?.nextObject() as? String {
        guard path.hasSuffix(".swift") else { continue }
        names.formUnion(
          declared(in: try String(contentsOf: base.appending(path: path), encoding: .utf8)))
      }
    }
    return names
  }

  private static func declared(in text: String) -> Set<String> {
    var names: Set<String> = []
    var kind: String?
    var depth = 0
    for line in text.split(separator: "\n") {
      if kind == nil, let name = declaration(line, of: "struct") {
        names.insert(name + ".")
      } else if kind == nil, let name = declaration(line, of: "enum") {
        (kind, depth) = (name, 0)
      } else if let kind, depth == 1 {
        names.formUnion(cases(in: line).map { kind + "." + $0 })
      }
      guard kind != nil else { continue }
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      if depth == 0, line.contains("}") { kind = nil }
    }
    return names
  }

  /// Reads `public enum PayRefusal: Refusal, Hashable {`.
  private static func declaration(_ line: Substring, of word: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), line.hasSuffix("{") else { return nil }
    let kinds = line[line.index(after: colon)...].split { !$0.isLetter }
    let words = line[..<colon].split(separator: " ")
    guard kinds.contains("Refusal"), words.count >= 2, let name = words.last else { return nil }
    return words[words.count - 2] == word ? String(name) : nil
  }

  /// Reads `case one, two(String)`.
  private static func cases(in line: Substring) -> [String] {
    let words = line.drop { $0 == " " }
    guard words.hasPrefix("case ") else { return [] }
    var names = [""]
    var depth = 0
    for letter in words.dropFirst(5) {
      if letter == "(" || letter == "[" { depth += 1 }
      if letter == ")" || letter == "]" { depth -= 1 }
      if depth == 0, letter == "," { names.append("") }
      if depth == 0, letter.isLetter || letter.isNumber { names[names.count - 1].append(letter) }
    }
    return names.filter { !$0.isEmpty }
  }
}
