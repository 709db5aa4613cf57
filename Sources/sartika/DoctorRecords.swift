import Catalog
import Persistence
import Values

extension Doctor {
  /// That records hold control characters and leave the house in no file of records.
  func recordsFinding(_ database: LibraryDatabase) async -> Finding? {
    // What cannot be read is a finding of its own.
    guard let found = try? await Catalogue(database: database).recordsWithControls(), !found.isEmpty
    else { return nil }
    let count = Sentence(count: found.count)
    let first = found.prefix(10).map(\.description).joined(separator: ", ")
    let more = found.count > 10 ? ", …" : ""
    return Finding(
      "records", .warning,
      Sentence(
        id:
          "Cantuman dengan karakter kendali, yang tidak bisa diekspor: \(count) (\(first)\(more))",
        en: "Records with control characters, which cannot be exported: \(count) (\(first)\(more))"),
      cure: Sentence(
        id: "Buka cantumannya di Kantor, tekan Ubah, lalu Simpan: karakter itu hilang.",
        en: "Open each in the office, press Change, then Save: the characters go."))
  }
}
