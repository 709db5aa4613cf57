import Values

/// Makes one scan of a code that is seen in thirty frames.
///
/// A code counts once it was seen often enough to believe it, and again only after it was really
/// away: a second copy of the same book shown to the camera is a second scan. No clock is read here;
/// the time of each frame comes in.
public struct DuplicateRule: Sendable {
  /// What makes a code believed and what makes it gone.
  public struct Settings: Sendable, Hashable {
    /// Sightings before an EAN-13, Code 39 or Codabar counts; two equal ones rule out most misreadings.
    public var sightings = 2
    /// Sightings before a Code 128 or QR counts: their own check is strong.
    public var sightingsWithStrongCheck = 1
    /// Further sightings that a glimpsed but unconfirmed add-on may cost.
    public var patienceForAddOn = 2
    /// How long a code must be away to count again, from the first frame that showed it.
    public var absence = Duration.milliseconds(1200)
    /// Frames without it that must have been looked at: a slow or frozen camera proves nothing.
    public var framesWithout = 2

    /// The values that suit a desk.
    public init() {}
  }

  private struct Code: Hashable {
    let symbology: Symbology
    let text: String
  }

  private struct Sightings {
    var count = 0
    var addOns: [String: Int] = [:]
    var isTaken = false
    var framesWithout = 0
    /// When the first of these frames came: a gap without frames proves nothing.
    var awaySince: Duration?
  }

  private let settings: Settings
  private var seen: [Code: Sightings] = [:]

  /// Begins with nothing seen.
  public init(_ settings: Settings = Settings()) { self.settings = settings }

  /// The codes of one frame that count as scans.
  ///
  /// - Parameters:
  ///   - readings: what the decoder found in the frame; may be nothing.
  ///   - now: the frame's time on a clock that only goes forward, from any beginning.
  public mutating func scans(in readings: [BarcodeReading], at now: Duration) -> [BarcodeReading] {
    forgetAbsent(except: readings, at: now)
    var scans: [BarcodeReading] = []
    var inThisFrame: Set<Code> = []
    for reading in readings {
      let code = Code(symbology: reading.symbology, text: reading.text)
      guard inThisFrame.insert(code).inserted else { continue }
      if let scan = see(reading, code) { scans.append(scan) }
    }
    return scans
  }

  private mutating func see(_ reading: BarcodeReading, _ code: Code) -> BarcodeReading? {
    var sightings = seen[code] ?? Sightings()
    sightings.count += 1
    (sightings.framesWithout, sightings.awaySince) = (0, nil)
    if let addOn = reading.addOn { sightings.addOns[addOn, default: 0] += 1 }
    defer { seen[code] = sightings }
    guard !sightings.isTaken, sightings.count >= needed(for: code) else { return nil }
    let addOn = confirmedAddOn(sightings, for: code)
    let mayWait = sightings.count < needed(for: code) + settings.patienceForAddOn
    if addOn == nil, !sightings.addOns.isEmpty, mayWait { return nil }
    sightings.isTaken = true
    return BarcodeReading(reading.symbology, reading.text, addOn: addOn)
  }

  private func needed(for code: Code) -> Int {
    switch code.symbology {
    case .code128, .qr: settings.sightingsWithStrongCheck
    case .ean13, .code39, .codabar: settings.sightings
    }
  }

  /// The one add-on that was seen as often as a code must be; two that contradict are none.
  private func confirmedAddOn(_ sightings: Sightings, for code: Code) -> String? {
    let confirmed = sightings.addOns.filter { $0.value >= needed(for: code) }
    return confirmed.count == 1 ? confirmed.keys.first : nil
  }

  private mutating func forgetAbsent(except readings: [BarcodeReading], at now: Duration) {
    let present = Set(readings.map { Code(symbology: $0.symbology, text: $0.text) })
    for (code, sightings) in seen {
      var sightings = sightings
      let isAbsent = !present.contains(code)
      if isAbsent { sightings.framesWithout += 1 }
      let awaySince = sightings.awaySince ?? now
      if isAbsent { sightings.awaySince = awaySince }
      let isGone =
        sightings.framesWithout >= settings.framesWithout && now - awaySince >= settings.absence
      seen[code] = isGone ? nil : sightings
    }
  }
}
