import Hummingbird
import Logging
import Serving

extension PageRequest {
  /// Reads the form that was sent, at most 256 KiB, and checks its token.
  ///
  /// - Throws: `FormRefusal`, or `ForeignFormRefusal` when somebody is signed in and the token of her
  ///   forms is not there.
  func form() async throws -> FilledForm {
    let form = try await readForm()
    try requireToken(form.raw("formToken"))
    return form
  }

  /// Reads the form that was sent, whoever sent it.
  ///
  /// - Throws: `FormRefusal`.
  func readForm() async throws -> FilledForm {
    try await request.form()
  }

  /// Takes the files that were sent, lets them be used, and removes them.
  ///
  /// - Throws: `FormRefusal`, a refusal of too much, `ForeignFormRefusal`, and what `use` throws.
  func withUpload<Answer>(_ use: (Upload) async throws -> Answer) async throws -> Answer {
    try await request.withUpload(log: context.logger, allow: requireToken, use)
  }

  /// - Throws: `ForeignFormRefusal`.
  func requireToken(_ shown: String) throws(ForeignFormRefusal) {
    guard let expected = context.formToken else { return }
    guard Self.isSame(shown, expected) else { throw ForeignFormRefusal() }
  }

  /// Compares without telling by the time how much was right.
  static func isSame(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
