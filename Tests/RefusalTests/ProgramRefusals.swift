import Values

@testable import sartika

extension Sample {
  /// Every refusal of `sartika`.
  static func ofTheProgram() throws -> [any Refusal] {
    [
      SecretFileRefusal.alreadyThere("kata"),
      SecretFileRefusal.notWritable("kata"),
    ]
  }
}
