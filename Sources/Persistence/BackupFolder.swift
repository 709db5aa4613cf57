internal import Foundation
public import Values

/// The second folder or stick: backups named by their day, kept by rotation, 35 days at most.
///
/// It bears the list of erased people also when it holds no backup. Without the list it is not the
/// folder that was named, but the empty place where an unplugged stick belongs.
public struct BackupFolder: Hashable, Sendable {
  /// Days after which a backup is deleted, whatever else there is.
  public static let longest = 35
  /// Days of which every backup is kept; of earlier ones, one a week.
  static let everyDay = 7

  /// An absolute path.
  public let path: String

  /// Takes a path; nothing is made yet.
  public init(_ path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// One backup.
  public struct Dated: Hashable, Sendable {
    /// The day it is named by.
    public let day: Day
    /// Where it lies.
    public let path: String
    /// Its size.
    public let bytes: Int64
  }

  /// The list of erased people that lies here.
  public var erased: ErasedList { ErasedList(at: path + "/" + ErasedList.name) }

  /// Whether it is there and the one that was named.
  public var isThere: Bool { erased.isThere }

  /// Makes the folder ready when it is named.
  ///
  /// - Throws: `BackupRefusal` when it is not there, cannot be written, or is in the data folder.
  func prepare(apartFrom data: DataFolder?) throws {
    if let data {
      let inside = [path, resolved].contains { ($0 + "/").hasPrefix(data.path + "/") }
      guard !inside else { throw BackupRefusal.folderInData(path) }
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { throw BackupRefusal.folderAway(path) }
    try erased.add([])
  }

  private var resolved: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  func file(of day: Day) -> String { "\(path)/sartika-\(day).db" }

  /// The backups, newest first.
  public var backups: [Dated] {
    names.compactMap { name in
      guard name.hasPrefix("sartika-"), name.hasSuffix(".db"),
        let day = Day(String(name.dropFirst(8).dropLast(3)))
      else { return nil }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
      let bytes = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
      return Dated(day: day, path: path + "/" + name, bytes: bytes)
    }.sorted { $0.day > $1.day }
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  /// Deletes what is too old, and what a backup that broke off left.
  func clear(on today: Day) {
    for backup in backups where today - backup.day >= Self.longest {
      Disk.removeDatabase(backup.path)
    }
    for name in names where name.hasPrefix("sartika-") && name.contains(".db.part") {
      Disk.remove([path + "/" + name])
    }
  }

  /// After a good one of today: deletes those of which a later one of the same week is there, and those
  /// from a day that has not come.
  func rotate(on today: Day) {
    var weeks: Set<Int> = []
    for backup in backups {
      switch today - backup.day {
      case ..<(-1): Disk.removeDatabase(backup.path)
      case let age:
        let isFirstOfItsWeek = weeks.insert(Self.week(of: backup.day)).inserted
        if age >= Self.everyDay, !isFirstOfItsWeek { Disk.removeDatabase(backup.path) }
      }
    }
  }

  /// Weeks begin on Monday; 1970-01-01 was a Thursday.
  private static func week(of day: Day) -> Int { (day.number + 3) / 7 }
}

extension LibraryDatabase {
  /// Makes a folder ready for backups, when it is named.
  ///
  /// - Throws: `BackupRefusal` when it is not there, cannot be written, or is in the data folder.
  public func prepare(_ folder: BackupFolder) async throws {
    let erased = try await erasedMarks()
    let data = self.folder
    try await Disk.aside {
      try folder.prepare(apartFrom: data)
      try folder.erased.add(erased)
    }
  }

  /// Makes the backup of a day in the second folder, and deletes old ones.
  ///
  /// One of the same day is replaced when the new one is whole.
  /// - Throws: `BackupRefusal`.
  public func backUp(
    into folder: BackupFolder, on today: Day, by deadline: ContinuousClock.Instant? = nil
  ) async throws -> Backup {
    try await tidy(folder, on: today)
    let file = folder.file(of: today)
    let (copy, broken) = try await backUpOrSayWhatIsBroken(to: file + ".part", by: deadline)
    try await Disk.aside {
      // One whose rules are broken never takes the place of a good one.
      if broken.isEmpty || !FileManager.default.fileExists(atPath: file) {
        try Disk.rename(copy.path, to: file)
      }
      if broken.isEmpty { folder.rotate(on: today) }
    }
    guard broken.isEmpty else { throw BackupRefusal.rulesBroken(file, broken) }
    return Backup(path: file, bytes: copy.bytes)
  }

  private func backUpOrSayWhatIsBroken(
    to part: String, by deadline: ContinuousClock.Instant?
  ) async throws -> (Backup, [String]) {
    do {
      return (try await backUp(to: part, by: deadline), [])
    } catch BackupRefusal.rulesBroken(_, let rules) {
      // A copy of a library that is not quite whole is better than none; it does not count as good.
      return (Backup(path: part, bytes: 0), rules)
    }
  }

  /// Brings the list of erased people to the second folder, and deletes what is too old there.
  ///
  /// - Throws: `BackupRefusal`, when it is away or takes nothing.
  public func tidy(_ folder: BackupFolder, on today: Day) async throws {
    let erased = try await erasedMarks()
    try await Disk.aside {
      guard folder.isThere else { throw BackupRefusal.folderAway(folder.path) }
      folder.clear(on: today)
      try folder.erased.add(erased)
    }
  }
}
