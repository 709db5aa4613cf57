import Foundation
import Values

/// Searches a data folder beside its database, or a folder of backups beside those named by a day, at
/// any depth: every file, every name, and where links lead.
///
/// A stick may hold anything, so that a look there ends: what is more than it searches, it names.
struct FolderSearch {
  private let marks: Marks
  private let files: PieceSearch
  private let walk: FolderWalk
  private let root: String
  private let isOfBackups: Bool
  /// So much is still read.
  private var bytesLeft: Int
  /// How many files were searched.
  private(set) var searched = 0
  /// How many bytes they have.
  private(set) var bytes = 0
  /// Files with something of hers.
  private(set) var places: [(file: String, place: Sentence)] = []
  /// Databases with something of hers: copies that somebody made or kept.
  private(set) var databases: [(file: String, place: Sentence)] = []
  /// Files with a name that is hers, and perhaps another's.
  private(set) var namesakes: [(file: String, place: Sentence)] = []
  /// What is there and could not be read.
  private(set) var unread: [String] = []
  /// What was too much, or the disk's own.
  private(set) var unsearched: [String] = []
  /// Packed files: what is in them was not searched.
  private(set) var packed: [String] = []

  private static let mostNames = 10_000
  private static let mostBytes = 1_000_000_000

  /// All that lies in a data folder; it is told of by its names there.
  init(_ marks: Marks, in folder: DataFolder) {
    self.marks = marks
    files = PieceSearch(marks)
    root = folder.path
    walk = FolderWalk(folder)
    (isOfBackups, bytesLeft) = (false, .max)
  }

  /// What lies in a folder of backups, but nothing of the data folder; it is told of by whole paths.
  init(_ marks: Marks, in folder: BackupFolder, apartFrom data: DataFolder) {
    self.marks = marks
    files = PieceSearch(marks)
    root = folder.path
    walk = FolderWalk(folder, apartFrom: data, most: Self.mostNames)
    (isOfBackups, bytesLeft) = (true, Self.mostBytes)
  }

  /// Searches it; what cannot be read is noted.
  mutating func run() {
    for name in walk.unread {
      if isOfBackups, name == DataFolder.ofTheDisk {
        unsearched.append(told(name))
      } else {
        unread.append(told(name))
      }
    }
    if walk.isCut { unsearched.append(root) }
    for name in walk.files { searchFile(name) }
    for name in walk.names {
      note(
        name, marks.search(Data(name.utf8)),
        Sentence(id: "pada nama berkasnya", en: "in the name of the file"))
    }
    for (name, target) in walk.links {
      note(
        name, marks.search(Data(target.utf8)),
        Sentence(id: "pada alamat tautannya", en: "in where the link leads"))
    }
  }

  private func path(_ name: String) -> String { name.isEmpty ? root : root + "/" + name }

  private func told(_ name: String) -> String { isOfBackups ? path(name) : name }

  private mutating func searchFile(_ name: String) {
    let file = path(name)
    do {
      let size = try FileManager.default.attributesOfItem(atPath: DataFolder.real(file))[.size]
      guard (size as? NSNumber)?.intValue ?? 0 <= bytesLeft else {
        return unsearched.append(told(name))
      }
      let seen = try files.search(file, upTo: bytesLeft)
      searched += 1
      bytes += seen.bytes
      if isOfBackups { bytesLeft -= seen.bytes }
      if seen.isPacked { packed.append(told(name)) }
      let found = seen.places
      let place = Self.place(found.hers.isEmpty ? found.namesakes : found.hers)
      if seen.isDatabase, !found.hers.isEmpty {
        databases.append((told(name), place))
      } else {
        note(name, found, place)
      }
    } catch {
      // A file that the server took away meanwhile holds nothing.
      if FileManager.default.fileExists(atPath: file) { unread.append(told(name)) }
    }
  }

  private mutating func note(_ name: String, _ found: FoundPlaces, _ place: Sentence) {
    if !found.hers.isEmpty {
      places.append((told(name), place))
    } else if !found.namesakes.isEmpty {
      namesakes.append((told(name), place))
    }
  }

  /// How often something stands in a file, and where first.
  private static func place(_ places: [Int]) -> Sentence {
    Sentence(
      id: "\(places.count) kali, mula-mula pada bita \(places.first ?? 0)",
      en: "\(places.count) times, first at byte \(places.first ?? 0)")
  }
}
