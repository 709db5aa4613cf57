import ArgumentParser
import Catalog
import Values

/// Writes records out.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tulis cantuman ke keluaran standar. / Write records to standard output.",
    discussion: """
      Boleh dijalankan selagi server bekerja.
      May run while the server works.

        sartika export --data data --format marcxml > koleksi.xml
        sartika export --data data --format json --query "author:arivia" > arivia.json
      """)

  @OptionGroup var data: DataOption
  @Option(help: "marcxml, iso2709, json") var format: Format = .marcxml
  @Option(help: "Hanya yang ditemukan pencarian ini. / Only what this search finds.")
  var query: String?
  @Flag(
    name: .customLong("public"),
    help: "Hanya yang terbuka bagi semua. / Only what everybody may see.")
  var onlyPublic = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case marcxml
    case iso2709
    case json

    var inTheCatalogue: ExportFormat {
      switch self {
      case .marcxml: .marcxml
      case .iso2709: .iso2709
      case .json: .json
      }
    }
  }

  func run() async throws {
    let bar = Progress(
      Terminal.oneLine(Sentence(id: "ekspor", en: "export")), of: nil, unit: "bytes")
    var written = 0
    let counts = try await data.reading { database in
      try await Catalogue(database: database).export(
        format.inTheCatalogue, matching: query.map { SearchQuery(text: $0) },
        for: onlyPublic ? .everyone : .staff
      ) { bytes in
        Terminal.write(bytes)
        written += bytes.count
        bar.reached(written)
      }
    }
    bar.finish()
    for refused in counts.refused {
      let (record, reason) = (refused.record, refused.reason)
      Terminal.complain(
        Sentence(
          id: "cantuman \(record): \(reason)", en: "record \(record): \(reason)"))
    }
    let done = Terminal.oneLine(Sentence(id: "ditulis", en: "written"))
    Terminal.say("\(counts.written) \(done)", toErrors: true)
    if !counts.refused.isEmpty { throw Ending.someRejected.code }
  }
}
