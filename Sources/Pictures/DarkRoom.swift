import Values

extension WorkBench {
  /// Where photographs are developed, one after another: so no more than one is in memory unpacked.
  static let darkRoom = WorkBench("sartika.photographs")
}
