import Access
import ArgumentParser
import Persistence
import Secrets
import Stations
import Trail
import Values

/// Places where somebody works.
struct StationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "station",
    abstract: "Stasiun: meja layanan, kasir, kamera. / Stations: desks, tills, cameras.",
    discussion: """
      Boleh dijalankan selagi server bekerja. / May run while the server works.

        sartika station add --data data "Meja depan" --kind both
        sartika station token --data data "Meja depan" --out scanner.token
        sartika station list --data data
      """,
    subcommands: [Add.self, TokenCommand.self, List.self])

  /// Adds a station.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tambah stasiun. / Add a station.")

    @OptionGroup var data: DataOption
    @Argument(help: "Nama stasiun. / What people call it.") var name: String
    @Option(help: "desk, till, both") var kind: StationKind = .both
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    func run() async throws {
      let station = try await data.workingBeside { database in
        try await Workplaces(of: database)
          .addStation(name, kind: kind.kind, at: Clock.system.now, by: .house)
      }
      try StationCommand.show(station, json: json)
    }
  }

  /// Gives a token to a camera or a program; it is shown once.
  struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "token",
      abstract: "Token baru untuk stasiun; tampil sekali. / A new token, shown once.")

    @OptionGroup var data: DataOption
    @Argument(help: "Nama atau nomor stasiun. / The station's name or number.") var station: String
    @Flag(
      help: "Token untuk bekerja lewat API, bukan hanya memindai. / For work through the API.")
    var work = false
    @OptionGroup var output: TokenOutput
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Answer: Encodable {
      let station: String
      let scope: String
      /// The token, unless it is in a file.
      let token: String?
      let file: String?
    }

    func run() async throws {
      let (wanted, scope, token) = try await data.workingBeside(make)
      if json {
        try Terminal.say(
          json: Answer(
            station: wanted.name, scope: scope.rawValue, token: token, file: output.out))
      } else if let token {
        Terminal.say(token)
      }
    }

    private func make(
      in database: LibraryDatabase
    ) async throws -> (Station, StationScope, String?) {
      let workplaces = Workplaces(of: database)
      let wanted = try await workplaces.stations().first { candidate in
        candidate.name == station || candidate.number.description == station
      }
      guard let wanted else { throw StationRefusal.unknown }
      let scope: StationScope = work ? .work : .scan
      let token = try await output.deliver(from: Keyring(database: database)) {
        try await workplaces.newStationToken(
          wanted.number, scope: scope, at: Clock.system.now, by: .house)
      }
      return (wanted, scope, token)
    }
  }

  /// Lists the stations.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Daftar stasiun. / List them.")

    @OptionGroup var data: DataOption
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    func run() async throws {
      let stations = try await data.reading { try await Workplaces(of: $0).stations() }
      for station in stations {
        try StationCommand.show(station, json: json)
      }
    }
  }

  private struct Line: Encodable {
    let number: Int64
    let name: String
    let kind: String
  }

  private static func show(_ station: Station, json: Bool) throws {
    let line = Line(
      number: station.number.rawValue, name: station.name, kind: station.kind.rawValue)
    if json {
      try Terminal.say(json: line)
    } else {
      Terminal.say("\(line.number)  \(line.name)  \(line.kind)")
    }
  }
}

/// A kind of station as it is typed.
enum StationKind: String, ExpressibleByArgument, CaseIterable {
  case desk
  case till
  case both

  var kind: Station.Kind {
    switch self {
    case .desk: .desk
    case .till: .till
    case .both: .both
    }
  }
}
