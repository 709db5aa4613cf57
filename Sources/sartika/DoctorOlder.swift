import House
import Persistence
import Values

extension Doctor {
  /// An older library is brought up to date by the server; what may keep it from that is told before.
  func olderFindings(_ older: DataFolderRefusal) -> [Finding] {
    let finding = Finding("open", .bad, older.sentence)
    do {
      let rows = try LibraryDatabase.damagedRowsOfOlder(in: data.folder, rooms: House.rooms)
      return rows.isEmpty ? [finding] : [finding, rowsFinding(rows)]
    } catch {
      // What cannot be read is told by the server, which looks at every page first.
      return [finding]
    }
  }

  private func rowsFinding(_ rows: [DamagedRow]) -> Finding {
    Finding(
      "rows", .bad,
      Sentence(
        id: "Ada baris yang rusak: \(rows.places)", en: "Rows are damaged: \(rows.places)"),
      cure: Sentence(
        id: "Simpan salinan folder ini dulu. Bila sartika serve menolak memperbaruinya, pulihkan "
          + "cadangan dari sebelum kerusakan itu ke folder baru: sartika restore.",
        en: "Keep a copy of this folder first. When sartika serve refuses to update it, put a "
          + "backup from before the damage into a new folder: sartika restore."))
  }
}
