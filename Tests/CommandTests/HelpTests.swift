import Foundation
import FrontDoor
import Testing

/// What a command says of itself for programs.
private struct Dumped: Decodable {
  let commandName: String
  let subcommands: [Dumped]?

  /// Every command below, as words.
  func paths(above: [String] = []) -> [[String]] {
    (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { sub in
      [above + [sub.commandName]] + sub.paths(above: above + [sub.commandName])
    }
  }
}

struct `Asking for help` {
  private struct Dump: Decodable { let command: Dumped }

  @Test func `is answered by every command, in both languages, with examples`() async throws {
    try await Shelf.with { shelf in
      let said = try await shelf.sartika("--experimental-dump-help")
      let paths = try JSONDecoder().decode(Dump.self, from: Data(said.out.utf8)).command.paths()
      let top = paths.filter { $0.count == 1 }.map { $0[0] }
      #expect(
        Set(top).isSuperset(of: [
          "serve", "import", "export", "backup", "restore", "doctor", "demo", "staff", "member",
          "station",
        ]))
      for path in [[]] + paths {
        let help = try await shelf.sartika(path + ["--help"])
        #expect(help.code == 0 && help.err.isEmpty, "\(path)")
        #expect(help.out.contains("USAGE: sartika"), "\(path)")
        #expect(help.out.contains(" / "), "\(path)")
        if path.count < 2 {
          #expect(help.out.contains("  sartika \(path.first ?? "serve")"), "\(path)")
        }
        if path.count == 2 || ["serve", "import"].contains(path.first) {
          #expect(help.out.contains("--data"), "\(path)")
        }
      }
    }
  }

  @Test(arguments: [
    ["serv"], ["import"], ["serve", "--port", "99999"], ["serve", "--port", "banyak"],
    ["export", "--format", "pdf"], ["staff", "add", "--name", "Ratna"],
    ["station", "add", "Meja", "--kind", "dapur"], ["backup"], ["doctor", "--semua"],
  ])
  func `of a wrong use ends with code 2 and says how it is right`(arguments: [String])
    async throws
  {
    try await Shelf.with { shelf in
      let ended = try await shelf.sartika(arguments)
      #expect(ended.code == 2, "\(ended)")
      #expect(ended.err.contains("Error:") && ended.err.contains("--help"), "\(ended)")
      #expect(ended.out.isEmpty)
    }
  }

  @Test func `of the version gives one line`() async throws {
    try await Shelf.with { shelf in
      let ended = try await shelf.sartika("--version")
      #expect(ended.code == 0 && ended.lines.count == 1)
    }
  }
}
