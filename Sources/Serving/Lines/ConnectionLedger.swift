import NIOCore
import Synchronization

/// Which lines are open, so that nobody takes them all.
///
/// When there are too many, the one that has said nothing for longest makes room: who comes is let in
/// as long as somebody idles. Addresses are known while a line is open, and never written down.
package final class ConnectionLedger: Sendable {
  /// What was turned away since the last look.
  struct Counts: Hashable, Sendable {
    /// Lines that were not taken.
    var refused = 0
    /// Lines that idled and made room for others.
    var madeRoom = 0
    /// Lines on which a request or an answer took too long.
    var tooSlow = 0
  }

  /// What a line is doing.
  enum Doing: Hashable, Sendable {
    /// Nothing, since a moment: it may make room.
    case idling(since: NIODeadline)
    /// Asking, or being answered.
    case working
    /// Telling a page what happens; such lines do not count against anybody.
    case telling
  }

  fileprivate struct Line {
    let address: String?
    let channel: any Channel
    var doing: Doing
  }

  fileprivate struct State {
    var lines: [ObjectIdentifier: Line] = [:]
    var counts = Counts()
  }

  let limits: ConnectionLimits
  private let state = Mutex(State())

  /// Takes how many may be open.
  package init(_ limits: ConnectionLimits) { self.limits = limits }

  /// Takes a new line, if there is room for it or somebody who idles can make room.
  func admit(_ channel: any Channel) -> Bool {
    let address = Self.address(of: channel)
    let (isLetIn, leaving) = state.withLock { state -> (Bool, (any Channel)?) in
      var leaving: ObjectIdentifier?
      if let address, state.count(of: address) >= limits.perAddress {
        leaving = state.longestIdle { $0.address == address }
        guard leaving != nil else { return state.refuse() }
      } else if state.lines.count >= limits.inAll {
        leaving = state.longestIdle { _ in true }
        guard leaving != nil else { return state.refuse() }
      }
      if leaving != nil { state.counts.madeRoom += 1 }
      let gone = leaving.flatMap { state.lines.removeValue(forKey: $0) }
      state.lines[ObjectIdentifier(channel)] = Line(
        address: address, channel: channel, doing: .idling(since: .now()))
      return (true, gone?.channel)
    }
    leaving?.close(mode: .all, promise: nil)
    return isLetIn
  }

  /// Notes what a line does now.
  func note(_ channel: any Channel, _ doing: Doing) {
    state.withLock { $0.lines[ObjectIdentifier(channel)]?.doing = doing }
  }

  /// Forgets a line that is closed.
  func forget(_ channel: any Channel) {
    state.withLock { state in _ = state.lines.removeValue(forKey: ObjectIdentifier(channel)) }
  }

  /// Counts a line that was too slow.
  func countSlow() { state.withLock { $0.counts.tooSlow += 1 } }

  /// What was turned away since the last time this was asked.
  func takeCounts() -> Counts {
    state.withLock { state in
      defer { state.counts = Counts() }
      return state.counts
    }
  }

  /// Where a line comes from; nothing for this machine, which is not held to the limit of an address.
  private static func address(of channel: any Channel) -> String? {
    guard let text = channel.remoteAddress?.ipAddress else { return nil }
    return PeerAddress.isThisMachine(text) ? nil : text
  }
}

extension ConnectionLedger.State {
  fileprivate func count(of address: String) -> Int {
    lines.values.count { $0.address == address && $0.doing != .telling }
  }

  fileprivate func longestIdle(
    _ fits: (ConnectionLedger.Line) -> Bool
  ) -> ObjectIdentifier? {
    var longest: (line: ObjectIdentifier, since: NIODeadline)?
    for (key, line) in lines where fits(line) {
      guard case .idling(let since) = line.doing else { continue }
      if longest.map({ since < $0.since }) ?? true { longest = (key, since) }
    }
    return longest?.line
  }

  fileprivate mutating func refuse() -> (Bool, (any Channel)?) {
    counts.refused += 1
    return (false, nil)
  }
}
