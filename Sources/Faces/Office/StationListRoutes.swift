import Access
import Hummingbird
import Markup
import Pages
import Secrets
import Serving
import Stations
import Trail
import Values

/// The places where people work, and what opens them for cameras and programs.
enum StationListRoutes {
  private static let list = OfficePlace.stations

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.stations, needs: .stationsEdit) { visit in
      visit.show(visit.page.stationList(try await StationListView(visit)))
    }
    routes.staffPost(OfficePlace.stations, needs: .stationsEdit) { visit, form in
      try await visit.answering(form) {
        guard let kind = Station.Kind(rawValue: form["kind"]) else {
          throw FormRefusal.unfit(OfficeWords.kind)
        }
        let station = try await visit.face.workplaces.addStation(
          form["name"], kind: kind, at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(OfficeWords.stationAdded(station.name)))
      } again: { refused in
        visit.page.stationList(try await StationListView(visit, refused: refused))
      }
    }
    routes.staffPost(OfficePlace.removeStation, needs: .stationsEdit) { visit, _ in
      let station = try await visit.station()
      try await visit.face.workplaces.removeStation(
        station.number, at: visit.now, by: visit.who.actor)
      return await visit.go(to: list, saying: Notice(OfficeWords.stationRemoved(station.name)))
    }
    addTokenRoutes(to: routes)
    PrinterRoutes.addRoutes(to: routes)
  }

  private static func addTokenRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.stationToken, needs: .stationsEdit) { visit, form in
      let station = try await visit.station()
      guard let scope = StationScope(rawValue: form["scope"]) else {
        throw FormRefusal.unfit(OfficeWords.token)
      }
      let token = try await visit.face.workplaces.newStationToken(
        station.number, scope: scope, at: visit.now, by: visit.who.actor)
      return await visit.show(once: token.text, on: tokenPage(of: station))
    }
    routes.staffOnce(OfficePlace.stationToken, needs: .stationsEdit) { visit in
      let station = try await visit.station()
      let way = visit.page.buttonLink(OfficeWords.stations, to: list, .left, look: .primary)
      return await visit.showSecret(
        on: tokenPage(of: station), gone: (OfficeWords.token, way)
      ) { visit.page.stationToken($0, of: station) }
    }
    routes.staffPost(OfficePlace.revokeStation, needs: .stationsEdit) { visit, form in
      let station = try await visit.station()
      let seen = form["tokens"]
      let others = try await visit.face.workplaces.revokeStationTokens(
        of: station.number, at: visit.now, by: visit.who.actor
      ) { $0.mark == seen }
      if let others {
        // They are not those that she was asked about.
        let words = OfficeWords.revokeAllConfirm(station.name, others.count)
        var ask = AskFirst(words, yes: OfficeWords.revokeAll)
        ask.about = ("tokens", others.mark)
        return visit.show(visit.page.askFirst(ask, form, at: visit.request.uri.path, back: list))
      }
      return await visit.go(to: list, saying: Notice(OfficeWords.tokensRevoked))
    }
  }

  private static func tokenPage(of station: Station) -> Address {
    OfficePlace.stationToken(station.number)
  }
}

/// The stations, the tokens of each, and what was refused.
struct StationListView: Sendable {
  let stations: [Station]
  let tokens: [StationNumber: StationTokens]
  let refused: RefusedForm?

  init(_ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    stations = try await visit.face.workplaces.stations()
    tokens = try await visit.face.workplaces.stationTokens()
    self.refused = refused
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The station that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  func station() async throws -> Station {
    guard let station = try await face.workplaces.station(number("station")) else {
      throw HTTPError(.notFound)
    }
    return station
  }
}

extension Page {
  func stationList(_ view: StationListView) -> Sheet {
    let rows = view.stations.map { station -> [HTML] in
      let tokens = view.tokens[station.number]
      return [
        "<b>\(station.name)</b>", "\(say(station.kind.name))", "\(String(tokens?.count ?? 0))",
        stationWork(station, tokens: tokens),
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.barcode, OfficeWords.noStations, OfficeWords.noStationsHint)
      : table(
        Table(
          OfficeWords.stations,
          columns: [
            .init(Terms.name), .init(OfficeWords.kind), .init(OfficeWords.tokens, isNumber: true),
            .init(Words.change, isWork: true),
          ], rows: rows))
    let kinds = Station.Kind.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    let form = view.refused.state(at: OfficePlace.stations, or: [("kind", "both")])
    return Sheet(
      say(OfficeWords.stations), section: .office,
      body: """
        \(belowOffice(OfficeWords.stations))
        <h1>\(say(OfficeWords.stations))</h1>\(list)
        <form class="card lined form narrow" method="post" action="\(OfficePlace.stations)">\(formKey)
        <h2>\(say(StationWords.add))</h2>\(problem(form.sentences))
        \(field(Field("name", Terms.name).required.filled(from: form)))
        \(choice("kind", OfficeWords.kind, of: kinds, from: form))
        \(button(Words.add, .plus))</form>
        """)
  }

  private func stationWork(_ station: Station, tokens: StationTokens?) -> HTML {
    let token = OfficePlace.stationToken(station.number)
    var revoke = HTML.empty
    if let tokens {
      revoke = action(
        OfficeWords.revokeAll, at: OfficePlace.revokeStation(station.number),
        fields: ["tokens": tokens.mark], .lock, look: .small,
        confirming: OfficeWords.revokeAllConfirm(station.name, tokens.count))
    }
    return """
      <div class="row acts">\(action(
        OfficeWords.cameraToken, at: token, fields: ["scope": "scan"],
        .camera, look: .small))
      \(action(
        OfficeWords.workToken, at: token, fields: ["scope": "work"],
        .key, look: .small))\(revoke)
      \(buttonLink(
        OfficeWords.printer, to: OfficePlace.stationPrinter(station.number), .printer,
        look: .small))
      \(action(
        Words.delete, at: OfficePlace.removeStation(station.number), .trash, look: .small,
        confirming: OfficeWords.removeStationConfirm(station.name)))</div>
      """
  }

  /// A token is shown once, here.
  func stationToken(_ token: String, of station: Station) -> Sheet {
    Sheet(
      say(OfficeWords.token), section: .office,
      body: """
        <div class="stack"><h1 tabindex="-1" data-takes-focus>\(say(OfficeWords.token))</h1>
        <p>\(station.name)</p><p class="card code-input whole" data-token>\(token)</p>
        <p class="reading">\(say(OfficeWords.tokenHint))</p>
        \(buttonLink(OfficeWords.stations, to: OfficePlace.stations, .left))</div>
        """)
  }
}

extension OfficeWords {
  fileprivate static let noStations = Sentence(id: "Belum ada stasiun", en: "No stations yet")
  fileprivate static let noStationsHint = Sentence(
    id: "Stasiun adalah meja layanan atau kasir. Tambahkan di bawah.",
    en: "A station is a desk or a till. Add one below.")
}
