import Catalog
import Papers
import Persistence
import Values

extension Doctor {
  /// That titles of the house would be printed as boxes, for want of a font.
  func scriptsFinding(_ database: LibraryDatabase) async -> Finding? {
    let most = 2000
    let catalogue = Catalogue(database: database)
    // What cannot be read is a finding of its own.
    guard let titles = try? await catalogue.titlesInOtherScripts(limit: most),
      let unknown = try? await PrintableLetters.unknown(of: titles), !unknown.isEmpty
    else { return nil }
    let count = Sentence(count: unknown.count)
    return Finding(
      "fonts", .warning,
      Sentence(
        id: "Judul dengan huruf yang tidak ada di komputer ini, dan tercetak sebagai kotak: "
          + "\(count)",
        en: "Titles with letters that no font of this machine has, printed as boxes: \(count)"),
      cure: PrintableLetters.cure)
  }
}
