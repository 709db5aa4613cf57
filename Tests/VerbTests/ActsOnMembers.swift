import Members
import Secrets
import Trail
import Values

extension Act {
  static let onMembers: [Act] = [
    Act("make somebody a member", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.enrol(
        NewMember(name: "Wati"), at: Premises.now, by: actor)
    },
    Act("change a member", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.change(
        scene.reader, name: "Wati", contact: nil, category: .general, language: .indonesian,
        at: Premises.now, by: actor)
    },
    Act("renew a membership", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.renew(scene.reader, at: Premises.now, by: actor)
    },
    Act("renew many memberships", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.renew(
        each: [scene.reader], at: Premises.now, by: actor)
    },
    Act("block a member", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.block(
        scene.reader, because: "Buku hilang", at: Premises.now, by: actor)
    },
    Act("unblock a member", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.unblock(scene.reader, at: Premises.now, by: actor)
    },
    Act("replace a card", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.replaceCard(
        of: scene.reader, at: Premises.now, by: actor)
    },
    Act("remove a member", .one(.membersEdit), by: Who.librarians) { scene, actor in
      try await scene.premises.membership.remove(scene.reader, at: Premises.now, by: actor)
    },
    Act("reset a PIN", .one(.membersEdit), by: Who.librarians) { scene, actor in
      _ = try await scene.premises.membership.resetPIN(
        of: scene.reader, at: Premises.now, by: actor)
    },
    Act("print members' cards", .one(.membersEdit), by: Who.librarians) { scene, actor in
      try await scene.premises.membership.printCards(
        of: [scene.reader], at: Premises.now, by: actor)
    },
    Act(
      "change a PIN by the old one", .own(.membersEdit),
      by: [.librarian, .manager, .house, .member]
    ) { scene, actor in
      let membership = scene.premises.membership
      let (wati, pin) = try await membership.enrol(
        NewMember(name: "Wati"), at: Premises.now, by: .house)
      try await membership.changePIN(
        of: wati.number, from: pin.digits, to: "481526", at: Premises.now,
        by: scene.who == .member ? .member(wati.number) : actor, keyring: scene.premises.keyring)
    },
  ]
}
