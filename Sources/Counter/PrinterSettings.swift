package import Printing
package import Stations
import Values

extension StationPrinter {
  /// How wide its paper is.
  package var width: PaperWidth { PaperWidth(rawValue: columns) ?? .narrow }

  /// The wire on which the drawer listens, if it opens one.
  package var pin: DrawerPin? {
    switch drawerPin {
    case 2: .two
    case 5: .five
    default: nil
    }
  }

  /// Lines as this printer takes them; the drawer is another matter.
  func bytes(of lines: [PrintedLine]) -> [UInt8] {
    ESCPOS.encode(
      lines, ending: ESCPOS.Ending(cuts: cuts), codePage: UInt8(clamping: codePage))
  }
}

/// A page by which somebody sees whether the settings of a printer are right.
enum TestPage {
  /// Its lines, Indonesian as every paper is.
  static func lines(
    of station: String, _ printer: StationPrinter, at now: Instant
  ) -> [PrintedLine] {
    let columns = printer.width.columns
    let digits = (1...columns).map { String($0 % 10) }.joined()
    let amount = "Rp123.456"
    let blanks = String(repeating: " ", count: columns - 5 - amount.count)
    return [
      PrintedLine("Halaman uji", alignment: .centre, isBold: true, isLarge: true),
      PrintedLine(String(station.prefix(columns)), alignment: .centre),
      PrintedLine(
        "\(now.day.short.text(in: .indonesian)), \(now.time.text(in: .indonesian))",
        alignment: .centre),
      PrintedLine(digits),
      PrintedLine("TOTAL" + blanks + amount, isBold: true),
      PrintedLine("Huruf: é è ç ñ ü ß € – “ ”"),
      PrintedLine("Lebar \(columns), halaman kode \(printer.codePage)"),
      PrintedLine("Angka di atas harus satu baris,"),
      PrintedLine("dan hurufnya seperti di layar."),
    ]
  }
}
