internal import GRDB
public import Persistence
internal import Values

extension Room {
  /// Members and their categories.
  public static let members = Room(
    name: "Members", migrations: [MemberCategory.table, Member.table, WrongPINs.table])
}
