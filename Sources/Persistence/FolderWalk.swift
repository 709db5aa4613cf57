import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What lies in a data folder or a folder of backups, and behind the links in it, each file and folder
/// once.
///
/// The database, its log and the backups named by a day are left out: they are read in another way. So
/// are the files of languages, which are the words of the house.
struct FolderWalk {
  /// A file or folder, by whatever name it is reached.
  private struct Place: Hashable {
    let device: dev_t
    let number: ino_t
    let kind: mode_t

    /// - Returns: `nil` when there is nothing, or it cannot be seen.
    init?(of path: String) {
      var facts = stat()
      guard stat(path, &facts) == 0 else { return nil }
      (device, number, kind) = (facts.st_dev, facts.st_ino, facts.st_mode & S_IFMT)
    }
  }

  private let root: String
  private let left: Set<String>
  private let hasLanguages: Bool
  /// So many names are noted.
  private let most: Int
  private var seen: Set<Place>
  /// Every name, from the folder on.
  private(set) var names: [String] = []
  /// The names of links, and where they lead.
  private(set) var links: [(name: String, target: String)] = []
  /// The names of files that can be searched.
  private(set) var files: [String] = []
  /// The names of what is there and was not entered: what cannot be read, a link that leads nowhere, and
  /// a link to a folder in which the data folder itself lies.
  private(set) var unread: [String] = []

  /// Whether there are more names than were noted.
  private(set) var isCut = false

  init(_ folder: DataFolder) {
    root = folder.path
    left = ["sartika.db", "sartika.db-wal"]
    (hasLanguages, most) = (true, Int.max)
    seen = Self.places(of: folder)
    enter("")
  }

  /// What lies in a folder of backups beside those named by a day, but nothing of the data folder.
  init(_ folder: BackupFolder, apartFrom data: DataFolder, most: Int) {
    root = folder.path
    left = Set(folder.backups.map { ($0.path as NSString).lastPathComponent })
    (hasLanguages, self.most) = (false, most)
    seen = Self.places(of: data)
    if let place = Place(of: folder.path) { seen.insert(place) }
    enter("")
  }

  private static func places(of folder: DataFolder) -> Set<Place> {
    let known = [folder.path, folder.realDatabase, folder.realDatabase + "-wal"]
    return Set(known.compactMap { Place(of: $0) })
  }

  private func path(_ name: String) -> String { name.isEmpty ? root : root + "/" + name }

  private mutating func enter(_ folder: String) {
    do {
      let inside = try FileManager.default.contentsOfDirectory(atPath: path(folder))
      for name in inside.sorted() { note(folder.isEmpty ? name : folder + "/" + name) }
    } catch {
      miss(folder)
    }
  }

  private mutating func note(_ name: String) {
    guard !left.contains(name) else { return }
    guard names.count < most else {
      isCut = true
      return
    }
    names.append(name)
    if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path(name)) {
      links.append((name, target))
    }
    guard let place = Place(of: path(name)) else { return miss(name) }
    guard seen.insert(place).inserted else { return }
    switch place.kind {
    case S_IFDIR where isAbove(name): unread.append(name)
    case S_IFDIR: enter(name)
    case S_IFREG where isLanguage(name): break
    case S_IFREG: files.append(name)
    default: break
    }
  }

  /// Its words are everybody's, and short names stand in many of them.
  private func isLanguage(_ name: String) -> Bool {
    hasLanguages && name.hasPrefix(DataFolder.languages + "/") && name.hasSuffix(".json")
  }

  /// Whether a link leads to a folder in which the data folder lies: nobody means all that is there.
  private func isAbove(_ name: String) -> Bool {
    let target = DataFolder.real(path(name))
    return DataFolder.real(root).hasPrefix(target == "/" ? target : target + "/")
  }

  /// What was taken away meanwhile holds nothing; what is still there could not be read.
  private mutating func miss(_ name: String) {
    var facts = stat()
    if lstat(path(name), &facts) == 0 { unread.append(name) }
  }
}

extension String {
  /// The path of what is called so in the folder at this path, which may be `/` itself.
  func naming(_ name: String) -> String { hasSuffix("/") ? self + name : "\(self)/\(name)" }
}

extension DataFolder {
  /// Where a path leads, behind all links; the path itself when nothing is there.
  static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Where the database lies when its name is a link; its log lies beside it.
  var realDatabase: String { Self.real(database) }
}
