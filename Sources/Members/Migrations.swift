import GRDB
public import Persistence
import Values

extension Room {
  /// Members and their categories.
  public static let members = Room(
    name: "Members",
    migrations: [
      MemberCategory.table, Member.table, WrongPINs.table, Member.bearsAMark, .memberLists,
    ],
    tables: [
      ReadableTable("member", query: "SELECT \(Member.columns) FROM member", slicedBy: "number") {
        _ = try Member(row: $0)
      },
      ReadableTable(
        "memberCategory", query: "SELECT code, nameID, nameEN, months FROM memberCategory"
      ) { _ = try MemberCategory(row: $0) },
    ],
    readers: Readers(
      named: [
        "member": Sentence(id: "keanggotaannya sendiri", en: "their own membership"),
        "wrongPIN": Sentence(id: "hitungan PIN yang salah", en: "count of wrong PINs"),
      ]))
}
