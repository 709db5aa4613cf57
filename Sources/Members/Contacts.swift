import GRDB
import Persistence
public import Values

extension Membership {
  /// How members can be reached, for a list of what is late.
  public func contacts(
    of members: Set<MemberNumber>
  ) async throws -> [MemberNumber: Confidential<String?>] {
    try await database.read { db in
      try members.reduce(into: [:]) { contacts, number in
        contacts[number] = try DamagedRow.settingAside("member", number.rawValue) {
          try Member.find(db, numbered: number)?.contact
        }
      }
    }
  }
}
