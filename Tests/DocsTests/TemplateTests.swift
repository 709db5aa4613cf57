import Foundation
import FrontDoor
import Testing

/// A language as it lies in a data folder.
private struct LanguageFile: Codable {
  var name: String
  var sentences: [String: String]
}

struct `The list for translators` {
  /// The file that `make language` asks for.
  private static let wanted = ProcessInfo.processInfo.environment["SARTIKA_LANGUAGE"]

  @Test func `is read well out of the source`() throws {
    let templates = try SourceTemplates.all()
    #expect(templates.count > 1000)
    for template in [
      // Plain, with values, added up, in several lines, and with a quotation in it.
      "Selesai", "Dipinjamkan: {1}. Kembali paling lambat {2}.",
      "Cadangan {1} disimpan, tetapi datanya tidak utuh: {2}. Jalankan sartika doctor.",
      "Masa pinjam sudah sampai {1}, hari terakhir keanggotaan. Perpanjang keanggotaan dulu.",
      "Daftar {1} rusak; hanya baris yang terbaca dipakai. Orang yang sudah dihapus mungkin kembali: "
        + "hapus lagi.",
      "{1} tidak sedang dipinjam.", "If-Match harus satu ETag seperti \"3\".", "Mei",
    ] { #expect(templates.contains(template), "\(template)") }
    #expect(!templates.contains { $0.contains("\\") || $0.contains("  ") })
  }

  /// `make language FILE=su.json` writes a file to begin with, or adds what is new to an old one.
  @Test(.enabled(if: wanted != nil, "nobody asked for one by make language"))
  func `can be laid out to be filled in`() throws {
    let path = try #require(Self.wanted)
    let place = URL(fileURLWithPath: path)
    var file = LanguageFile(name: "", sentences: [:])
    if FileManager.default.fileExists(atPath: path) {
      file = try JSONDecoder().decode(LanguageFile.self, from: Data(contentsOf: place))
    }
    for template in try SourceTemplates.all() where file.sentences[template] == nil {
      file.sentences[template] = ""
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(file).write(to: place, options: .atomic)
    let written = try JSONDecoder().decode(LanguageFile.self, from: Data(contentsOf: place))
    #expect(written.sentences.count > 1000)
  }
}
