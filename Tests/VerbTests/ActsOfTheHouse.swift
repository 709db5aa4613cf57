import Access
import Duty
import Secrets
import Trail
import Values
import Window

extension Act {
  static let onStaff: [Act] = [
    Act("take somebody on", .one(.staffEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.keyring.addStaff(
        name: "Tuti", signInName: "tuti-\(scene.who.rawValue)", roles: [.cashier],
        at: Premises.now, by: actor)
    },
    Act("make a colleague's code", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      _ = try await scene.premises.keyring.newCode(
        for: rini.signInName, at: Premises.now, by: actor)
    },
    Act("change somebody's roles", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      _ = try await scene.premises.keyring.setRoles(
        of: rini.number, to: [.librarian], at: Premises.now, by: actor)
    },
    Act("let somebody not sign in any more", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      _ = try await scene.premises.keyring.disableStaff(rini.number, at: Premises.now, by: actor)
    },
    Act("let somebody sign in again", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      try await scene.premises.keyring.enableStaff(rini.number, at: Premises.now, by: actor)
    },
    Act("approve a volunteer for one shift", .one(.staffShift), by: Who.librarians) {
      scene, actor in
      let keyring = scene.premises.keyring
      let name = "relawan-\(scene.who.rawValue)"
      _ = try await keyring.addStaff(
        name: "Asih", signInName: name, roles: [.librarian], at: Premises.now, by: .house)
      _ = try await keyring.startShift(
        of: name, pin: "739164", at: scene.desk, until: nil, now: Premises.now, by: actor)
    },
    Act("make a colleague's badge", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      _ = try await scene.premises.keyring.makeBadge(
        for: rini.number, at: Premises.now, by: actor)
    },
    Act("revoke a colleague's badge", .one(.staffEdit), by: Who.managers) { scene, actor in
      let (rini, keyring) = (try await scene.colleague(), scene.premises.keyring)
      _ = try await keyring.makeBadge(for: rini.number, at: Premises.now, by: .house)
      try await keyring.revokeBadge(of: rini.number, at: Premises.now, by: actor)
    },
    Act("make a program's token", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      _ = try await scene.premises.keyring.newAPIToken(
        for: rini.number, label: "kasir", at: Premises.now, by: actor)
    },
    Act("revoke a program's token", .one(.staffEdit), by: Who.managers) { scene, actor in
      let (rini, keyring) = (try await scene.colleague(), scene.premises.keyring)
      _ = try await keyring.newAPIToken(
        for: rini.number, label: "kasir", at: Premises.now, by: .house)
      let token = try await keyring.apiTokens(of: rini.number)[0].number
      try await keyring.revokeAPIToken(token, at: Premises.now, by: actor)
    },
    Act("revoke a token that reached nobody", .one(.staffEdit), by: Who.managers) { scene, actor in
      let rini = try await scene.colleague()
      let token = try await scene.premises.keyring.newAPIToken(
        for: rini.number, label: "kasir", at: Premises.now, by: .house)
      try await scene.premises.keyring.revoke(token, at: Premises.now, by: actor)
    },
  ]

  static let onTheHouse: [Act] = [
    Act("change a setting", .one(.settingsEdit), by: Who.managers) { scene, actor in
      try await scene.premises.keyring.trail.changeSetting(
        "library.name", to: "Sartika", at: Premises.now, by: actor)
    },
    Act("change several settings", .one(.settingsEdit), by: Who.managers) { scene, actor in
      try await scene.premises.keyring.trail.changeSettings(
        [SettingChange("library.agency", to: scene.who.rawValue)], at: Premises.now, by: actor)
    },
    Act("change what the house says of itself", .one(.settingsEdit), by: Who.managers) {
      scene, actor in
      try await scene.premises.window.change(at: Premises.now, by: actor) { _ in
        [SettingChange("house.line", to: scene.who.rawValue)]
      }
    },
    Act("announce something", .one(.settingsEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.window.announce(
        scene.announcement, at: Premises.now, by: actor)
    },
    Act("change an announcement", .one(.settingsEdit), by: Who.managers) { scene, actor in
      let window = scene.premises.window
      let made = try await window.announce(scene.announcement, at: Premises.now, by: .house)
      _ = try await window.changeAnnouncement(made, at: Premises.now, by: actor)
    },
    Act("take an announcement away", .one(.settingsEdit), by: Who.managers) { scene, actor in
      let window = scene.premises.window
      let made = try await window.announce(scene.announcement, at: Premises.now, by: .house)
      _ = try await window.removeAnnouncement(made.number, at: Premises.now, by: actor)
    },
    Act("list a service that helps", .one(.settingsEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.window.addService(
        scene.service, at: Premises.now, by: actor)
    },
    Act("change a service that helps", .one(.settingsEdit), by: Who.managers) { scene, actor in
      let window = scene.premises.window
      let made = try await window.addService(scene.service, at: Premises.now, by: .house)
      _ = try await window.changeService(made, at: Premises.now, by: actor)
    },
    Act("take a service that helps away", .one(.settingsEdit), by: Who.managers) { scene, actor in
      let window = scene.premises.window
      let made = try await window.addService(scene.service, at: Premises.now, by: .house)
      _ = try await window.removeService(made.number, at: Premises.now, by: actor)
    },
    Act("say that the clock is right", .one(.settingsEdit), by: Who.managers) { scene, actor in
      _ = try await scene.premises.keyring.confirmClock(at: Premises.now, by: actor)
    },
    Act("write in the handing-over book", .one(.dutyWrite), by: Who.colleagues) { scene, actor in
      try await scene.premises.duty.write("Kunci di laci", at: Premises.now, by: actor)
    },
    Act("say that a task of the book is done", .one(.dutyWrite), by: Who.colleagues) {
      scene, actor in
      let duty = scene.premises.duty
      let task = try await duty.write("Pel lantai", asTask: true, at: Premises.now, by: .house)
      try await duty.finish(task.number, at: Premises.now, by: actor)
    },
    Act("take a line of her own out of the book", .one(.dutyWrite), by: Who.colleagues) {
      scene, actor in
      let duty = scene.premises.duty
      let note = try await duty.write(
        "Salah tulis", at: Premises.now, by: actor.staff == nil ? .house : actor)
      try await duty.remove(note.number, at: Premises.now, by: actor)
    },
    Act("be told what is new in the book", .one(.dutyWrite), by: Who.colleagues) { scene, actor in
      _ = try await scene.premises.duty.takeNews(by: actor)
    },
  ]
}

extension Scene {
  /// What is said in the window.
  fileprivate var announcement: Announcement {
    Announcement(
      title: "Membaca bersama", text: "", begins: Premises.today, ends: Premises.today + 7)
  }

  /// Who helps.
  fileprivate var service: HelpService {
    HelpService(name: "Layanan uji", purpose: "untuk diuji", telephone: "129")
  }
}
