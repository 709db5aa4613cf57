public import Values

/// Why no labels can be printed.
public enum LabelRefusal: Refusal, Hashable {
  /// No copy has the label with which a range begins.
  case noFirst(String)
  /// No copy has the label with which a range ends.
  case noLast(String)
  /// A range holds more copies than are printed at once.
  case tooMany(most: Int)
  /// More copies wait for their label than are printed at once: so many.
  case queueTooLong(Int, most: Int)

  public var reason: Reason {
    switch self {
    case .noFirst(let text):
      Reason(
        "label-range-first", at: "from",
        id: "Tidak ada eksemplar “\(text)”. Pindai label eksemplar yang pertama.",
        en: "There is no copy “\(text)”. Scan the label of the first copy.")
    case .noLast(let text):
      Reason(
        "label-range-last", at: "to",
        id: "Tidak ada eksemplar “\(text)”. Pindai label eksemplar yang terakhir.",
        en: "There is no copy “\(text)”. Scan the label of the last copy.")
    case .tooMany(let most):
      Reason(
        "label-range-too-long", at: "to",
        id: "Paling banyak \(Sentence(count: most)) label sekali cetak. Pilih rentang yang lebih "
          + "pendek.",
        en: "At most \(Sentence(count: most)) labels are printed at once. Choose a shorter range.")
    case .queueTooLong(let waiting, let most):
      Reason(
        "label-queue-too-long",
        id: "\(Sentence(count: waiting)) label menunggu, dan paling banyak "
          + "\(Sentence(count: most)) dicetak sekali. Cetak per rentang, atau dari halaman label.",
        en: "\(Sentence(count: waiting)) labels wait, and at most \(Sentence(count: most)) are "
          + "printed at once. Print ranges, or from the page of labels.")
    }
  }
}
