import Dispatch
public import Values

/// Where papers go out to a printer.
///
/// Everything that waits for a printer waits on a thread of its own, and never for longer than its
/// patience: no thread on which the house serves is held.
public struct PrinterPort: Sendable {
  /// Where the printer is reached.
  public let place: PrinterPlace
  private let places: PrinterPlaces
  private let patience: PrinterPatience

  /// A port to a printer, if it may be one.
  ///
  /// - Parameter places: which places may be opened at all; it is asked again each time, whoever
  ///   wrote the place down.
  public init(
    _ place: PrinterPlace, among places: PrinterPlaces = .ofTheHouse,
    patience: PrinterPatience = PrinterPatience()
  ) {
    self.place = place
    self.places = places
    self.patience = patience
  }

  /// Opens a line to the printer and asks how it is; nothing is printed yet.
  ///
  /// - Parameter mustAnswer: whether it has told of itself before: then its silence means something.
  /// - Returns: the line, or why there is none.
  public func open(mustAnswer: Bool = false) async -> Result<PrinterLine, PrinterTrouble> {
    guard places.allow(place) else { return .failure(.noPrinterThere) }
    let (place, patience) = (place, patience)
    return await Self.waiting { () -> Result<PrinterLine, PrinterTrouble> in
      guard let wire = PrinterWire.reach(place, within: patience.line) else {
        return .failure(.silent)
      }
      let report = wire.report(within: patience.answer)
      if let trouble = report?.trouble ?? (report == nil && mustAnswer ? .silent : nil) {
        wire.hangUp()
        return .failure(trouble)
      }
      return .success(PrinterLine(wire, answers: report != nil, patience: patience))
    }
  }

  /// Sends bytes in one go.
  public func send(_ bytes: [UInt8], mustAnswer: Bool = false) async -> PrinterOutcome {
    switch await open(mustAnswer: mustAnswer) {
    case .success(let line): await line.send(bytes)
    case .failure(let trouble): .refused(trouble)
    }
  }

  fileprivate static func waiting<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { done in
      DispatchQueue(label: "printer").async { done.resume(returning: work()) }
    }
  }
}

/// An open line to a printer that takes something; it is used once.
public struct PrinterLine: Sendable {
  private let wire: PrinterWire
  private let patience: PrinterPatience
  /// Whether the printer tells of itself.
  public let answers: Bool

  init(_ wire: PrinterWire, answers: Bool, patience: PrinterPatience) {
    self.wire = wire
    self.answers = answers
    self.patience = patience
  }

  /// Closes the line; nothing was sent.
  public func giveUp() { wire.hangUp() }

  /// Sends all bytes and closes the line.
  ///
  /// A printer that answers is looked at until they are on paper: its end may come in the middle. Of
  /// one that says nothing it is only known that it took them.
  public func send(_ bytes: [UInt8]) async -> PrinterOutcome {
    let (wire, patience, answers) = (wire, patience, answers)
    return await PrinterPort.waiting { () -> PrinterOutcome in
      defer { wire.hangUp() }
      let count = wire.give(bytes, stalling: patience.stall)
      guard count == bytes.count else { return count == 0 ? .refused(.silent) : .unsure(.silent) }
      guard wire.isPassedOn(within: patience.stall) else { return .unsure(.silent) }
      if answers, let trouble = Self.trouble(after: wire, patience) { return .unsure(trouble) }
      return wire.finish(within: patience.paper) ? .taken : .unsure(.silent)
    }
  }

  /// Looks at a printer while it prints.
  private static func trouble(
    after wire: PrinterWire, _ patience: PrinterPatience
  ) -> PrinterTrouble? {
    let looks = 3
    for look in 1...looks {
      guard let report = wire.report(within: patience.paper) else { return .silent }
      if let trouble = report.trouble { return trouble }
      if look < looks { wire.rest(patience.paper / Int32(looks)) }
    }
    return nil
  }
}
