/// Why a printer prints nothing.
public enum PrinterTrouble: String, Error, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing is heard of it: it is off, its cable is out, or it is busy for too long.
  case silent
  /// Its paper is at the end.
  case noPaper
  /// Its cover is open.
  case coverOpen
  /// It says that something else is the matter.
  case notReady
  /// The place that was written down cannot be a printer's.
  case noPrinterThere
}

/// What came of sending something to a printer.
public enum PrinterOutcome: Hashable, Sendable {
  /// It took all of it, and says nothing against it.
  case taken
  /// It took nothing: nothing can have come out.
  case refused(PrinterTrouble)
  /// It took some or all of it, and nobody knows what came out.
  case unsure(PrinterTrouble)
}

/// How long a printer is waited for, in milliseconds.
public struct PrinterPatience: Hashable, Sendable {
  /// For the line to be there.
  public var line: Int32
  /// For an answer to a question.
  public var answer: Int32
  /// For more bytes to be taken.
  public var stall: Int32
  /// For what was taken to be on paper, as far as the printer tells.
  public var paper: Int32

  /// Takes milliseconds.
  public init(
    line: Int32 = 3000, answer: Int32 = 700, stall: Int32 = 8000, paper: Int32 = 1500
  ) {
    self.line = line
    self.answer = answer
    self.stall = stall
    self.paper = paper
  }
}
