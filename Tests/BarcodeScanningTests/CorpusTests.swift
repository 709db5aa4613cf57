import BarcodeScanning
import ForeignFiles
import Foundation
import Testing
import Values

/// Pictures with known contents.
private struct KnownPictures {
  struct Picture {
    let file: String
    let symbology: String
    let text: String
    let addOn: String
    let also: Set<String>
  }

  let folder: String
  let pictures: [Picture]

  init(in folder: String) throws {
    self.folder = folder
    let table = try String(contentsOfFile: folder + "/truth.csv", encoding: .utf8)
    pictures = Self.rows(of: table).dropFirst().compactMap { row in
      row.count < 5
        ? nil
        : Picture(
          file: row[0], symbology: row[1], text: row[2], addOn: row[3],
          also: Set(row[4].split(separator: ";").map(String.init)))
    }
  }

  /// RFC 4180: quoted fields may hold commas, quotes and line ends.
  private static func rows(of table: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in table {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return rows
  }
}

/// The same text, however a truth table writes it.
private func plain(_ text: String, _ symbology: String) -> String {
  var plain = text.replacingOccurrences(of: "\r\n", with: "\n")
  while plain.hasSuffix("\n") { plain.removeLast() }
  switch symbology {
  case "Codabar": return plain.trimmingCharacters(in: CharacterSet(charactersIn: "ABCDabcd"))
  case "CODE-128": return plain.filter { $0 != "(" && $0 != ")" }
  default: return plain
  }
}

private struct Count {
  var codes = 0
  var right = 0
  var addOns = 0
  var rightAddOns = 0
  var misread: [String] = []

  mutating func add(_ picture: KnownPictures.Picture, _ readings: [BarcodeReading]) {
    codes += picture.text.isEmpty ? 0 : 1
    addOns += picture.addOn.isEmpty ? 0 : 1
    let truth = plain(picture.text, picture.symbology)
    var isMisread = false
    for reading in readings {
      let kind = reading.symbology.rawValue
      let text = plain(reading.text, kind)
      if kind == picture.symbology, text == truth {
        right += 1
      } else if !picture.also.contains("\(kind):\(reading.text)") {
        isMisread = true
      }
      guard let addOn = reading.addOn else { continue }
      if addOn == picture.addOn { rightAddOns += 1 } else { isMisread = true }
    }
    if isMisread { misread.append(picture.file) }
  }
}

struct `Reading the pictures of the corpus` {
  @Test(.enabled(if: Corpus.barcodes != nil, "the barcode pictures are not here"))
  func `as many are read as the library can, and hardly any wrong`() throws {
    let corpus = try KnownPictures(in: try #require(Corpus.barcodes))
    let decoder = try BarcodeDecoder(reading: Set(Symbology.allCases))
    var count = Count()
    for picture in corpus.pictures {
      let frame = try BarcodePicture.load(corpus.folder + "/" + picture.file)
      count.add(picture, decoder.readings(in: frame))
    }
    print(
      """
      Barcode pictures: \(count.right) of \(count.codes) right, add-ons \(count.rightAddOns) of \
      \(count.addOns), misread in \(count.misread.count): \(count.misread)
      """)
    #expect(count.codes > 0)
    #expect(count.right * 301 >= count.codes * 225)
    #expect(count.misread.count * 301 <= count.codes * 6)
  }
}
