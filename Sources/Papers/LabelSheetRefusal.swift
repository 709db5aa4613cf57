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
    }
  }

  /// At most two decimals, none when there are none.
  private static func length(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let rest = String(hundredths % 100)
    let padded = rest.utf8.count == 1 ? "0" + rest : rest
    return "\(hundredths / 100).\(padded.hasSuffix("0") ? String(padded.dropLast()) : padded)"
  }
}
