/// Pages that are printed together, as one PDF (ISO 32000).
public struct PaperDocument: Hashable, Sendable {
  /// What the window is called that shows it; never a name of anybody, nor a title.
  public let title: String
  /// The pages in their order.
  public let pages: [PaperPage]

  /// Takes what it is called and its pages, at least one.
  public init(_ title: String, pages: [PaperPage]) {
    self.title = title
    self.pages = pages
  }

  /// The bytes of the PDF; nothing of it is written to a disk.
  ///
  /// - Throws: `PaperFault`.
  public func pdf() throws(PaperFault) -> [UInt8] { try Cairo.pdf(self) }
}

/// A paper could not be drawn.
public enum PaperFault: Error, Hashable {
  /// cairo's own number says why.
  case notDrawn(code: Int)
}
