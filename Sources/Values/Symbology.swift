/// The kind of bars or dots in which a code was printed.
///
/// The names are those that travel in a scan: `{"symbology": "EAN-13"}`.
public enum Symbology: String, Hashable, Sendable, Codable, CaseIterable {
  /// Books, journals, goods: thirteen digits (ISO/IEC 15420).
  case ean13 = "EAN-13"
  /// Our own item labels and member cards (ISO/IEC 15417).
  case code128 = "CODE-128"
  /// Older library labels (ISO/IEC 16388).
  case code39 = "CODE-39"
  /// Older library labels and cards, start and stop letters included.
  case codabar = "Codabar"
  /// The square with dots (ISO/IEC 18004).
  case qr = "QR-Code"
}
