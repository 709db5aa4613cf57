import Access
import ArgumentParser
import Circulation
import Demo
import House
import Logging
import Pages
import Persistence
import Values

/// Opens the house.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Layani halaman dan API. / Serve the pages and the API.",
    discussion: """
      Folder data dibuat bila belum ada. Pada awalnya tampil kode masuk sekali pakai.
      The data folder is made when it is not there. At first a one-time sign-in code is printed.

        sartika serve --data data
        sartika serve --data /var/lib/sartika --port 8080 --public-url https://perpustakaan.local
      """)

  @OptionGroup var data: DataOption
  @Option(help: "Port; 0 memilih sendiri. / The port; 0 lets the system choose.")
  var port: Int = 8080
  @Option(help: "Alamat komputer ini. / An address of this computer.")
  var host: String = "127.0.0.1"
  @Option(
    name: .customLong("public-url"),
    help: "Alamat HTTPS bila ada proksi di depannya. / The HTTPS address of a proxy before it.")
  var publicURL: String?
  @Flag(
    name: .customLong("log-requests"),
    help: "Catat tiap permintaan, tanpa alamat. / Log every request, without its address.")
  var logsRequests = false
  @Flag(help: "Jangan buka soket untuk pindaian. / No socket for scans.")
  var noSocket = false
  @Option(
    help: ArgumentHelp(
      "Soket untuk pindaian, bila di luar folder data. / The socket for scans, if elsewhere.",
      discussion: "Pengguna lain butuh folder yang bisa ia masuki / another user needs a folder "
        + "that they may enter: /run/sartika/scan.sock", valueName: "path"))
  var socket: String?

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port 0...65535")
    }
    guard socket == nil || !noSocket else { throw ValidationError("--socket, --no-socket") }
    do {
      _ = try proxy
    } catch {
      throw ValidationError(Terminal.texts(of: error.sentence).joined(separator: "\n"))
    }
  }

  /// The address of the proxy, as browsers write it.
  private var proxy: PublicURL? {
    get throws(PublicURLRefusal) {
      try publicURL.map { url throws(PublicURLRefusal) in try PublicURL(url) }
    }
  }

  func run() async throws {
    let level: Logger.Level = logsRequests ? .info : .notice
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
    let database = try data.openToServe()
    let proxy = try proxy
    let house = try await House.open(database, publicURL: proxy)
    let place = Server.Place(host: host, port: port, socket: scanSocket(beside: database))
    let server = Server(house: house, at: place, log: Logger(label: "sartika"))
    let host = host
    try await server.run { port in
      let places = ShownPlaces(host: host, port: port, proxy: proxy)
      Terminal.say("Sartika: \(places.home)")
      for address in places.network {
        Terminal.say("\(Terminal.oneLine(Self.inTheNetwork)): \(address)")
      }
      for warning in Self.warnings(of: house, at: places) { Terminal.complain(warning) }
      // A code is written down, which waits for the look at every page; visitors do not.
      Task {
        if database.trouble == nil, let door = await door(of: house) {
          Terminal.say("\(Terminal.oneLine(Self.codeForOneUse)): \(door.code)")
          Terminal.say("  \(places.signIn)\(door.path)")
        }
        Terminal.say("\(Terminal.oneLine(Sentence(id: "Berhenti", en: "stop"))): Ctrl-C")
      }
    }
    // Nobody is served any more; what was forgotten in the last second leaves the log now.
    if database.trouble == nil { try await database.endWork() }
  }

  /// What is to be known of a house that has just opened.
  private static func warnings(of house: House, at places: ShownPlaces) -> [Sentence] {
    [house.database.trouble?.sentence, house.erasedAgain.sentence].compactMap(\.self)
      + places.warnings + house.languages.troubles
  }

  /// A code for whoever sits at this computer.
  ///
  /// The first manager's, or, in a demonstration, one for its invented manager. None once a
  /// manager has chosen a passphrase; no start signs anybody out.
  private func door(of house: House) async -> (code: String, path: String)? {
    do {
      return try await newDoor(of: house)
    } catch let refusal as any Refusal {
      Terminal.complain(refusal.sentence)
    } catch {
      Terminal.complain(Self.noCode)
    }
    return nil
  }

  private static let inTheNetwork = Sentence(
    id: "Katalog di jaringan", en: "the catalogue in the network")
  private static let codeForOneUse = Sentence(
    id: "Kode masuk, sekali pakai", en: "sign-in code, one use")
  private static let noCode = Sentence(
    id: "Kode masuk tidak bisa dibuat. Periksa datanya dengan sartika doctor.",
    en: "No sign-in code could be made. Check the data with sartika doctor.")

  /// Where scans arrive, when there can be such a place.
  private func scanSocket(beside database: LibraryDatabase) -> String? {
    guard !noSocket, database.trouble != .readOnly else { return nil }
    let path = socket ?? data.folder.scanSocket
    // The server keeps the address of a socket to 103 bytes, which fit every system.
    guard path.utf8.count <= 103 else {
      Terminal.complain(
        Sentence(
          id: "Alamat folder data terlalu panjang untuk soket pindaian; server berjalan tanpanya. "
            + "Pemindai perlu folder dengan alamat yang lebih pendek.",
          en: "The path of the data folder is too long for the socket of scans; the server goes on "
            + "without it. A scanner needs a folder with a shorter path."))
      return nil
    }
    return path
  }

  private func newDoor(of house: House) async throws -> (code: String, path: String)? {
    let now = house.clock.now
    if let code = try await house.keyring.firstSignInCode(at: now) {
      return (code, OfficePlace.first.pattern)
    }
    guard await house.sign.nameplate.isDemo,
      let code = try await house.keyring.demoSignInCode(
        among: DemoStaff.all.map(\.signInName), at: now)
    else { return nil }
    return (code, OfficePlace.code.pattern)
  }
}
