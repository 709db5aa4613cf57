public import Values

/// One code as it was read from one picture.
///
/// It prints without its text, since that may be a member's card.
public struct BarcodeReading: Hashable, Sendable {
  /// The kind of code.
  public let symbology: Symbology
  /// What it says.
  public let text: String
  /// The two or five digits beside an EAN-13.
  public let addOn: String?

  /// Takes what a decoder or a test saw.
  public init(_ symbology: Symbology, _ text: String, addOn: String? = nil) {
    self.symbology = symbology
    self.text = text
    self.addOn = addOn
  }
}

extension BarcodeReading: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind and the length, never the text.
  public var description: String { "\(symbology.rawValue), \(text.count) characters" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
