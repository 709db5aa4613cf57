import FoundationEssentials

/// Looks for a name that an object has twice: readers differ in which one counts (RFC 8259, 4).
struct JSONNames {
  private enum Place {
    case list
    case object(Set<String>, awaitsName: Bool)
  }

  private var places: [Place] = []
  private let bytes: [UInt8]
  private var next = 0

  /// The first doubled name, as far as it may be said back; in what is no JSON anything may come out.
  static func doubled(in bytes: [UInt8]) -> String? {
    var reader = JSONNames(bytes: bytes)
    return reader.firstDoubled().map { String($0.prefix(40).filter { $0 >= " " }) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func firstDoubled() -> String? {
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case UInt8(ascii: "{"): places.append(.object([], awaitsName: true))
      case UInt8(ascii: "["): places.append(.list)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = places.popLast()
      case UInt8(ascii: ","): awaitName()
      case UInt8(ascii: "\""):
        let text = readText()
        if let name = takeName(text) { return name }
      default: break
      }
    }
    return nil
  }

  private mutating func awaitName() {
    guard case .object(let names, _)? = places.popLast() else {
      places.append(.list)
      return
    }
    places.append(.object(names, awaitsName: true))
  }

  /// - Returns: the name, when the object has it already.
  private mutating func takeName(_ text: Range<Int>) -> String? {
    guard case .object(var names, awaitsName: true)? = places.last else { return nil }
    let name = Self.text(bytes[text])
    guard names.insert(name).inserted else { return name }
    places[places.count - 1] = .object(names, awaitsName: false)
    return nil
  }

  /// Goes to the end of a text that has begun; its place, quotes and all.
  private mutating func readText() -> Range<Int> {
    let start = next - 1
    while next < bytes.count {
      let byte = bytes[next]
      next += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { break }
    }
    next = min(next, bytes.count)
    return start..<next
  }

  /// A name as it is meant: it may be written in several ways.
  private static func text(_ quoted: ArraySlice<UInt8>) -> String {
    let plain = String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
    guard quoted.contains(UInt8(ascii: "\\")) else { return plain }
    return (try? JSONDecoder().decode(String.self, from: Data(quoted))) ?? plain
  }
}
