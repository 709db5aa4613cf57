public import Values

/// Why there is no such sheet of labels; lengths in millimetres.
public enum LabelSheetRefusal: Refusal, Hashable {
  /// A label must be at least so wide.
  case labelWidth(Double)
  /// A label must be at least so high.
  case labelHeight(Double)
  /// A sheet is at most so wide.
  case paperWidth(Double)
  /// A sheet is at most so high.
  case paperHeight(Double)
  /// No number of columns.
  case columns
  /// No number of rows.
  case rows
  /// The last column ends there, on a sheet of such a width.
  case beyondWidth(Double, of: Double)
  /// The last row ends there, on a sheet of such a height.
  case beyondHeight(Double, of: Double)
  /// All labels can be moved across by so much before one leaves the paper.
  case shiftRight(ClosedRange<Double>)
  /// All labels can be moved along by so much before one leaves the paper.
  case shiftDown(ClosedRange<Double>)

  public var reason: Reason {
    switch self {
    case .labelWidth(let least):
      Reason(
        "label-width", at: "labelWidth",
        id: "Lebar label paling sedikit \(Self.length(least)) mm.",
        en: "A label is at least \(Self.length(least)) mm wide.")
    case .labelHeight(let least):
      Reason(
        "label-height", at: "labelHeight",
        id: "Tinggi label paling sedikit \(Self.length(least)) mm.",
        en: "A label is at least \(Self.length(least)) mm high.")
    case .paperWidth(let most):
      Reason(
        "label-paper-width", at: "paperWidth",
        id: "Lebar kertas label paling banyak \(Self.length(most)) mm, dan selebar labelnya.",
        en: "A sheet is at most \(Self.length(most)) mm wide, and as wide as its labels.")
    case .paperHeight(let most):
      Reason(
        "label-paper-height", at: "paperHeight",
        id: "Tinggi kertas label paling banyak \(Self.length(most)) mm, dan setinggi labelnya.",
        en: "A sheet is at most \(Self.length(most)) mm high, and as high as its labels.")
    case .columns:
      Reason(
        "label-columns", at: "columns",
        id: "Kolom label: 1 sampai 40.", en: "Columns of labels: 1 to 40.")
    case .rows:
      Reason(
        "label-rows", at: "rows", id: "Baris label: 1 sampai 40.", en: "Rows of labels: 1 to 40.")
    case .beyondWidth(let reach, let paper):
      Reason(
        "labels-beyond-width", at: "columns",
        id: "Kolom terakhir berakhir di \(Self.length(reach)) mm, padahal kertasnya selebar "
          + "\(Self.length(paper)) mm. Kurangi kolom, lebar, atau jarak.",
        en: "The last column ends at \(Self.length(reach)) mm, and the sheet is "
          + "\(Self.length(paper)) mm wide. Take fewer columns, less width, or smaller gaps.")
    case .beyondHeight(let reach, let paper):
      Reason(
        "labels-beyond-height", at: "rows",
        id: "Baris terakhir berakhir di \(Self.length(reach)) mm, padahal kertasnya setinggi "
          + "\(Self.length(paper)) mm. Kurangi baris, tinggi, atau jarak.",
        en: "The last row ends at \(Self.length(reach)) mm, and the sheet is "
          + "\(Self.length(paper)) mm high. Take fewer rows, less height, or smaller gaps.")
    case .shiftRight(let room):
      Reason(
        "label-shift-right", at: "right",
        id: "Di lembar ini semua label dapat digeser ke kanan dari \(Self.length(room.lowerBound)) "
          + "sampai \(Self.length(room.upperBound)) mm; lebih jauh, ada yang keluar dari kertas.",
        en: "On this sheet all labels can be moved to the right by \(Self.length(room.lowerBound)) "
          + "to \(Self.length(room.upperBound)) mm; further, some leave the paper.")
    case .shiftDown(let room):
      Reason(
        "label-shift-down", at: "down",
        id: "Di lembar ini semua label dapat digeser ke bawah dari \(Self.length(room.lowerBound)) "
          + "sampai \(Self.length(room.upperBound)) mm; lebih jauh, ada yang keluar dari kertas.",
        en: "On this sheet all labels can be moved down by \(Self.length(room.lowerBound)) "
          + "to \(Self.length(room.upperBound)) mm; further, some leave the paper.")
    }
  }

  /// At most two decimals, none when there are none.
  private static func length(_ value: Double) -> String {
    guard value >= 0 else { return "\u{2212}" + length(-value) }
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let rest = String(hundredths % 100)
    let padded = rest.utf8.count == 1 ? "0" + rest : rest
    return "\(hundredths / 100).\(padded.hasSuffix("0") ? String(padded.dropLast()) : padded)"
  }
}
