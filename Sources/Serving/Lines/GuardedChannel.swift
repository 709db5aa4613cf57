package import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// HTTP on a line that is watched: it has room, says what it wants in time, and takes its answer.
struct GuardedChannel: ServerChildChannel {
  let http: HTTP1Channel
  let ledger: ConnectionLedger

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    let isLetIn = ledger.admit(channel)
    let ledger = ledger
    channel.closeFuture.whenComplete { _ in ledger.forget(channel) }
    return http.setup(channel: channel, logger: logger).flatMapThrowing { value in
      guard isLetIn else {
        channel.close(mode: .all, promise: nil)
        return value
      }
      let pipeline = channel.pipeline.syncOperations
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      let watch = RequestWatch(ledger: ledger, channel: channel)
      try pipeline.addHandler(FirstByte(watch), position: .first)
      try pipeline.addHandler(watch, position: .after(decoder))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await http.handle(value: value, logger: logger)
  }
}

extension HTTPServerBuilder {
  /// HTTP on lines that are watched.
  package static func guarded(by ledger: ConnectionLedger) -> HTTPServerBuilder {
    HTTPServerBuilder { responder in
      GuardedChannel(http: HTTP1Channel(responder: responder), ledger: ledger)
    }
  }
}

/// A request, or the taking of its answer, lasted too long.
package struct RequestTooSlow: Error {}
