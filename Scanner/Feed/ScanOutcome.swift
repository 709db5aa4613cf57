public import Values

/// What became of one scan at the server.
public struct ScanOutcome: Hashable, Sendable, Codable {
  /// The three things that can happen; each of them ends the sender's duty.
  public enum Result: String, Hashable, Sendable, Codable {
    /// The station has it.
    case accepted
    /// The station had it already: nothing happened again.
    case duplicate
    /// The station will never take it; `reason` says why.
    case refused
  }

  /// Why it was refused, in both languages.
  public struct Reason: Hashable, Sendable, Codable {
    /// The stable name of the refusal.
    public let type: String
    /// What a person reads.
    public let sentence: Sentence

    /// Takes a refusal's name and sentence.
    public init(type: String, sentence: Sentence) {
      self.type = type
      self.sentence = sentence
    }
  }

  /// Which scan.
  public let id: Scan.ID
  /// What became of it.
  public let outcome: Result
  /// Only when it was refused.
  public let reason: Reason?

  /// Says that a scan arrived, now or before.
  public init(_ id: Scan.ID, _ outcome: Result) {
    self.id = id
    self.outcome = outcome
    reason = nil
  }

  /// Says that a scan will never be taken.
  public init(_ id: Scan.ID, refused refusal: any Refusal) {
    self.id = id
    outcome = .refused
    reason = Reason(type: refusal.type, sentence: refusal.sentence)
  }
}
