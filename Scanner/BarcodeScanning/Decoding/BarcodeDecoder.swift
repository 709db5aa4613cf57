public import Values

/// Finds barcodes in grey pictures.
///
/// A decoder stays in the thread of its camera; it is not `Sendable`.
public final class BarcodeDecoder {
  /// What a desk and a till need; a QR is read only where it is asked for.
  public static let everyday: Set<Symbology> = [.ean13, .code128, .code39, .codabar]

  private let scanner: ZBarScanner
  private let rules = ReadingRules()

  /// Prepares a decoder for some kinds of codes; whatever else is in the picture is passed over.
  ///
  /// - Throws: `BarcodeDecoderFault` when libzbar gives no scanner, which means no memory.
  public init(reading symbologies: Set<Symbology> = everyday) throws(BarcodeDecoderFault) {
    scanner = try ZBarScanner(symbologies)
  }

  /// The codes in one picture, in the order in which libzbar reports them; each once.
  public func readings(in frame: GreyFrame) -> [BarcodeReading] {
    rules.readings(among: scanner.symbols(in: frame))
  }
}

/// The decoder could not be made.
public struct BarcodeDecoderFault: Error {}
