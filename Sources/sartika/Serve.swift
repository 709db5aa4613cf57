internal import Access
internal import ArgumentParser
internal import Logging
internal import Persistence
internal import Values
internal import Web

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

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port 0...65535")
    }
  }

  func run() async throws {
    let level: Logger.Level = logsRequests ? .info : .notice
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
    let database = try data.open()
    let house = try await House.open(database, publicURL: publicURL)
    let door = try await door(of: house)
    let place = Server.Place(
      host: host, port: port, socket: noSocket ? nil : data.folder.scanSocket)
    let server = Server(house: house, at: place, log: Logger(label: "sartika"))
    let address = publicURL
    let shown = host == "127.0.0.1" ? "localhost" : host
    try await server.run { port in
      Terminal.say("Sartika: \(address ?? "http://\(shown):\(port)")")
      if let door {
        Terminal.say("Kode masuk, sekali pakai / sign-in code, one use: \(door.code)")
        Terminal.say("  \(address ?? "http://\(shown):\(port)")\(door.path)")
      }
      Terminal.say("Berhenti / stop: Ctrl-C")
    }
  }

  /// A code for whoever sits at this computer.
  ///
  /// The first manager's, or, in a demonstration, one for its invented manager. Nothing else once a
  /// real manager has a passphrase.
  private func door(of house: House) async throws -> (code: String, path: String)? {
    let now = house.clock.now
    if let code = try await house.keyring.firstSignInCode(at: now) {
      return (code, "/office/first")
    }
    guard await house.sign.nameplate.isDemo,
      let manager = try await house.keyring.staff().first(where: {
        $0.roles.contains(.manager) && !$0.disabled
      })
    else { return nil }
    let code = try await house.keyring.newCode(for: manager.signInName, at: now, by: .house)
    return (code, "/office/code")
  }
}
