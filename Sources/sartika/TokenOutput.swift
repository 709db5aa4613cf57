import Access
import ArgumentParser
import Secrets
import Trail
import Values

/// Where a new token goes: to the screen, once, or into a file for its owner alone.
struct TokenOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tulis token ke berkas baru yang tertutup. / Write it to a new file, closed to others.",
      valueName: "file"))
  var out: String?

  /// Makes a token and puts it there; nothing is left behind when it cannot be made or kept.
  ///
  /// - Returns: the token to show, or `nil` when it is in the file.
  func deliver(
    from keyring: Keyring, _ make: () async throws -> Token
  ) async throws -> String? {
    guard let out else { return try await make().text }
    let file = try SecretFile(out)
    let token: Token
    do { token = try await make() } catch {
      file.discard()
      throw error
    }
    do { try file.keep(token.text) } catch {
      // Nobody has it, so it opens nothing.
      try await keyring.revoke(token, at: Clock.system.now, by: .house)
      throw error
    }
    Terminal.say("\(out): token, 0600", toErrors: true)
    return nil
  }
}
