extension LabelSheet {
  /// The sheets that stationers in Indonesia keep, and one A4 sheet.
  public static let presets: [LabelSheet] = [.tomJerry103, .tomJerry107, .tomJerry121, .a4of21]

  /// The sheet of that name among the presets.
  public static func named(_ name: String) -> LabelSheet? { presets.first { $0.name == name } }

  /// Tom & Jerry 103: twelve labels of 64 × 32 mm.
  public static let tomJerry103 = LabelSheet(
    name: "tj-103", paper: (165, 210), label: (64, 32), columns: 2, rows: 6,
    corner: (17, 4), gap: (3, 2))

  /// Tom & Jerry 107: thirty labels of 50 × 18 mm.
  public static let tomJerry107 = LabelSheet(
    name: "tj-107", paper: (165, 210), label: (50, 18), columns: 3, rows: 10,
    corner: (4.5, 6), gap: (3, 2))

  /// Tom & Jerry 121: ten labels of 75 × 38 mm.
  public static let tomJerry121 = LabelSheet(
    name: "tj-121", paper: (165, 210), label: (75, 38), columns: 2, rows: 5,
    corner: (6, 6), gap: (3, 2))

  /// An A4 sheet of twenty-one labels of 63.5 × 38.1 mm.
  public static let a4of21 = LabelSheet(
    name: "a4-21", paper: (210, 297), label: (63.5, 38.1), columns: 3, rows: 7,
    corner: (7.25, 15.15), gap: (2.5, 0))
}
