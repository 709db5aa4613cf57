internal import Foundation
internal import Values

/// Searches what lies in the folder of backups beside those named by a day, at any depth.
///
/// A stick may hold anything, so that a look ends: what is more than it searches, it names.
struct BackupSearch {
  private let marks: Marks
  private let root: String
  private let walk: FolderWalk
  private var bytesLeft: Int64 = 1_000_000_000
  /// Files with something of hers.
  private(set) var places: [(file: String, place: Sentence)] = []
  /// Databases with something of hers: copies that somebody made or kept.
  private(set) var copies: [(file: String, place: Sentence)] = []
  /// Files with a word that is her name, and perhaps another's.
  private(set) var namesakes: [(file: String, place: Sentence)] = []
  /// What is there and could not be read.
  private(set) var unread: [String] = []
  /// What was too much.
  private(set) var unsearched: [String] = []

  private static let mostNames = 10_000
  private static let piece = 8_000_000
  /// What stands where two pieces meet is read with both.
  private static let overlap = 4_096

  init(_ sought: Sought, _ folder: BackupFolder, apartFrom data: DataFolder) {
    marks = Marks(sought)
    root = folder.path
    walk = FolderWalk(folder, apartFrom: data, most: Self.mostNames)
  }

  mutating func run() {
    for name in walk.unread {
      if name == DataFolder.ofTheDisk {
        unsearched.append(path(name))
      } else {
        unread.append(path(name))
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

  private mutating func searchFile(_ name: String) {
    let file = path(name)
    do {
      let size = try FileManager.default.attributesOfItem(atPath: DataFolder.real(file))[.size]
      let bytes = (size as? NSNumber)?.int64Value ?? 0
      guard bytes <= bytesLeft else { return unsearched.append(file) }
      bytesLeft -= bytes
      try searchBytes(name, upTo: bytes)
    } catch {
      if FileManager.default.fileExists(atPath: file) { unread.append(file) }
    }
  }

  /// Reads piece by piece: a stick that is pulled out breaks off a reading, and nothing else.
  private mutating func searchBytes(_ name: String, upTo size: Int64) throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path(name)))
    defer { try? file.close() }
    var (hers, namesakes): (Set<Int>, Set<Int>) = ([], [])
    var (bytes, start, isDatabase) = (Data(), 0, false)
    while start + bytes.count < Int(size),
      let piece = try file.read(upToCount: Self.piece), !piece.isEmpty
    {
      let kept = Data(bytes.suffix(Self.overlap))
      start += bytes.count - kept.count
      bytes = kept + piece
      if start == 0 { isDatabase = bytes.starts(with: Data("SQLite format 3\0".utf8)) }
      let found = marks.search(bytes)
      for place in found.hers { hers.insert(start + place) }
      for place in found.namesakes { namesakes.insert(start + place) }
    }
    let found = (hers: hers.sorted(), namesakes: namesakes.sorted())
    let place = FileSearch.place(hers.isEmpty ? found.namesakes : found.hers)
    if isDatabase, !hers.isEmpty {
      copies.append((path(name), place))
    } else {
      note(name, found, place)
    }
  }

  private mutating func note(
    _ name: String, _ found: (hers: [Int], namesakes: [Int]), _ place: Sentence
  ) {
    if !found.hers.isEmpty {
      places.append((path(name), place))
    } else if !found.namesakes.isEmpty {
      namesakes.append((path(name), place))
    }
  }
}
