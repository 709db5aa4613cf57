import Foundation
import GRDB
import Values

/// A copy of the library in one file, checked by opening it.
public struct Backup: Sendable {
  /// Where it lies.
  public let path: String
  /// Its size in bytes.
  public let bytes: Int64
}

extension LibraryDatabase {
  /// Copies the whole database while work goes on, then opens the copy and checks it.
  ///
  /// When it returns, the copy is on the disk, and beside it the list of people who were erased. As long
  /// as it reads, the write-ahead log cannot be emptied; that is done as soon as it ends.
  /// - Parameters:
  ///   - path: a file that is not there yet.
  ///   - deadline: when to give up, however far it is.
  /// - Throws: `BackupRefusal` when the file is there, cannot be written, finds no room, takes too long,
  ///   or does not check; otherwise a fault. The copy is then removed, and the list when there was none
  ///   and no other file relies on it by now, so that the next try begins anew.
  ///   Only a copy whose rules do not hold stays: `BackupRefusal.rulesBroken`.
  public func backUp(
    to path: String, by deadline: ContinuousClock.Instant? = nil
  ) async throws -> Backup {
    let file = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
    return try await Disk.aside {
      guard !FileManager.default.fileExists(atPath: file), !Disk.holdsOther(file) else {
        throw BackupRefusal.alreadyThere(file)
      }
      guard
        FileManager.default.createFile(
          atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw BackupRefusal.notWritable(file) }
      let list = ErasedList(beside: file)
      let listWasThere = list.isThere
      var marks: Set<String> = []
      do {
        marks = try self.writer.read { db in try Erased.marks(db) }
        try marks.formUnion(self.erasedList?.readableMarks() ?? [])
        try list.add(marks)
        try self.copy(to: file, by: deadline)
        try Self.check(file, rooms: self.rooms)
        try Disk.flush(file: file)
        try Self.checkRules(of: file, rooms: self.rooms)
      } catch BackupRefusal.rulesBroken(let kept, let rules) {
        throw BackupRefusal.rulesBroken(kept, rules)
      } catch {
        Disk.removeDatabase(file)
        // A list tells the folder that was named from the empty place of a stick.
        if !listWasThere { list.removeUnlessNeeded(beyond: marks) }
        throw BackupRefusal.telling(error, about: file)
      }
      let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
      return Backup(path: file, bytes: size?.int64Value ?? 0)
    }
  }

  private func copy(to file: String, by deadline: ContinuousClock.Instant?) throws {
    if let deadline, ContinuousClock.now > deadline { throw BackupRefusal.tooSlow(file) }
    let copy = try DatabaseQueue(path: file, configuration: Self.configuration(rooms))
    // In steps, so that a slow stick can be given up; all of one snapshot.
    try writer.backup(to: copy, pagesPerStep: 512) { _ in
      if let deadline, ContinuousClock.now > deadline { throw BackupRefusal.tooSlow(file) }
    }
    try Self.endLog(of: copy)
    try copy.close()
  }

  /// Opens a copy without a log, and looks whether it is whole, ours, and of a version that is known
  /// here.
  ///
  /// - Returns: the marks of people who had been erased when it was made.
  /// - Throws: `BackupRefusal.damaged`, `BackupRefusal.notTakenOver`, `BackupRefusal.foreign`, or
  ///   `BackupRefusal.newer`.
  @discardableResult
  static func check(_ file: String, rooms: [Room]) throws -> Set<String> {
    do {
      let copy = try reading(file, rooms)
      guard try copy.read({ try $0.tableExists("setting") }) else {
        throw BackupRefusal.damaged(file)
      }
      guard try !copy.read(migrator(rooms).hasBeenSuperseded) else {
        throw BackupRefusal.newer(file)
      }
      let foreign = try copy.read { db in try SchemaCheck.foreign(in: db, rooms: rooms) }
      guard foreign.isEmpty else { throw BackupRefusal.foreign(file, foreign) }
      try copy.read { db in try refuseDamage(db, in: file) }
      // A backup of an older version has no such table.
      return try copy.read { db in try db.tableExists("erased") ? Erased.marks(db) : [] }
    } catch is DatabaseError {
      throw BackupRefusal.damaged(file)
    }
  }

  /// - Throws: `BackupRefusal.notTakenOver` when all that is wrong is about rows;
  ///   `BackupRefusal.damaged`.
  private static func refuseDamage(_ db: Database, in file: String) throws {
    // An index of words that does not fit can be made anew; it is told among the rules.
    let found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { finding in
      finding != "ok" && wordIndex(inFinding: finding) == nil
    }
    guard !found.isEmpty else { return }
    guard found.allSatisfy({ table(inFinding: $0) != nil }) else {
      throw BackupRefusal.damaged(file)
    }
    throw BackupRefusal.notTakenOver(file, try DamagedRow.misfits(db))
  }

  /// - Throws: `BackupRefusal.rulesBroken` when something in it is not as it must be.
  private static func checkRules(of file: String, rooms: [Room]) throws {
    // Not `reading`: to a connection that cannot write, SQLite says nothing of broken CHECKs.
    let copy = try DatabaseQueue(path: file, configuration: configuration(rooms))
    let broken = try copy.read { db in try violations(in: db, rooms: rooms) }
    let words = try copy.unsafeRead { db in try WordIndex.findings(db) }
    let all = broken + unsaid(words, in: broken)
    guard all.isEmpty else { throw BackupRefusal.rulesBroken(file, all) }
  }

  private static func reading(_ file: String, _ rooms: [Room]) throws -> DatabaseQueue {
    var configuration = configuration(rooms)
    configuration.readonly = true
    // One file without a log: it is looked at as it lies there, and nothing is left beside it.
    let address = DataFolder.unlockedAddress(of: file)
    return try DatabaseQueue(path: address, configuration: configuration)
  }
}
