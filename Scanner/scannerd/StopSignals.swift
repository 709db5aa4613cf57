import Dispatch
import Glibc

/// SIGTERM from systemd, Ctrl-C from a person: both ask for a tidy end.
enum StopSignals {
  /// Returns when the first one comes or the task is cancelled.
  static func first() async {
    let (requests, request) = AsyncStream<Void>.makeStream()
    let sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { request.yield() }
      source.resume()
      return source
    }
    for await _ in requests { break }
    for source in sources { source.cancel() }
  }
}
