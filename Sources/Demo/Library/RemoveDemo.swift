public import Persistence
public import Values

extension DemoLibrary {
  /// Takes a demonstration away, and nothing else: a real library is never removed, nor is what
  /// somebody entered in a demonstration without a word.
  ///
  /// Languages that were added stay, and so does every file that the house did not make.
  /// - Parameter withAllInIt: also what was entered since it was made.
  /// - Returns: the names of what stays there besides languages.
  /// - Throws: `DataFolderRefusal` when there is no library or somebody works there;
  ///   `RemovalRefusal` when it is no demonstration, or not only one. Then nothing was removed.
  ///   `DataFolderRefusal.notWritable` when something cannot be.
  @discardableResult
  public static func remove(
    _ folder: DataFolder, rooms: [Room], withAllInIt: Bool = false
  ) async throws -> [String] {
    try folder.refuseMisplaced()
    try folder.refuseBrokenOff()
    guard folder.holdsALibrary else { throw DataFolderRefusal.notALibrary(folder.path) }
    let database = try LibraryDatabase.open(folder, rooms: rooms)
    let isDemo = try await database.read { try Setting.value(setting, in: $0) != nil }
    guard isDemo else { throw RemovalRefusal.notADemo(folder.path) }
    if !withAllInIt { try await refuseWhatWasEntered(database, folder.path) }
    return try withExtendedLifetime(database) { try folder.removeLibrary() }
  }

  private static func refuseWhatWasEntered(
    _ database: LibraryDatabase, _ path: String
  ) async throws {
    guard let entered = try await DemoEntry.since(in: database) else {
      throw RemovalRefusal.madeEarlier(path)
    }
    guard entered.isEmpty else { throw RemovalRefusal.entered(entered, path) }
  }
}

/// Why a folder is not removed.
public enum RemovalRefusal: Refusal, Hashable {
  /// The library in that folder was never made for trying out.
  case notADemo(String)
  /// More is in it than was made for trying out.
  case entered([DemoEntry.Count], String)
  /// It does not say what was made for trying out.
  case madeEarlier(String)

  public var reason: Reason {
    switch self {
    case .notADemo(let path):
      Reason(
        "not-a-demo",
        id: "Data di \(path) bukan contoh, jadi tidak dihapus.",
        en: "The data in \(path) are not a demonstration, so they were not removed.")
    case .entered(let counts, let path):
      Reason("demo-not-only", saying: Self.sayingEntered(counts.map(\.words), path))
    case .madeEarlier(let path):
      Reason(
        "demo-made-earlier",
        id: """
          Contoh di \(path) dibuat oleh Sartika yang lebih lama, jadi tidak diketahui apa yang \
          dimasukkan sesudahnya. Tidak ada yang dihapus. Untuk menghapus semuanya, tambahkan \
          --with-all-in-it.
          """,
        en: "The demonstration in \(path) was made by an older Sartika, so what was entered since "
          + "is not known. Nothing was removed. To remove it all, add --with-all-in-it.")
    }
  }

  private static func sayingEntered(_ counts: [Sentence], _ path: String) -> Sentence {
    let entered = counts.joined(separator: ", ")
    return Sentence(
      id: """
        Di contoh \(path) sudah ada yang dimasukkan sesudah dibuat: \(entered). Tidak ada yang \
        dihapus. Untuk menghapus semuanya, tambahkan --with-all-in-it.
        """,
      en: "In the demonstration \(path), something was entered since it was made: \(entered). "
        + "Nothing was removed. To remove it all, add --with-all-in-it.")
  }
}
