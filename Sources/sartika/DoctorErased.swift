internal import Persistence
internal import Values

extension Doctor {
  /// Whoever was erased stands on the list beside the data, or comes back with an older backup.
  func erasedFinding(_ database: LibraryDatabase) async throws -> Finding {
    guard let trouble = try await database.erasedListTrouble() else {
      return Finding(
        "erased", .good,
        Sentence(
          id: "Daftar orang yang dihapus terbaca dan lengkap",
          en: "The list of erased people can be read and is complete"))
    }
    return Finding("erased", .bad, trouble.sentence, cure: ErasedList.cure)
  }
}
