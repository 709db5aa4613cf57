import Dispatch

/// Brings scans to the server: `POST /api/v1/scans` with the station's token.
public struct ScanSender: Sendable {
  /// Where scans are received.
  public static let path = "/api/v1/scans"

  /// Where scans are brought.
  var address: ServerAddress { client.address }

  private let client: HTTPClient
  private let token: StationToken
  // Its own thread: a request blocks, and tasks must not.
  private let line = DispatchQueue(label: "sartika.scan-sender")

  /// Takes the server's address and the secret.
  ///
  /// - Parameter timeout: for one message and its answer.
  public init(
    to address: ServerAddress, token: StationToken, timeout: Duration = .seconds(10)
  ) {
    client = HTTPClient(address: address, timeout: timeout)
    self.token = token
  }

  /// Tries once to deliver a message.
  ///
  /// - Throws: a fault when the scans cannot be written as JSON.
  public func deliver(_ batch: ScanBatch) async throws -> Delivery {
    let body = try batch.json()
    return await withCheckedContinuation { continuation in
      line.async { continuation.resume(returning: deliver(body)) }
    }
  }

  private func deliver(_ body: [UInt8]) -> Delivery {
    do {
      let reply = try client.post(body, to: Self.path, authorization: token.authorization)
      return delivery(reply)
    } catch {
      switch error {
      case .unreachable: return .postponed(.unreachable(client.address))
      case .tooSlow: return .postponed(.tooSlow(client.address))
      case .garbled: return .postponed(.notSartika(client.address, status: 0))
      }
    }
  }

  private func delivery(_ reply: HTTPReply) -> Delivery {
    switch reply.status {
    case 200, 202:
      guard let answer = ScanAnswer(json: reply.body) else {
        return .postponed(.notSartika(client.address, status: reply.status))
      }
      return .answered(answer.outcomes)
    case 401, 403: return .postponed(.tokenRefused)
    case 400, 409, 413, 415, 422: return .refused(status: reply.status)
    case 408, 429, 500...599: return .postponed(.serverTrouble(status: reply.status))
    default: return .postponed(.notSartika(client.address, status: reply.status))
    }
  }
}
