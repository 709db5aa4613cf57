import Dispatch
import Glibc

/// SIGTERM from systemd, Ctrl-C from a person: both ask for a tidy end.
///
/// A signal before they are taken ends the program at once, which loses nothing: the queue is on the
/// disk.
struct StopSignals {
  /// One element for each signal.
  let requests: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  /// Takes both signals from here on.
  init() {
    let (requests, request) = AsyncStream<Void>.makeStream()
    self.requests = requests
    sources = [SIGTERM, SIGINT].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { request.yield() }
      source.resume()
      return source
    }
  }

  /// Takes them no more.
  func release() {
    for source in sources { source.cancel() }
  }
}
