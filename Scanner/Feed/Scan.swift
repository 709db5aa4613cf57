public import Values

/// One code that was read once, on its way to the station where somebody works.
///
/// Delivered twice it acts once: its `id` is the key. It prints without its text, since that may be a
/// member's card.
public struct Scan: Hashable, Sendable, Identifiable {
  /// The at-most-once key.
  public let id: ID
  /// The station's code; `nil` when the token that brings the scan says which one.
  public let station: String?
  /// The kind of code; `nil` when it was typed, by a person or by a scanner that types.
  public let symbology: Symbology?
  /// What the code says: 1 to 512 characters, none of them a control character.
  public let text: String
  /// The two or five digits beside an EAN-13: the issue of a journal, a price abroad.
  public let addOn: String?
  /// When it was read, by the clock of the machine that read it.
  public let at: Instant
  /// Whether it had to wait for the server, so that the desk must be asked before it acts.
  public let late: Bool

  /// Takes what was read.
  ///
  /// - Throws: `ScanRefusal` when the text or the add-on cannot come from a code.
  public init(
    id: ID, station: String? = nil, symbology: Symbology?, text: String, addOn: String? = nil,
    at: Instant, late: Bool = false
  ) throws(ScanRefusal) {
    guard Self.isReadable(text) else { throw .wrongText }
    if let addOn, !Self.isAddOn(addOn) { throw .wrongAddOn }
    self.id = id
    self.station = station
    self.symbology = symbology
    self.text = text
    self.addOn = addOn
    self.at = at
    self.late = late
  }

  private init(_ scan: Scan, late: Bool) {
    id = scan.id
    station = scan.station
    symbology = scan.symbology
    text = scan.text
    addOn = scan.addOn
    at = scan.at
    self.late = late
  }

  /// The same scan, marked as one that had to wait or not.
  public func marked(late: Bool) -> Scan { Scan(self, late: late) }

  private static func isReadable(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return (1...512).contains(scalars.count)
      && scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }

  private static func isAddOn(_ text: String) -> Bool {
    [2, 5].contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Scan: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The scan's key and kind, never its text.
  public var description: String { "scan \(id) (\(symbology?.rawValue ?? "typed"))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
