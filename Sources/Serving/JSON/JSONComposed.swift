import Foundation

extension JSON {
  /// The same with every text composed (NFC), so that two spellings of one letter are one text.
  package var composed: JSON {
    switch self {
    case .text(let text): .text(text.precomposedStringWithCanonicalMapping)
    case .list(let list): .list(list.map(\.composed))
    case .object(let members): .object(members.mapValues(\.composed))
    default: self
    }
  }
}
