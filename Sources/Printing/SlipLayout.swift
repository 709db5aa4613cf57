public import Values

/// Slips of the desk for a receipt printer.
///
/// They name nobody, and the one that leaves the house names no title.
public enum SlipLayout {
  /// For a copy on the hold shelf: its code in large letters, until when it waits, and which copy it is.
  public static func shelf(
    code: String, until day: Day, barcode: Barcode, on width: PaperWidth,
    in language: Language = .indonesian
  ) -> [PrintedLine] {
    let spaced = code.map { String($0) }.joined(separator: " ")
    return [
      centred(Sentence(id: "RESERVASI", en: "HOLD"), language),
      PrintedLine(""),
      PrintedLine(
        CodePage1252.printable(spaced), alignment: .centre, isBold: true, isLarge: true),
      PrintedLine(""),
    ]
      + pair(
        Sentence(id: "Batas ambil", en: "Pick up by"), day.short.text(in: language),
        on: width, language)
      + pair(
        Sentence(id: "Kode eksemplar", en: "Copy code"), barcode.text, on: width, language)
  }

  /// For whoever takes copies home: on which days how many must be back.
  public static func due(
    _ days: [Day], on width: PaperWidth, in language: Language = .indonesian
  ) -> [PrintedLine] {
    let counts = days.reduce(into: [Day: Int]()) { $0[$1, default: 0] += 1 }
    let rows = counts.sorted { $0.key < $1.key }.flatMap { day, count in
      pair(day.short, copies(count).text(in: language), on: width, language)
    }
    return [
      centred(Sentence(id: "KEMBALI PALING LAMBAT", en: "DUE BACK"), language), PrintedLine(""),
    ] + rows
  }

  private static func copies(_ count: Int) -> Sentence {
    Sentence(id: "\(count) eksemplar", en: count == 1 ? "1 copy" : "\(count) copies")
  }

  private static func centred(_ sentence: Sentence, _ language: Language) -> PrintedLine {
    PrintedLine(sentence.text(in: language), alignment: .centre, isBold: true)
  }

  private static func pair(
    _ left: Sentence, _ right: String, on width: PaperWidth, _ language: Language
  ) -> [PrintedLine] {
    TextColumns.pair(
      CodePage1252.printable(left.text(in: language)), CodePage1252.printable(right),
      width: width.columns
    ).map { PrintedLine($0) }
  }
}
