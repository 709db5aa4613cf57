import ArgumentParser
import Values

/// The command of the house.
@main
struct Sartika: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sartika",
    abstract: "Katalog, meja layanan, dan kasir. / The catalogue, the lending desk and the till.",
    discussion: """
      Mulai di sini / start here:
        sartika demo --data demo       perpustakaan contoh / a demonstration library
        sartika serve --data demo      layani di / serve on http://localhost:8080

      Kode keluar / exit codes:
        0  selesai / done
        1  gangguan / a fault
        2  salah pakai / wrong use
        3  ditolak, dengan alasan / refused, with the reason
        4  selesai, tetapi ada cantuman yang ditolak / done, but records were rejected
      """,
    version: Version.number,
    subcommands: [
      Serve.self, Import.self, Export.self, BackUp.self, Restore.self, Doctor.self,
      DemoCommand.self,
      StaffCommand.self, MemberCommand.self, StationCommand.self,
    ])

  static func main() async {
    QuietCrash.prepare()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let refusal as any Refusal {
      Terminal.complain(refusal.sentence)
      Self.exit(withError: Ending.refused.code)
    } catch {
      leave(because: error)
    }
  }

  private static func leave(because error: any Error) -> Never {
    let code = exitCode(for: error)
    switch code {
    case .success: exit(withError: error)
    case .validationFailure:
      Terminal.say(fullMessage(for: error), toErrors: true)
      exit(withError: Ending.misused.code)
    default:
      if !(error is ExitCode) { Terminal.say("\(error)", toErrors: true) }
      exit(withError: code)
    }
  }
}

/// The version of this program.
enum Version {
  static let number = "0.1.0"
}

/// How a command ends, for whoever started it.
enum Ending: Int32 {
  case fault = 1
  case misused = 2
  case refused = 3
  case someRejected = 4

  var code: ExitCode { ExitCode(rawValue) }
}
