import Circulation
import Persistence
import Values

extension Doctor {
  /// Whoever was erased stands on the list beside the data, or comes back with an older backup.
  func erasedFinding(_ database: LibraryDatabase) async throws -> Finding {
    if let returned = await returnedFinding(database) { return returned }
    if let trouble = try await database.erasedListTrouble() {
      return Finding("erased", .bad, trouble.sentence, cure: ErasedList.cure)
    }
    let isThere = database.erasedList?.isThere == true
    return Finding("erased", .good, isThere ? Self.whole : Self.noneYet)
  }

  private static let whole = Sentence(
    id: "Daftar orang yang dihapus terbaca dan lengkap",
    en: "The list of erased people can be read and is complete")

  private static let noneYet = Sentence(
    id: "Belum ada daftar orang yang dihapus; data ini pun tidak mencatat seorang pun",
    en: "There is no list of erased people yet, and these data know of nobody who was erased")

  /// Whoever was erased and came back with a file that was copied by hand, or nobody.
  func returnedFinding(_ database: LibraryDatabase) async -> Finding? {
    do {
      let marks = try await database.erasedMarks()
      guard try await LoanDesk(database: database).hasReturned(marks) else { return nil }
    } catch {
      // What cannot be read is a finding of its own.
      return nil
    }
    return Finding(
      "erased", .bad,
      Sentence(
        id: "Orang yang sudah dihapus ada lagi di data ini: data lama dikembalikan",
        en: "Somebody who was erased is in these data again: older ones were put back"),
      cure: Sentence(
        id: "Jalankan sartika serve; ia menghapusnya lagi sebelum melayani siapa pun.",
        en: "Run sartika serve; it erases them again before it serves anybody."))
  }
}
