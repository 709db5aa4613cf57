import Access
import ArgumentParser
import Catalog
import Circulation
import House
import Members
import Pages
import Persistence
import PointOfSale
import Values

/// Which library a command is about.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "Folder data. / The data folder.", discussion: "SARTIKA_DATA, atau ./data", valueName: "dir"))
  var path: String = Environment.value("SARTIKA_DATA") ?? "data"

  /// From here on everything is said in the languages of that library, too.
  func validate() { Terminal.speak(Languages(in: folder)) }

  /// The folder.
  var folder: DataFolder { DataFolder(path) }

  /// Works in it, and ends that so that the next start has nothing to look at, whatever comes of it.
  func working<Value>(_ work: (LibraryDatabase) async throws -> Value) async throws -> Value {
    try await Self.ending(.open(folder, rooms: House.rooms), work)
  }

  /// Works as `working` does in what concerns people and places, also beside a running server.
  func workingBeside<Value>(
    _ work: (LibraryDatabase) async throws -> Value
  ) async throws -> Value {
    try await Self.ending(.openBeside(folder, rooms: House.rooms), work)
  }

  /// Reads it, also beside a running server, and leaves nothing there.
  func reading<Value>(_ work: (LibraryDatabase) async throws -> Value) async throws -> Value {
    try await Self.ending(.openToRead(folder, rooms: House.rooms), work)
  }

  /// Opens it for a server: for work, or only to read where the disk takes nothing.
  func openToServe() throws -> LibraryDatabase { try .openToServe(folder, rooms: House.rooms) }

  private static func ending<Value>(
    _ library: LibraryDatabase, _ work: (LibraryDatabase) async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await work(library)
      // What does not succeed costs the next start a look at every page.
      try? await library.endWork()
      return value
    } catch {
      try? await library.endWork()
      throw error
    }
  }
}
