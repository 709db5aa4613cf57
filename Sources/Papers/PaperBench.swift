import Values

extension WorkBench {
  /// Where pages are drawn, one document after another: hundreds of labels take a while.
  static let papers = WorkBench("sartika.papers")
}

extension PaperDocument {
  /// The bytes of a PDF whose pages are made and drawn where no request is held up by it.
  ///
  /// - Parameters:
  ///   - title: what the window is called that shows it, as in `init`.
  ///   - pages: makes the pages in their order, at least one.
  /// - Throws: what `pages` throws; `PaperFault`.
  public static func pdf(
    _ title: String, pages: @escaping @Sendable () throws -> [PaperPage]
  ) async throws -> [UInt8] {
    try await WorkBench.papers.work { () -> Result<[UInt8], any Error> in
      Result { () throws -> [UInt8] in try PaperDocument(title, pages: try pages()).pdf() }
    }
  }
}
