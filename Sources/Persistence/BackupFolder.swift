import Foundation
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
    /// Whether every rule of the house was true in it.
    public let isWhole: Bool
  }

  /// The list of erased people that lies here.
  public var erased: ErasedList { ErasedList(in: path) }

  /// Whether it is there and the one that was named.
  public var isThere: Bool { erased.isThere }

  /// Refuses a file that would come into this folder while it is not there: into the empty place of
  /// an unplugged stick, which would pass for the stick from then on.
  ///
  /// - Throws: `BackupRefusal.folderAway`.
  public func refuse(_ file: String) throws(BackupRefusal) {
    let file = URL(fileURLWithPath: NSString(string: file).expandingTildeInPath)
    let place = file.standardizedFileURL.deletingLastPathComponent().path
    guard isThere || DataFolder.real(place) != DataFolder.real(path) else {
      throw .folderAway(path)
    }
  }

  /// Makes the folder ready when it is named.
  ///
  /// - Throws: `BackupRefusal` when it is not there, cannot be written, is in the data folder, or holds
  ///   it: whoever takes the one away takes the other with it.
  func prepare(apartFrom data: DataFolder?) throws {
    if let data, lies(in: data) { throw BackupRefusal.folderInData(path) }
    if DataFolder.real(path) == "/" || data.map(holds) ?? false {
      throw BackupRefusal.folderHoldsData(path)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { throw BackupRefusal.folderAway(path) }
    try erased.add([])
  }

  /// Whether it is the data folder or in it; each may be named by a link.
  private func lies(in data: DataFolder) -> Bool {
    let folders = [data.path, DataFolder.real(data.path)]
    return [path, DataFolder.real(path)].contains { place in
      folders.contains { (place + "/").hasPrefix($0 + "/") }
    }
  }

  /// Whether the data folder is in it; each may be named by a link.
  private func holds(_ data: DataFolder) -> Bool {
    let folders = [data.path, DataFolder.real(data.path)]
    return [path, DataFolder.real(path)].contains { place in
      folders.contains { $0.hasPrefix(place.naming("")) }
    }
  }

  private static let end = ".db"
  /// What is added to the name until it is whole.
  static let part = ".part"
  /// How a copy is named whose rules do not hold, so that it takes no good one's place.
  private static let brokenEnd = "-broken.db"

  func file(of day: Day, isWhole: Bool = true) -> String {
    path.naming("sartika-\(day)\(isWhole ? Self.end : Self.brokenEnd)")
  }

  /// Refuses to begin one of a day where something lies that is no backup.
  func refuseTaken(of day: Day) throws(BackupRefusal) {
    let file = file(of: day)
    let parts = Disk.databaseEnds.map { file + Self.part + $0 }
    let isTaken = Disk.holdsNoDatabase(file)
    let taken = isTaken ? file : parts.first { Disk.holdsOther($0) }
    if let taken { throw .placeTaken(taken) }
  }

  /// The backups, newest first; of a day, the whole one first.
  ///
  /// A folder or a link that is named like one is somebody else's.
  public var backups: [Dated] {
    names.compactMap { name in
      let isWhole = !name.hasSuffix(Self.brokenEnd)
      let end = isWhole ? Self.end : Self.brokenEnd
      guard name.hasPrefix("sartika-"), name.hasSuffix(end),
        let day = Day(String(name.dropFirst(8).dropLast(end.count))),
        Disk.holdsFile(path.naming(name))
      else { return nil }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path.naming(name))
      let bytes = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
      return Dated(day: day, path: path.naming(name), bytes: bytes, isWhole: isWhole)
    }.sorted { $0.day == $1.day ? $0.isWhole && !$1.isWhole : $0.day > $1.day }
  }

  /// Databases that lie here and are named otherwise, by their paths.
  public var others: [String] {
    let known = Set(backups.map(\.path))
    return names.filter { $0.hasSuffix(Self.end) }.map { path.naming($0) }
      .filter { !known.contains($0) }.sorted()
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  /// Deletes what is too old.
  func clear(on today: Day) {
    for backup in backups where today - backup.day >= Self.longest {
      Disk.removeDatabase(backup.path)
    }
  }

  /// Deletes what a backup that broke off left.
  func clearParts() {
    let parts = names.filter { isPart($0) && Disk.holdsFile(path.naming($0)) }
    Disk.removeFiles(parts.map { path.naming($0) })
  }

  /// Whether a file is named as one that becomes a backup of a day, or what SQLite lays beside that.
  private func isPart(_ name: String) -> Bool {
    Disk.databaseEnds.contains { last in
      let end = Self.end + Self.part + last
      return name.hasPrefix("sartika-") && name.hasSuffix(end)
        && Day(String(name.dropFirst(8).dropLast(end.count))) != nil
    }
  }

  /// After a copy of today: deletes those that a later one stands for.
  ///
  /// One whose rules do not hold stays for a week and stands for no other; as long as today's is such a
  /// one, no whole one goes.
  func rotate(on today: Day, isGood: Bool) {
    let (whole, broken) = (backups.filter(\.isWhole), backups.filter { !$0.isWhole })
    for backup in broken where today - backup.day >= Self.everyDay || isGood && backup.day == today
    {
      Disk.removeDatabase(backup.path)
    }
    if isGood { rotate(whole, on: today) }
  }

  /// Deletes those of which a later one of the same week is there, and those from a day that has not
  /// come.
  private func rotate(_ whole: [Dated], on today: Day) {
    var weeks: Set<Int> = []
    for backup in whole {
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
  /// One of the same day is replaced by one that is as whole.
  /// - Parameter deletesOld: whether the day is sure enough to delete by it.
  /// - Throws: `BackupRefusal`; `StorageRefusal.damaged`, and then nothing was made or deleted.
  public func backUp(
    into folder: BackupFolder, on today: Day, deletesOld: Bool = true,
    by deadline: ContinuousClock.Instant? = nil
  ) async throws -> Backup {
    try await tidy(folder, on: today, deletesOld: deletesOld)
    try await Disk.aside { try folder.refuseTaken(of: today) }
    let part = folder.file(of: today) + BackupFolder.part
    let (copy, broken) = try await backUpOrSayWhatIsBroken(to: part, by: deadline)
    let file = folder.file(of: today, isWhole: broken.isEmpty)
    try await Disk.aside {
      do {
        guard !Disk.holdsNoDatabase(file) else { throw BackupRefusal.placeTaken(file) }
        try Disk.rename(copy.path, to: file)
      } catch {
        Disk.removeDatabase(copy.path)
        throw error
      }
      if deletesOld { folder.rotate(on: today, isGood: broken.isEmpty) }
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
  /// - Parameter deletesOld: whether the day is sure enough to delete by it.
  /// - Throws: `BackupRefusal`, when it is away or takes nothing; `StorageRefusal.damaged`, and then
  ///   nothing was deleted.
  public func tidy(
    _ folder: BackupFolder, on today: Day, deletesOld: Bool = true
  ) async throws {
    try await checkBeforeDeleting()
    let erased = try await erasedMarks()
    try await Disk.aside {
      guard folder.isThere else { throw BackupRefusal.folderAway(folder.path) }
      folder.clearParts()
      if deletesOld { folder.clear(on: today) }
      try folder.erased.add(erased)
    }
  }

  /// The last good backups may be all there is of a damaged file, so it is looked at before.
  private func checkBeforeDeleting() async throws {
    do { try await checkBeforeWriting() } catch StorageRefusal.readOnly {
      // What can only be read can be copied all the same.
    }
  }
}
