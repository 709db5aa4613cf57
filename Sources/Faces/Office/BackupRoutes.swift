import Access
import Hummingbird
import Markup
import Pages
import Persistence
import Serving
import Trail
import Values

/// Where the backups go, what there is, and making one now.
enum BackupRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.backups, needs: .settingsEdit) { visit in
      let state = try await visit.face.backups.state()
      return visit.show(
        visit.page.backups(state, FormState([("folder", state.folder?.path ?? "")])))
    }
    routes.staffPost(OfficePlace.backups, needs: .settingsEdit) { visit, form in
      let state = try await visit.face.backups.state()
      return try await visit.answering(form) {
        let now = try await visit.face.backups.state().folder?.path ?? ""
        try await choose(form.over([("folder", now)]).optional("folder"), visit)
        return await visit.go(
          to: OfficePlace.backups, saying: Notice(BackupWords.saved))
      } again: {
        visit.page.backups(state, FormState($0.typed, reasons: $0.reasons))
      }
    }
    routes.staffPost(OfficePlace.backupNow, needs: .settingsEdit) { visit, _ in
      await visit.face.backups.begin(at: visit.now, by: .now + HouseBackups.patience)
      return visit.go(to: OfficePlace.backups)
    }
  }

  private static func choose(_ path: String?, _ visit: OfficeRequest<StaffOnDuty>) async throws {
    var folder: BackupFolder?
    if let path {
      guard path.utf8.first == UInt8(ascii: "/") else {
        throw BackupRefusal.folderNotAbsolute(path)
      }
      let chosen = BackupFolder(path)
      try await visit.face.database.prepare(chosen)
      folder = chosen
    }
    try await visit.face.keyring.trail.changeSetting(
      HouseSetting.backupFolder.rawValue, to: folder?.path, at: visit.now, by: visit.who.actor)
    await visit.face.backups.begin(at: visit.now, anew: true, by: .now + HouseBackups.patience)
  }
}

extension Page {
  func backups(_ state: HouseBackups.State, _ form: FormState) -> Sheet {
    let rows = state.backups.map { backup -> [HTML] in
      [
        dayOf(backup), "\(say((backup.day + BackupFolder.longest).short))",
        "\(BackupWords.megabytes(backup.bytes))",
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? "<p>\(say(BackupWords.nothing))</p>"
      : table(
        Table(
          BackupWords.list,
          columns: [
            .init(BackupWords.day), .init(BackupWords.goneOn),
            .init(BackupWords.size, isNumber: true),
          ], rows: rows))
    return Sheet(
      say(BackupWords.title), section: .office,
      body: """
        \(belowOffice(BackupWords.title))
        <h1>\(say(BackupWords.title))</h1>
        \(form.isRefused ? problem(form.sentences) : whatCame(of: state))
        <p>\(say(BackupWords.lastGood(state.lastGood?.on(library.zone))))</p>
        <p>\(say(BackupWords.howLong))</p>
        \(note(.warning, "<p>\(say(BackupWords.notEncrypted))</p>"))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.backups)">\(formKey)
        \(shown(form))\(field(Field("folder", BackupWords.folder)
          .with { $0.hint = BackupWords.folderHint; $0.longest = 400 }.filled(from: form)))
        \(button(Words.save, .check))</form>
        \(backUpNow(state))
        <h2 class="rule">\(say(BackupWords.list))</h2>\(list)
        """)
  }

  private func dayOf(_ backup: BackupFolder.Dated) -> HTML {
    backup.isWhole
      ? "\(say(backup.day.short))"
      : "\(say(backup.day.short)) (\(say(BackupWords.notWhole)))"
  }

  /// That one is being made, or how the last try ended.
  private func whatCame(of state: HouseBackups.State) -> HTML {
    if state.isRunning {
      let again = buttonLink(OfficeWords.reload, to: OfficePlace.backups, .renew)
      return note(.warning, "<p>\(say(BackupWords.started))</p><p>\(again)</p>")
    }
    if let problem = state.problem { return note(.refused, "<p>\(say(problem))</p>") }
    return state.isMade ? note(.ok, "<p>\(say(BackupWords.made))</p>") : .empty
  }

  private func backUpNow(_ state: HouseBackups.State) -> HTML {
    guard state.folder != nil, !state.isRunning else { return .empty }
    return """
      <form method="post" action="\(OfficePlace.backupNow)">\(formKey)
      \(button(BackupWords.makeNow, .download, look: .plain))</form>
      """
  }
}
