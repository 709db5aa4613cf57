internal import Hummingbird
internal import Markup
internal import Secrets
internal import Values

/// A form that is sent twice by somebody who is signed in acts once: a double press, a reload, a tired
/// hand.
///
/// Each form carries a random `once`. What the first sending led to is kept in memory for a while,
/// as an address and nothing else, and the second is led there too; a press that a script sends, to the
/// regions of its page. A form that was refused did nothing and may be sent again.
public actor OnceShelf {
  private struct Kept {
    var work: Task<Response, any Error>?
    var address: String?
    let until: Instant
  }

  /// Where a script is led that sends a press once more because the answer broke off.
  static let regions = ["/till/lines": "/till/regions"]
  private var kept: [String: Kept] = [:]
  private var order: [String] = []

  public init() {}

  /// Does the work for a key, or leads where it led before; who comes meanwhile waits for it.
  ///
  /// - Parameter regions: where it leads when the answer is a piece of a page, if it is kept then.
  func once(
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

extension Visit {
  /// Does what a form asks for, once for each time that the form was drawn.
  func once(
    _ form: FilledForm, _ act: @escaping @Sendable () async throws -> Response
  ) async throws -> Response {
    guard let once = form.optional("once"), let token = context.token else {
      return try await act()
    }
    let key = "\(token.digest) \(request.uri.path) \(once) \(form.fingerprint)"
    let regions = wantsFragment ? OnceShelf.regions[request.uri.path] : nil
    return try await house.onceShelf.once(key, at: now, leadingTo: regions, act)
  }
}
