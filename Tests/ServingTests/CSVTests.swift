import Foundation
import Serving
import Testing

struct `A table for spreadsheets` {
  private func lines(_ file: CSVFile) -> [String] {
    String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
      .components(separatedBy: "\r\n")
  }

  @Test func `begins with the mark of UTF-8, and ends each line as RFC 4180 has it`() {
    var file = CSVFile(["Nama", "Stok"])
    file.add([.text("Élis, \"pin\""), .number(-3)])
    #expect(Array(file.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(lines(file) == ["Nama,Stok", "\"Élis, \"\"pin\"\"\",-3", ""])
  }

  @Test(
    arguments: [
      "=1+1", "+62812", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "\u{FF1D}1+1", "\u{FF0B}62812",
      "\u{FF0D}5", "\u{FF20}SUM(A1)", "\u{2212}5", "\u{FEFF}=1+1", "\u{200B}\u{AD}=1+1",
      "\u{A0} \u{FF1D}1", "\u{0}=1", "\u{2066}@SUM(A1)",
    ])
  func `lets no text be taken for a formula`(text: String) {
    var file = CSVFile(["x"])
    file.add([.text(text)])
    let cell = lines(file).dropFirst().joined(separator: "\r\n").dropLast(1)
    #expect(cell.trimmingPrefix("\"").hasPrefix("'"), "\(cell)")
  }

  @Test func `leaves harmless texts and our numbers alone`() {
    var file = CSVFile(["x", "y"])
    file.add([.text("a=b"), .number(12)])
    file.add([.text(" \u{200B}a"), .text("\u{2014} \u{FEFF}")])
    #expect(lines(file)[1] == "a=b,12")
    #expect(lines(file)[2] == " \u{200B}a,\u{2014} \u{FEFF}")
  }
}
