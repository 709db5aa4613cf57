import Members
import Trail
import Values

/// A member of the demo as she is known to the house.
struct DemoPerson: Sendable {
  let number: MemberNumber
  /// Whether her membership is over.
  let isExpired: Bool
  let key: DemoKeys.MemberKey
}

extension DemoLibrary {
  /// Makes forty people members, those first who came first; two memberships are over.
  ///
  /// - Returns: them, in the order of the list.
  func enrolMembers(
    _ progress: @Sendable (DemoProgress) -> Void
  ) async throws -> [DemoPerson] {
    let list = try DemoMember.all()
    let membership = Membership(database: database)
    var people: [String: DemoPerson] = [:]
    for member in list.sorted(by: { $0.months > $1.months }) {
      people[member.name] = try await enrol(member, in: membership)
      progress(
        DemoProgress(
          step: Sentence(id: "Anggota", en: "Members"), done: people.count, total: list.count))
    }
    return list.compactMap { people[$0.name] }
  }

  private func enrol(
    _ member: DemoMember, in membership: Membership
  ) async throws -> DemoPerson {
    // Those who came longest ago have not renewed.
    let isExpired = member.months > 30
    // A year from the day she came, and again, until it lies ahead.
    let expires =
      calendar.today + (isExpired ? -2 * member.months : 30 * (12 - member.months % 12))
    let new = NewMember(
      name: member.name, category: MemberCategory.Code(rawValue: member.category.rawValue),
      expires: expires)
    let joined = DemoCalendar.open(calendar.today - 30 * member.months - 5)
    let (enrolled, pin) = try await membership.enrol(
      new, at: DemoCalendar.moment(joined, 11), by: .house)
    let key = DemoKeys.MemberKey(
      name: member.name, card: enrolled.card, pin: Confidential(pin.digits))
    return DemoPerson(number: enrolled.number, isExpired: isExpired, key: key)
  }
}
