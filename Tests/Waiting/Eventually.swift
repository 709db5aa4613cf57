/// Waits until something is so, for as long as the slowest machine may need.
///
/// - Returns: Whether it came to be. A minute is not a limit that a test sets: it only keeps a test
///   whose wait is in vain from waiting for ever.
public func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<3000 {
    if try await condition() { return true }
    try await Task.sleep(for: .milliseconds(20))
  }
  return try await condition()
}
