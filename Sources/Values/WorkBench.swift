import Dispatch

/// A place where pieces of work are done one after another, in the order in which they came.
///
/// On a thread of its own: what takes a while holds up no request, for the threads on which those
/// are answered are no more than the machine has cores.
package actor WorkBench {
  private let thread: DispatchQueue

  /// Sets one up.
  ///
  /// - Parameter name: how its thread is called where threads are listed: what is waited for at one
  ///   bench waits at no other.
  package init(_ name: String) { thread = DispatchQueue(label: name) }

  /// Does one piece of work behind those that came before it.
  ///
  /// - Throws: the error that comes of it.
  package func work<Value: Sendable>(
    _ work: @escaping @Sendable () -> Result<Value, any Error>
  ) async throws -> Value {
    let outcome: Result<Value, any Error> = await withCheckedContinuation { done in
      thread.async { done.resume(returning: work()) }
    }
    return try outcome.get()
  }
}
