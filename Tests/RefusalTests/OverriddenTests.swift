import Circulation
import Testing
import Values

@testable import OfficeFace

struct `A rule that was set aside` {
  @Test func `has words for the trail, whichever rule of lending and renewing it is`() throws {
    let all = try Sample.all()
    let lending = all.compactMap { $0 as? CheckOutRefusal }.filter(\.canBeOverridden).map(\.type)
    let renewing = all.compactMap { $0 as? RenewalRefusal }.filter(\.canBeOverridden).map(\.type)
    #expect(lending.count >= 8 && renewing.count >= 5)
    for type in lending + renewing {
      let name = AuditWords.rule(type)
      #expect(name.id != name.en, "\(type) is written as a program has it")
    }
  }
}
