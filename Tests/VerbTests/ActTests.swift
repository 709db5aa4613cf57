import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values

struct `Every act of the house` {
  @Test(arguments: Act.all)
  func `is done by those who may, and by nobody else`(act: Act) async throws {
    let premises = try await Premises()
    var done: Set<Who> = []
    for who in Who.allCases {
      let scene = try await Scene(premises, who)
      do {
        try await act.run(scene, scene.actor)
        done.insert(who)
      } catch let refusal as PermissionRefusal {
        #expect(act.needs.permissions.contains(refusal.permission), "\(who)")
      } catch {
        Issue.record("\(who): \(error)")
      }
    }
    #expect(done == act.may)
  }

  @Test func `has a name of its own`() {
    #expect(Set(Act.all.map(\.name)).count == Act.all.count)
  }
}

struct `Who acts` {
  private let premises: Premises
  init() async throws { premises = try await Premises() }

  private func lend(_ scene: Scene, by actor: Actor) async throws {
    let copy = try await scene.copy()
    _ = try await premises.desk.checkOut(
      copy.number, to: scene.reader, on: Premises.today, at: Premises.now, by: actor)
  }

  @Test func `may do from now on what her roles say from now on`() async throws {
    let scene = try await Scene(premises, .librarian)
    try await lend(scene, by: scene.actor)
    _ = try await premises.keyring.setRoles(
      of: premises.number(of: .librarian), to: [.cashier], at: Premises.now, by: .house)
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await lend(scene, by: scene.actor)
    }
  }

  @Test func `may do in a program what she may, and no more`() async throws {
    let scene = try await Scene(premises, .librarian)
    try await lend(scene, by: .program(of: premises.number(of: .librarian)))
    for who in [Who.cashier, .disabled] {
      await #expect(throws: PermissionRefusal(.loansMake)) {
        try await lend(scene, by: .program(of: premises.number(of: who)))
      }
    }
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await lend(scene, by: .staff(StaffNumber(999)))
    }
  }

  @Test func `does nothing in another reader's name`() async throws {
    let scene = try await Scene(premises, .member)
    let other = Actor.member(try await premises.member())
    let (loan, hold) = (try await scene.loan(), try await scene.hold())
    await #expect(throws: PermissionRefusal(.loansMake)) {
      _ = try await premises.desk.renew(
        loan, for: scene.reader, on: Premises.today + 10, by: other)
    }
    await #expect(throws: PermissionRefusal(.holdsManage)) {
      try await premises.desk.cancelHold(
        hold, for: scene.reader, on: Premises.today, by: other)
    }
  }

  @Test(arguments: Station.Kind.allCases)
  func `may do at a station what its token lets a program do`(kind: Station.Kind) async throws {
    let workplaces = premises.workplaces
    let station = try await premises.station("Meja", kind)
    let token = try await workplaces.newStationToken(
      station, scope: .work, at: Premises.now, by: .house)
    let may = try #require(try await workplaces.station(token: token)).permissions
    #expect(try await permissions(of: .station(station)) == may)
    try await workplaces.removeStation(station, at: Premises.now, by: .house)
    #expect(try await permissions(of: .station(station)).isEmpty)
  }

  private func permissions(of actor: Actor) async throws -> Set<Permission> {
    try await premises.database.read { db in
      var found: Set<Permission> = []
      for permission in Permission.allCases {
        do {
          try actor.needs(permission, in: db)
          found.insert(permission)
        } catch is PermissionRefusal { continue }
      }
      return found
    }
  }
}
