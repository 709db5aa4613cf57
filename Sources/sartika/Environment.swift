#if canImport(Glibc)
  internal import Glibc
#endif

/// What the surroundings say.
enum Environment {
  /// The value of a variable, or `nil` when it is empty or not set.
  static func value(_ name: String) -> String? {
    guard let pointer = getenv(name) else { return nil }
    let text = String(cString: pointer)
    return text.isEmpty ? nil : text
  }
}
