import Foundation
import GRDB
import Persistence
import Testing

struct `What the commands say of a list of erased people` {
  @Test func `is that there is none yet, or that a link leads nowhere`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      try await Borrowed.inside(data) { _ in }
      let list = data + "/sartika.erased"
      try FileManager.default.removeItem(atPath: list)
      let none = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(none.code == 0, "\(none)")
      #expect(none.findings("erased").first?.contains("no list of erased people yet") == true)
      try FileManager.default.createSymbolicLink(
        atPath: list, withDestinationPath: shelf.place("tiada"))
      let nowhere = try await shelf.sartika("doctor", "--data", data, "--json")
      #expect(nowhere.code == 1, "\(nowhere)")
      #expect(nowhere.findings("erased").first?.contains("cannot be read") == true)
    }
  }

  @Test func `is that the one beside a backup is damaged, which is made all the same`()
    async throws
  {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let list = try shelf.put("garbage\n", as: "sartika.erased")
      let made = try await shelf.sartika("backup", "--data", data, shelf.place("satu.db"))
      #expect(made.code == 0, "\(made)")
      #expect(made.err.contains("\(list) rusak"), "\(made)")
      #expect(made.err.contains("\(list) is damaged"), "\(made)")
      try FileManager.default.removeItem(atPath: list)
      let next = try await shelf.sartika("backup", "--data", data, shelf.place("dua.db"))
      #expect(next.code == 0 && !next.err.contains("sartika.erased"), "\(next)")
    }
  }

  @Test func `is that she stays erased when a restore was killed that was told of her`()
    async throws
  {
    try await `Somebody who was erased`.erased { day, file in
      let new = day.shelf.place("baru")
      let within = new + "/sartika.restoring"
      try FileManager.default.createDirectory(atPath: within, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: day.data + "/sartika.erased", toPath: within + "/sartika.erased")
      let restored = try await day.shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 0 && restored.err.contains("1 orang"), "\(restored)")
      try await `Somebody who was erased`.expectGone(day, from: new)
    }
  }

  @Test func `is that only the list was used, where the old data cannot be read`() async throws {
    try await `Somebody who was erased`.erased { day, file in
      try Data("rusak".utf8).write(to: URL(fileURLWithPath: day.data + "/sartika.db"))
      let new = day.shelf.place("baru")
      let restored = try await day.shelf.sartika(
        "restore", "--data", new, "--erased", day.data, file)
      #expect(restored.code == 0, "\(restored)")
      #expect(restored.err.contains("\(day.data)/sartika.db cannot be read"), "\(restored)")
      #expect(restored.err.contains("\(day.data)/sartika.db tidak terbaca"), "\(restored)")
      try await `Somebody who was erased`.expectGone(day, from: new)
    }
  }
}

struct `A backup whose audit trail somebody changed` {
  @Test func `is restored, and is not called checked`() async throws {
    try await Borrowed.with { day in
      let (file, new) = (day.shelf.place("cadangan.db"), day.shelf.place("baru"))
      #expect(try await day.shelf.sartika("backup", "--data", day.data, file).code == 0)
      let queue = try DatabaseQueue.patient(file)
      try await queue.writeWithoutTransaction { db in
        let trigger = try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'auditEntryIsNotChanged'")
        try db.execute(
          sql: """
            DROP TRIGGER auditEntryIsNotChanged;
            UPDATE auditEntry SET at = '2026-01-01T00:00:00+07:00' WHERE number = 1;
            \(trigger ?? "")
            """)
      }
      try queue.close()
      let restored = try await day.shelf.sartika("restore", "--data", new, file)
      #expect(restored.code == 1, "\(restored)")
      #expect(restored.out.isEmpty && !restored.err.contains("restored and checked"))
      #expect(restored.err.contains("rusak mulai baris 1"), "\(restored)")
      #expect(restored.err.contains("broken from line 1"), "\(restored)")
      let told = try await day.shelf.sartika("doctor", "--data", new, "--json")
      #expect(told.findings("audit").first?.contains("broken from line 1") == true, "\(told)")
    }
  }

  @Test func `is refused as one that lacks something, when something is missing`() async throws {
    try await Shelf.with { shelf in
      let (data, file) = (try await shelf.library(), shelf.place("cadangan.db"))
      #expect(try await shelf.sartika("backup", "--data", data, file).code == 0)
      let queue = try DatabaseQueue.patient(file)
      try await queue.writeWithoutTransaction { try $0.execute(sql: "DROP INDEX loanByDue") }
      try queue.close()
      let refused = try await shelf.sartika("restore", "--data", shelf.place("baru"), file)
      #expect(refused.code == 3 && !refused.err.contains("did not make"), "\(refused)")
      #expect(refused.err.contains("not all is as Sartika made it: index loanByDue (missing)"))
      #expect(refused.err.contains("index loanByDue (hilang)"), "\(refused)")
    }
  }
}
