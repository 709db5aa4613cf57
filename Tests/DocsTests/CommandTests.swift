import Foundation
import FrontDoor
import Testing

/// What `--experimental-dump-help` says of a command.
struct DumpedCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }
  let commandName: String
  let abstract: String?
  let subcommands: [DumpedCommand]?
  let arguments: [Argument]?
}

struct `The document of commands` {
  private struct Dump: Decodable { let command: DumpedCommand }

  @Test func `has every command and every option of both programs`() async throws {
    var text = """
      # Commands

      Every command and option. This page is made from the programs themselves: `SARTIKA_WRITE_DOCS=1 swift test --filter DocsTests`.

      """
    for program in ["sartika", "sartika-scannerd"] {
      let said = try await Programs.run(program, ["--experimental-dump-help"])
      let dump = try JSONDecoder().decode(Dump.self, from: Data(said.out.utf8))
      text += Self.section(dump.command, above: "")
    }
    #expect(try Repository.isUpToDate("Docs/commands.md", text))
  }

  private static func section(_ command: DumpedCommand, above: String) -> String {
    guard command.commandName != "help" else { return "" }
    let name = above.isEmpty ? command.commandName : above + " " + command.commandName
    var text = "\n\(above.isEmpty ? "##" : "###") `\(name)`\n\n\(command.abstract ?? "")\n"
    let arguments = (command.arguments ?? []).filter { argument in
      !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
    if !arguments.isEmpty { text += "\n| | |\n| --- | --- |\n" }
    for argument in arguments {
      let names = (argument.names ?? []).map { "--" + $0.name }
      let shown = names.isEmpty ? "<\(argument.valueName ?? "")>" : names.joined(separator: ", ")
      text +=
        "| `\(shown)` | \((argument.abstract ?? "").replacingOccurrences(of: "|", with: "/")) |\n"
    }
    for sub in command.subcommands ?? [] { text += section(sub, above: name) }
    return text
  }

  @Test func `operations names every top command`() async throws {
    let said = try await Programs.run("sartika", ["--experimental-dump-help"])
    let dump = try JSONDecoder().decode(Dump.self, from: Data(said.out.utf8))
    let operations = try Repository.text("Docs/operations.md")
    let commands = dump.command.subcommands ?? []
    #expect(commands.count > 8)
    for sub in commands where sub.commandName != "help" {
      #expect(operations.contains("`sartika \(sub.commandName)"), "sartika \(sub.commandName)")
    }
  }
}
