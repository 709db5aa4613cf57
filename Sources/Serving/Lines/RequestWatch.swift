import HTTPTypes
import NIOCore
import NIOHTTP1

/// Looks at the clock while a line is open: who asks must say it in time, who is answered must take it.
///
/// Time counts only while the house is listening, so that a slow disk of ours is nobody's fault. It
/// stands between the bytes and what they mean.
final class RequestWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private enum Phase { case waiting, head, body, answering }

  private let ledger: ConnectionLedger
  private let limits: ConnectionLimits
  private let line: any Channel
  private var phase = Phase.waiting
  private var isFirst = true
  /// How long the house has listened in this phase, and since when it does now.
  private var listened = TimeAmount.zero
  private var listensSince: NIODeadline?
  private var bytes = 0
  /// Since when the answer finds no taker.
  private var stalledSince: NIODeadline?
  /// How many requests wait for the end of their answer.
  private var asked = 0
  private var closesAfterAnswer = false
  private var nextLook: Scheduled<Void>?

  init(ledger: ConnectionLedger, channel: any Channel) {
    self.ledger = ledger
    limits = ledger.limits
    line = channel
  }

  func handlerAdded(context: ChannelHandlerContext) { lookLater(context) }

  func handlerRemoved(context: ChannelHandlerContext) {
    nextLook?.cancel()
    nextLook = nil
  }

  // MARK: What comes in

  /// Some bytes came.
  func received(_ count: Int) {
    if let since = listensSince { listened = listened + (.now() - since) }
    listensSince = nil
    // Until a head is whole the line may have to make room: it asks for nothing yet.
    if phase == .waiting { begin(.head) }
    if phase == .body { bytes += count }
  }

  func read(context: ChannelHandlerContext) {
    if listensSince == nil { listensSince = .now() }
    context.read()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // A line that ends with this answer is not listened to any more.
    guard !closesAfterAnswer else { return }
    var data = data
    switch unwrapInboundIn(data) {
    case .head(let head):
      asked += 1
      ledger.note(line, .working)
      begin(.body)
      data = wrapInboundOut(.head(head.namingItsHost))
    case .body: break
    case .end:
      begin(.answering)
      // The answer may have been there before the end of the question.
      rest()
    }
    context.fireChannelRead(data)
  }

  private func begin(_ next: Phase) {
    phase = next
    listened = .zero
    bytes = 0
  }

  // MARK: What goes out

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      closesAfterAnswer =
        head.headers["connection"].contains { $0.lowercased() == "close" }
      let isLive = head.headers.first(name: "content-type")?.hasPrefix("text/event-stream") ?? false
      if isLive { ledger.note(line, .telling) }
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      asked -= 1
      if closesAfterAnswer {
        endLine(context, after: data, promise)
      } else {
        context.write(data, promise: promise)
        rest()
      }
    }
  }

  private func rest() {
    // A body that nobody read is still on its way, or the next request is here already.
    guard phase == .answering, asked == 0 else { return }
    begin(.waiting)
    isFirst = false
    ledger.note(line, .idling(since: .now()))
  }

  /// First our half of the line, so that the answer is not lost with it; soon the whole.
  private func endLine(
    _ context: ChannelHandlerContext, after data: NIOAny, _ promise: EventLoopPromise<Void>?
  ) {
    let written = promise ?? context.eventLoop.makePromise(of: Void.self)
    let line = line
    written.futureResult.whenComplete { _ in
      line.close(mode: .output, promise: nil)
      line.eventLoop.scheduleTask(in: .seconds(1)) { line.close(mode: .all, promise: nil) }
    }
    context.write(data, promise: written)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stalledSince = context.channel.isWritable ? nil : .now()
    context.fireChannelWritabilityChanged()
  }

  // MARK: The clock

  private func lookLater(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    nextLook = context.eventLoop.scheduleTask(in: .seconds(1)) {
      let (watch, context) = bound.value
      watch.look(context)
    }
  }

  private func look(_ context: ChannelHandlerContext) {
    if isTooSlow {
      cut(context)
    } else {
      lookLater(context)
    }
  }

  private var isTooSlow: Bool {
    if let stalledSince, .now() - stalledSince > TimeAmount(limits.stall) { return true }
    let waited = listensSince.map { listened + (.now() - $0) } ?? listened
    switch phase {
    case .waiting: return waited > TimeAmount(isFirst ? limits.patience : limits.idle)
    case .head: return waited > TimeAmount(limits.patience)
    case .body:
      let earned = TimeAmount.seconds(Int64(bytes / limits.bytesASecond))
      return waited > TimeAmount(limits.patience) + earned
    case .answering: return false
    }
  }

  private func cut(_ context: ChannelHandlerContext) {
    let isIdle = phase == .waiting
    if !isIdle { ledger.countSlow() }
    if phase == .head { say408(context) }
    guard phase == .body, stalledSince == nil else {
      context.close(mode: .all, promise: nil)
      return
    }
    // Whoever reads the body says so in the visitor's language; then the line ends.
    closesAfterAnswer = true
    context.fireErrorCaught(RequestTooSlow())
  }

  private func say408(_ context: ChannelHandlerContext) {
    let head = HTTPResponseHead(
      version: .http1_1, status: .requestTimeout,
      headers: ["Connection": "close", "Content-Length": "0"])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}

/// Sees the bytes before anybody knows what they mean: a request begins with its first one.
final class FirstByte: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let watch: RequestWatch

  init(_ watch: RequestWatch) { self.watch = watch }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    watch.received(unwrapInboundIn(data).readableBytes)
    context.fireChannelRead(data)
  }
}
