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

  /// Opens it for work.
  func open() throws -> LibraryDatabase { try .open(folder, rooms: House.rooms) }

  /// Opens it for what concerns people and places, also beside a running server.
  func openBeside() throws -> LibraryDatabase { try .openBeside(folder, rooms: House.rooms) }

  /// Opens it for a server: for work, or only to read where the disk takes nothing.
  func openToServe() throws -> LibraryDatabase { try .openToServe(folder, rooms: House.rooms) }

  /// Opens it for reading, also beside a running server.
  func openToRead() throws -> LibraryDatabase { try .openToRead(folder, rooms: House.rooms) }
}
