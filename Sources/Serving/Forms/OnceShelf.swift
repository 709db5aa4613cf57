import HTTPTypes
package import Hummingbird
package import Values

/// A form that is sent twice by somebody who is signed in acts once: a double press, a reload, a tired
/// hand.
///
/// Each form carries a random `once`. What the first sending led to is kept in memory for a while,
/// as an address and nothing else, and the second is led there too; a press that a script sends, to the
/// regions of its page. A form that was refused did nothing and may be sent again.
package actor OnceShelf {
  private struct Kept {
    var work: Task<Response, any Error>?
    var address: String?
    let until: Instant
  }

  private var kept: [String: Kept] = [:]
  private var order: [String] = []

  /// Keeps nothing yet.
  package init() {}

  /// Does the work for a key, or leads where it led before; who comes meanwhile waits for it.
  ///
  /// - Parameter regions: where it leads when the answer is a piece of a page, if it is kept then.
  package func once(
    _ key: String, at now: Instant, leadingTo regions: String? = nil,
    _ work: @escaping @Sendable () async throws -> Response
  ) async throws -> Response {
    forget(before: now)
    if let known = kept[key] {
      if let address = known.address {
        return Response(status: .seeOther, headers: [.location: address])
      }
      if let work = known.work { return try await work.value }
    }
    let task = Task { try await work() }
    kept[key] = Kept(work: task, address: nil, until: now + Lifetime.sentForm.seconds)
    order.append(key)
    let response = await task.result
    let address = (try? response.get()).flatMap { response -> String? in
      switch response.status {
      case .seeOther: response.headers[.location]
      case .ok: regions
      default: nil
      }
    }
    if let address {
      kept[key] = Kept(work: nil, address: address, until: now + Lifetime.sentForm.seconds)
    } else {
      kept[key] = nil
    }
    return try response.get()
  }

  private func forget(before now: Instant) {
    while let oldest = order.first, kept[oldest].map({ $0.until <= now }) ?? true {
      kept[oldest] = nil
      order.removeFirst()
    }
  }
}
