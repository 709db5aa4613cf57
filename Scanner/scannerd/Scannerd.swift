import ArgumentParser
import BarcodeScanning
import Glibc
import Values

/// The program: a thin layer over the camera and the way home of its scans.
@main
struct Scannerd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sartika-scannerd",
    abstract: "Membaca barcode dari kamera untuk satu stasiun. / Reads barcodes for one station.",
    discussion: """
      Reads ISBN, item labels, member cards and goods from a camera (or from pictures) and sends \
      each to the server of this machine, once and in order. While the server is away the scans \
      wait on the disk and are marked late. It keeps nothing else and logs no contents.

      EXAMPLES
        sartika-scannerd --list
            The cameras of this machine.
        sartika-scannerd --camera auto
            Try a camera: print what it reads. Ctrl-C ends it.
        sartika-scannerd --camera auto --server http://127.0.0.1:8080 --token-file meja.token
            Work for a desk. The token comes from `sartika station token`.
        sartika-scannerd --camera /dev/sartika-kamera --socket /run/sartika/scan.sock \\
            --token-file meja.token --state /var/lib/sartika-scannerd
            The same over the socket of `sartika serve --socket`. Scanner/Deploy has a systemd unit.
        sartika-scannerd --image buku.jpg kartu.png --json
            Read pictures and print the codes as JSON lines.

      The token may also stand in SARTIKA_STATION_TOKEN; it is never an argument, since others \
      can see those.

      EXIT CODES
        0   done (pictures: all codes delivered, or printed)
        64  wrong arguments, token or address
        65  a picture without a readable code
        66  a picture or, with --once, the camera cannot be used
        69  the server could not be reached in time: the scans are kept in the state folder
        70  a fault of ours
        73  the state folder cannot be used
        76  the server refused a scan (with --once: the first one)
      """,
    version: "sartika-scannerd 0.1.0")

  @Option(help: "The camera: auto, or a device such as /dev/video0.")
  var camera = "auto"

  @Option(name: .customLong("image"), parsing: .upToNextOption, help: "Pictures to read instead.")
  var images: [String] = []

  @Flag(name: .customLong("list"), help: "Print the cameras of this machine.")
  var isListing = false

  @OptionGroup(title: "THE WAY TO THE SERVER")
  var home: HomeOptions

  @Flag(name: .customLong("once"), help: "End after the first scan was delivered.")
  var endsAfterOne = false

  @Flag(name: .customLong("qr"), help: "Read QR codes too.")
  var readsQR = false

  @Flag(name: .customLong("json"), help: "Print what is read as JSON lines.")
  var isJSON = false

  @Flag(name: .customLong("verbose"), help: "Say more on the standard error output.")
  var isVerbose = false

  func validate() throws {
    try home.validate()
    if !images.isEmpty, endsAfterOne {
      throw ValidationError("--once is for a camera; pictures end by themselves.")
    }
  }

  func run() async throws {
    // A reader of our output that went away must not end the scanning.
    signal(SIGPIPE, SIG_IGN)
    let log = Log(isVerbose: isVerbose)
    do {
      if isListing { return listCameras() }
      let symbologies = readsQR ? BarcodeDecoder.everyday.union([.qr]) : BarcodeDecoder.everyday
      let stdout = Printed(isJSON: isJSON, showsTexts: !home.isGiven)
      if images.isEmpty {
        let watch = CameraWatch(CameraChoice(camera), reading: symbologies)
        let outbox = try home.outbox(log)
        let run = CameraRun(events: watch.events(), outbox: outbox, printed: stdout, log: log)
        try await run.run(endsAfterOne: endsAfterOne)
      } else {
        let decoder = try BarcodeDecoder(reading: symbologies)
        let run = PictureRun(images: images, printed: stdout, log: log)
        try await run.run(with: decoder, outbox: try home.outbox(log), patience: home.patience)
      }
    } catch let refusal as any Refusal {
      log.say(refusal.sentence)
      throw ExitCode.for(refusal)
    } catch let code as ExitCode {
      throw code
    } catch {
      log.say(
        Sentence(
          id: "Gangguan pada program ini: \(String(describing: error))",
          en: "A fault of ours: \(String(describing: error))"))
      throw ExitCode.fault
    }
  }

  private func listCameras() {
    let nodes = VideoNode.all()
    for node in nodes { print("\(node.path)\t\(node.name)") }
    if nodes.isEmpty { print(CameraTrouble.noCamera.sentence.both) }
  }
}
