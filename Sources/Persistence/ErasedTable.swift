import Foundation
import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ErasedList {
  /// The marks in the table of the library whose list it is; none when it was no data folder that was
  /// named, `nil` when the table cannot be read.
  ///
  /// Whoever was erased in the moment before a machine stopped stands in the table alone. Database and
  /// log are copied: nothing is left in that folder, and somebody may be working there.
  func marksInTable(rooms: [Room]) -> Set<String>? {
    guard let library else { return [] }
    let log = library.realDatabase + "-wal"
    guard access(log, F_OK) != 0 || access(log, R_OK) == 0 else { return nil }
    do {
      let copy = try PrivateCopy(of: library)
      return try copy.read(upTo: copy.log.bytes.count, rooms: rooms) { db -> Set<String>? in
        // A file in which there is nothing knows of nobody only because it lost them.
        guard try db.tableExists("grdb_migrations") else { return nil }
        return try db.tableExists("erased") ? Erased.marks(db) : []
      }
    } catch {
      // Whatever it is, it is told as a table that was not read.
      return nil
    }
  }
}
