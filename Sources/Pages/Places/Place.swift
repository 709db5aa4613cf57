package import Markup

/// Where the router answers, and where links lead: written once, for both.
///
/// What is always the same is an `Address`; what names something by its number is a `Place`.
package protocol Routed: Sendable {
  /// What the router is told: `/office/members/:member`.
  var pattern: String { get }
}

extension Address {
  /// What stands before the path of every page, such as `/perpustakaan`; empty when the house has a
  /// host for itself.
  package static let prefix = ""

  /// The address of a page of the house, below the prefix.
  package init(page path: String, below prefix: String = Address.prefix) {
    self.init(prefix + path)
  }
}

extension Address: Routed {
  /// An address is its own pattern: nothing in it is filled in.
  package var pattern: String { text }
}

/// A page of each member, copy, sale…: `OfficePlace.member(number)` is the address of hers.
package struct Place<each Value: CustomStringConvertible>: Routed {
  /// The path below the prefix, with `:name` for each value.
  package let pattern: String

  /// Takes the path of a page of the house, with `:name` for each value, in their order.
  package init(_ path: String, below prefix: String = Address.prefix) { pattern = prefix + path }

  /// The address for these values.
  package func callAsFunction(_ values: repeat each Value) -> Address {
    var words: [String] = []
    for value in repeat each values { words.append(Address.encoded(value.description)) }
    return filled(with: words)
  }

  /// Whether a path is one of these.
  func has(_ path: String) -> Bool {
    let ours = pattern.split(separator: "/")
    let theirs = path.split(separator: "/")
    return ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { $0 == $1 || $0.hasPrefix(":") }
  }

  private func filled(with words: [String]) -> Address {
    var left = words[...]
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.hasPrefix(":") ? left.popFirst() ?? String(part) : String(part)
    }
    return Address(parts.joined(separator: "/"))
  }
}
