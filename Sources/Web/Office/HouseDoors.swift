internal import Access
internal import Hummingbird
internal import Persistence
internal import Secrets
internal import Values

/// The house itself: stations, settings, the audit trail.
enum HouseDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/office/stations", needs: .stationsEdit) { visit in
      visit.show(visit.page.stationList(try await visit.house.keyring.stations()))
    }
    doors.staffPost("/office/stations", needs: .stationsEdit) { visit, form in
      _ = try await visit.house.keyring.addStation(
        form["name"], kind: Station.Kind(rawValue: form["kind"]) ?? .both, at: visit.now,
        by: visit.who.actor)
      return visit.go(to: Address("/office/stations"))
    }
    doors.staffPost("/office/stations/:station/token", needs: .stationsEdit) { visit, form in
      let number: StationNumber = try visit.number("station")
      let scope = StationScope(rawValue: form["scope"]) ?? .scan
      let token = try await visit.house.keyring.newStationToken(
        number, scope: scope, at: visit.now, by: visit.who.actor)
      return visit.show(visit.page.stationToken(token.text))
    }
    doors.staffPost("/office/stations/:station/remove", needs: .stationsEdit) { visit, _ in
      try await visit.house.keyring.removeStation(
        visit.number("station"), at: visit.now, by: visit.who.actor)
      return visit.go(to: Address("/office/stations"))
    }
    doors.staffGet("/office/settings", needs: .settingsEdit) { visit in
      let agency = try await visit.house.database.read { db in
        try Setting.value(HouseSetting.agency.rawValue, in: db)
      }
      return visit.show(visit.page.settings(agency: agency ?? ""))
    }
    doors.staffPost("/office/settings", needs: .settingsEdit) { visit, form in
      guard let name = form.optional("name"), name.unicodeScalars.count <= 80 else {
        throw FormRefusal.missing(OfficeWords.libraryName)
      }
      try await visit.house.keyring.changeSetting(
        HouseSetting.libraryName.rawValue, to: name, at: visit.now, by: visit.who.actor)
      try await visit.house.keyring.changeSetting(
        HouseSetting.agency.rawValue, to: form.optional("agency"), at: visit.now,
        by: visit.who.actor)
      var nameplate = visit.page.library
      nameplate.name = name
      await visit.house.sign.change(to: nameplate)
      return await visit.go(
        to: Address("/office/settings"), saying: Notice(OfficeWords.settingsSaved))
    }
    doors.staffGet("/office/audit", needs: .auditRead) { visit in
      let trail = try await visit.house.keyring.auditTrail()
      let verdict = try await visit.house.keyring.verifyAudit()
      return visit.show(visit.page.audit(trail, verdict: verdict))
    }
  }
}

/// What the house can be told about itself; each stands in `Docs/operations.md`.
public enum HouseSetting: String, CaseIterable, Sendable {
  /// The name on pages and receipts.
  case libraryName = "library.name"
  /// The code of the library in the records it makes (MARC 003).
  case agency = "library.agency"
  /// Whether everything here is invented for trying out.
  case demo
}

extension Page {
  func stationList(_ stations: [Station]) -> Sheet {
    let rows = stations.map { station -> [HTML] in
      let place = "/office/stations/\(station.number)"
      return [
        "<b>\(station.name)</b>", "\(say(station.kind.name))",
        """
        <div class="row">\(action(
          OfficeWords.cameraToken, at: Address("\(place)/token"), fields: ["scope": "scan"],
          .camera, look: .small))
        \(action(
          OfficeWords.workToken, at: Address("\(place)/token"), fields: ["scope": "work"],
          .settings, look: .small))
        \(action(
          Words.delete, at: Address("\(place)/remove"), .trash, look: .small,
          confirming: OfficeWords.removeStationConfirm(station.name)))</div>
        """,
      ]
    }
    let list: HTML =
      stations.isEmpty
      ? emptyState(.barcode, StationWords.none, StationWords.noneHint)
      : table(
        Table(
          OfficeWords.stations,
          columns: [.init(Terms.name), .init(OfficeWords.kind), .init(Words.change)], rows: rows))
    let kinds = Station.Kind.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    return Sheet(
      say(OfficeWords.stations), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(OfficeWords.stations)))
        <h1>\(say(OfficeWords.stations))</h1>\(list)
        <form class="card lined form narrow" method="post" action="/office/stations">\(formKey)
        <h2>\(say(StationWords.add))</h2>
        \(field(Field("name", Terms.name).required))
        \(choice("kind", OfficeWords.kind, of: kinds, chosen: "both"))
        \(button(Words.add, .plus))</form>
        """)
  }

  /// A token is shown once, here.
  func stationToken(_ token: String) -> Sheet {
    Sheet(
      say(OfficeWords.token), section: .office,
      body: """
        <div class="reading stack"><h1>\(say(OfficeWords.token))</h1>
        <p class="card code-input" data-token>\(token)</p><p>\(say(OfficeWords.tokenHint))</p>
        \(buttonLink(OfficeWords.stations, to: Address("/office/stations"), .left))</div>
        """)
  }

  func settings(agency: String) -> Sheet {
    Sheet(
      say(OfficeWords.settings), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(OfficeWords.settings)))
        <h1>\(say(OfficeWords.settings))</h1>
        <form class="card lined form narrow" method="post" action="/office/settings">\(formKey)
        \(field(Field("name", OfficeWords.libraryName, value: library.name).required
          .with { $0.hint = OfficeWords.libraryNameHint; $0.longest = 80 }))
        \(field(Field("agency", OfficeWords.agency, value: agency)
          .with { $0.hint = OfficeWords.agencyHint; $0.longest = 40 }))
        \(button(Words.save, .check))</form>
        """)
  }

  func audit(_ trail: [AuditEntry], verdict: AuditVerdict) -> Sheet {
    let rows = trail.map { entry -> [HTML] in
      [
        "<span class=\"number\">\(String(entry.number))</span>", moment(entry.at),
        "\(entry.actor)", "\(entry.action)", "\(entry.subject)",
      ]
    }
    let state: HTML =
      verdict.isWhole
      ? stateBadge(.available, OfficeWords.auditWhole(verdict.entries))
      : stateBadge(.overdue, OfficeWords.auditBroken(verdict.brokenAt ?? 0))
    return Sheet(
      say(OfficeWords.audit), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(OfficeWords.audit)))
        <div class="title-row"><h1>\(say(OfficeWords.audit))</h1>\(state)</div>
        \(table(
          Table(
            OfficeWords.audit,
            columns: [
              .init(OfficeWords.ordinal, isNumber: true), .init(TillWords.time),
              .init(OfficeWords.actor), .init(OfficeWords.act), .init(OfficeWords.subject),
            ], rows: rows)))
        """)
  }
}
