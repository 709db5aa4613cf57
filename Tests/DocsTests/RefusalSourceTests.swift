import Foundation
import Testing

/// Half switches that fell into each other compiled with a sentence missing, and ended the house.
struct `A refusal in the source` {
  @Test func `is decided in one switch over all its cases`() throws {
    let texts = try ["Sources", "Catalog", "Scanner"]
      .flatMap { Repository.files([".swift"], under: $0) }.map { try Repository.text($0) }
    let enums = Set(texts.flatMap { Self.refusals("enum", in: $0) })
    #expect(enums.count > 40, "the source is read well")
    let kinds = enums.union(texts.flatMap { Self.refusals("struct", in: $0) })
    let places = texts.flatMap(Self.places).filter { kinds.contains($0.name) }
    for place in places {
      #expect(!Self.fallsThrough(place.body), "\(place.name) has a default")
      #expect(!Self.saysItElsewhere(place.body), "\(place.name) has a second type or sentence")
    }
    for kind in enums.sorted() {
      let reasons = places.filter { $0.name == kind }.map { Self.reasons(in: $0.body) }
      #expect(reasons.reduce(0, +) == 1, "\(kind) has no switch of its own, or more than one")
    }
  }

  @Test func `is read well enough to find a half switch`() throws {
    let good = """
      public enum PayRefusal: Refusal, Hashable {
        case empty
        public var reason: Reason {
          switch self {
          case .empty: Reason("nothing-to-pay", id: "Kosong.", en: "Empty.")
          }
        }
        init(_ code: Int32) {
          switch code {
          default: self = .empty
          }
        }
      }
      """
    #expect(Self.refusals("enum", in: good) == ["PayRefusal"])
    let place = try #require(Self.places(in: good).first)
    #expect(place.name == "PayRefusal" && Self.reasons(in: place.body) == 1)
    #expect(!Self.fallsThrough(place.body) && !Self.saysItElsewhere(place.body))
    let half = good.replacingOccurrences(of: "case .empty:", with: "default:")
    #expect(Self.fallsThrough(half))
    let old = good.replacingOccurrences(of: "reason: Reason", with: "sentence: Sentence")
    #expect(Self.saysItElsewhere(old) && Self.reasons(in: old) == 0)
    let elsewhere = "extension PayRefusal {\n  var halfSentence: Sentence { other }\n}"
    #expect(Self.places(in: elsewhere).map(\.name) == ["PayRefusal"])
    #expect(Self.saysItElsewhere(elsewhere))
  }

  /// The enums, or the structures, that are refusals.
  private static func refusals(_ word: String, in text: String) -> [String] {
    groups(of: word + #" (\w+): (?:\w+, )*Refusal\b"#, in: text).map { $0[0] }
  }

  /// What stands in a type, or in an extension of it.
  private static func places(in text: String) -> [(name: String, body: String)] {
    groups(
      of: #"(?m)^(?:\w+ )*(?:enum|struct|extension) (\w+)[^\n]*\{\n([\s\S]*?)^\}"#, in: text
    ).map { ($0[0], $0[1]) }
  }

  private static func reasons(in body: String) -> Int {
    groups(of: #"(var reason: Reason \{\n +switch self \{)"#, in: body).count
  }

  /// Whether a switch over the cases does not name them all.
  private static func fallsThrough(_ body: String) -> Bool {
    groups(of: #"(?m)^( +)switch (?:self|kind) \{\n([\s\S]*?)^\1\}"#, in: body)
      .contains { !groups(of: #"(?m)^\#($0[0])(default|@unknown)"#, in: $0[1]).isEmpty }
  }

  /// Whether a table stands beside the one of reasons.
  private static func saysItElsewhere(_ body: String) -> Bool {
    !groups(of: #"(?m)^ +(?:\w+ )*(?:let|var) (type|sentence|fields?)\b"#, in: body).isEmpty
      || !groups(of: #"(?m)^ +(?:\w+ )*var (status)\b"#, in: body).isEmpty
      || !groups(of: #"(?m)^ +(?:\w+ )*var \w+: (Sentence|Reason\.\w+) \{"#, in: body).isEmpty
  }

  private static func groups(of pattern: String, in text: String) -> [[String]] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [[pattern]] }
    let all = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: all).map { match in
      (1..<match.numberOfRanges).map { group in
        Range(match.range(at: group), in: text).map { String(text[$0]) } ?? ""
      }
    }
  }
}
