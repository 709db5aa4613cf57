extension BarcodeDrawing {
  /// The thinnest bar of a label with room enough: four dots at 300 dpi (millimetres).
  public static let usualModule = 0.339

  /// The thinnest bar that hand scanners still read from a laser print (millimetres).
  public static let smallestModule = 0.19

  /// The drawing as SVG, made of numbers only: no text of anybody goes into it.
  ///
  /// Its size on paper is fixed, so that a page printed at 100 % scans.
  /// - Parameter module: the width of one module in millimetres.
  public func svg(module: Double = BarcodeDrawing.usualModule) -> String {
    let path = bars.map { "M\($0.x) \($0.y)h\($0.width)v\($0.height)h-\($0.width)z" }.joined()
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
      + "width=\"\(Self.millimetres(Double(width) * module))mm\" "
      + "height=\"\(Self.millimetres(Double(height) * module))mm\" "
      + "shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
      + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>"
      + "<path d=\"\(path)\" fill=\"#000\"/></svg>"
  }

  /// The widest module, up to the usual one, with which the code fits so many millimetres.
  ///
  /// `nil` when the code would be too fine to scan.
  public func module(fitting room: Double) -> Double? {
    let module = min(Self.usualModule, room / Double(width))
    return module < Self.smallestModule ? nil : module
  }

  /// Two decimals, without `Foundation` and without an exponent.
  static func millimetres(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.utf8.count == 1 ? "0" : "")\(rest)"
  }
}
